package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.AUDITOR;
import static org.transferledger.demo.DemoClient.NORDVIND_EXPORT_CONTROL;
import static org.transferledger.demo.DemoClient.OFFICER_DK_FOUR;
import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

import java.util.List;

/** The ways of licences that do not lead straight to their issue. */
record TourOfLicences(Storyteller teller, StoryGround ground, Licensing licensing) {
  private static final List<DemoClient> UA = Licensing.officers("UA");

  TourOfLicences(Storyteller teller, StoryGround ground) {
    this(teller, ground, new Licensing(teller));
  }

  void play() {
    questions();
    refusal();
    amendment();
    revocation();
    general();
  }

  private void questions() {
    String licence = licensing.application("what is not needed any more", terms());
    teller.changes(
        "Ask for information",
        OFFICER_UA_ONE,
        licence,
        "/information-request",
        """
        {"text": "Which machine tools will be used?"}\
        """);
    teller.changes(
        "Answer",
        STRIZH_EXPORT_CONTROL,
        licence,
        "/information",
        """
        {"text": "Two five-axis mills; the list is attached to the contract."}\
        """);
    teller.changes(
        "Withdraw the application",
        STRIZH_EXPORT_CONTROL,
        licence,
        "/withdrawal",
        """
        {"reason": "The order was cancelled."}\
        """);
  }

  private void refusal() {
    String licence = licensing.application("what will be refused", productionTerms());
    var officers = Licensing.officers("DK");
    licensing.advise(licence, officers.get(0));
    teller.changes(
        "Decline to countersign",
        officers.get(1),
        licence,
        "/countersignature-refusal",
        """
        {"reason": "The advice does not look at criterion 7."}\
        """);
    licensing.advise(licence, officers.get(0));
    licensing.countersign(licence, officers);
    teller.changes(
        "Refuse it",
        officers.get(0),
        licence,
        "/refusal",
        """
        {"criteria": [7], "grounds": [], "reasons": "There is a risk of diversion."}\
        """);
    teller.changes(
        "Appeal",
        STRIZH_EXPORT_CONTROL,
        licence,
        "/appeal",
        """
        {"reason": "The goods are marked, and each is accounted for."}\
        """);
    teller.changes(
        "Appoint an officer who had no part in it",
        OFFICER_DK_ONE,
        "/authorities/DK",
        "/officers",
        """
        {"officer": "officer-dk-four"}\
        """);
    teller.changes(
        "Dismiss the appeal",
        OFFICER_DK_FOUR,
        licence,
        "/appeal/decision",
        """
        {"allowed": false, "reasons": "Marking does not prevent diversion."}\
        """);
  }

  private void amendment() {
    String licence = issued("what will change");
    teller.changes(
        "Ask for more transfers",
        STRIZH_EXPORT_CONTROL,
        licence,
        "/amendment",
        terms().transfers(4).json());
    teller.changes(
        "Suspend it",
        OFFICER_UA_ONE,
        licence,
        "/suspension",
        """
        {"reason": "End use is being verified.", "legalBasis": "Law on export control, Art. 17"}\
        """);
    teller.changes(
        "Reinstate it",
        OFFICER_UA_TWO,
        licence,
        "/reinstatement",
        """
        {"reason": "End use was verified."}\
        """);
    teller.changes(
        "Surrender it",
        STRIZH_EXPORT_CONTROL,
        licence,
        "/surrender",
        """
        {"reason": "Nothing more will be exported."}\
        """);
  }

  private void revocation() {
    teller.changes(
        "Revoke one",
        OFFICER_UA_ONE,
        issued("what will be misused"),
        "/revocation",
        """
        {"reason": "It was misused.", "legalBasis": "Law on export control, Art. 18"}\
        """);
  }

  private void general() {
    String licence =
        teller.creates(
            "Publish a general licence",
            OFFICER_DK_ONE,
            "POST",
            "/licences/general",
            """
            {"terms": {"issuingState": "DK", "permits": "EXPORT", "kind": "GENERAL",
                       "coverage": {"packages": [], "codes": [{"list": "EU-CML", "code": "ML22"}], "senders": [],
                                    "recipients": [], "sites": [], "destinations": ["SE", "NO", "UA"]},
                       "purposes": [{"purpose": "HOLD", "until": "2035-01-01T00:00:00Z"}],
                       "validFrom": "2026-01-01T00:00:00Z", "validUntil": "2035-01-01T00:00:00Z", "limits": {}},
             "noticeDays": 5, "certifiedRecipients": false,
             "issue": {"reference": "DK-GENERAL-1", "provisos": ["Each transfer is reported every half year."]}}\
            """);
    teller.changes("Register to use it", NORDVIND_EXPORT_CONTROL, licence, "/uses", null);
    teller.changes(
        "Show that its proviso is kept",
        NORDVIND_EXPORT_CONTROL,
        licence,
        "/proviso-evidence",
        """
        {"proviso": "Each transfer is reported every half year.",
         "sha256": "9bca93320424efb20574deb297a104c4f28279b36d298949f7fcac70a7537bb1",
         "description": "The report on the first half year"}\
        """);
    String id = StoryGround.id(licence);
    teller.reads("Read whether its provisos are kept", AUDITOR, "/provisos?licence=" + id);
    teller.reads(
        "Read which licences are near their limits", AUDITOR, "/licence-balances?share=0.5");
  }

  private String issued(String what) {
    String licence = licensing.application(what, terms());
    licensing.advise(licence, UA.get(0));
    licensing.countersign(licence, UA);
    teller.changes(
        "Issue it",
        UA.get(0),
        licence,
        "/issue",
        """
        {"reference": "UA-2026-T", "provisos": []}\
        """);
    return licence;
  }

  private Licensing.Terms terms() {
    return Licensing.Terms.export("UA", StoryGround.id(ground.technology), StoryGround.STRIZH)
        .to(StoryGround.NORDVIND, ground.aalborg, "DK");
  }

  private Licensing.Terms productionTerms() {
    return Licensing.Terms.production(
        "DK", StoryGround.id(ground.technology), StoryGround.STRIZH, ground.odense);
  }
}
