package org.transferledger.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Batches.BATCH;
import static org.transferledger.support.Corrections.CORRECTION;
import static org.transferledger.support.Corrections.REASON;
import static org.transferledger.support.Corrections.corrected;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Shipments.SHIPMENT;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.correction.CorrectionCommand.CorrectRecord;
import org.transferledger.correction.CorrectionEvent.CorrectionAsked;
import org.transferledger.support.Faults;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class AskForCorrectionTest {
  private static final int ISSUED = Records.LICENSED.size() - 1;

  private static final CorrectionRequest ADDRESS = firm(0, "details.address", "2 Main Street");

  private final World world = Records.world();

  @Test
  void anOfficerOfAnyStateAsks() {
    ask(METTE, ADDRESS).records(asked(METTE, ADDRESS, "1 Main Street"));
    ask(OLENA, ADDRESS).records(asked(OLENA, ADDRESS, "1 Main Street"));
  }

  @ParameterizedTest
  @MethodSource("othersThanOfficers")
  void nobodyElseAsks(Actor actor) {
    ask(actor, ADDRESS).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] othersThanOfficers() {
    return new Actor[] {
      DK_ADMINISTRATOR,
      OPERATOR,
      AUDITOR,
      INVESTIGATOR,
      UNAPPOINTED,
      new Officer(OLENA.person(), DK)
    };
  }

  @ParameterizedTest
  @MethodSource("onePerKindOfRecord")
  void aRecordOfAnyKindIsCorrected(CorrectionRequest request) {
    ask(METTE, request).succeeds();
  }

  static Stream<CorrectionRequest> onePerKindOfRecord() {
    return Stream.of(
        ADDRESS,
        firm(4, "authorisation.nationalities", "UA"),
        request("technology-package", PACKAGE, 0, "details.title", "Airframe and wing"),
        request("transfer", TRANSFER, 0, "terms.quantity", "9"),
        request("transfer", OTHER_TRANSFER, 0, "release.discovery", "An audit"),
        request("batch", BATCH, 0, "details.madeOn", "2026-03-01"),
        request("shipment", SHIPMENT, 0, "terms.customsReference", "26DK003103A0B1C2D4"),
        request("licence", EXPORT_LICENCE, ISSUED, "issue.reference", "2026-0043"));
  }

  @Test
  void whatIsCorrectedIsACondition() {
    ask(METTE, ADDRESS).succeeds();
    assertThat(world.read()).contains(DK_FIRM.toString());
  }

  @Test
  void aCorrectionIsAskedForOnce() {
    stage()
        .given(asked(METTE, ADDRESS, "1 Main Street"))
        .when(new CorrectRecord(by(METTE), CORRECTION, ADDRESS))
        .refuses(CorrectionRule.CORRECTION_ASKED_ONCE, "correctionId");
  }

  @Test
  void whatIsNotOnRecordIsNotCorrected() {
    ask(METTE, request("firms", DK_FIRM, 0, "details.name", "Vinge A/S"))
        .refuses(CorrectionRule.CORRECTED_EVENT_KNOWN, "version");
    ask(METTE, request("technology-package", UNKNOWN_PACKAGE, 0, "details.title", "Wing"))
        .refuses(CorrectionRule.CORRECTED_EVENT_KNOWN, "version");
    ask(METTE, firm(5, "authorisation.nationalities", "UA"))
        .refuses(CorrectionRule.CORRECTED_EVENT_KNOWN, "version");
    ask(METTE, firm(Integer.MAX_VALUE - 1, "authorisation.nationalities", "UA"))
        .refuses(CorrectionRule.CORRECTED_EVENT_KNOWN, "version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"authority", "control-list", "access-check", "legal-holds", "correction"})
  void recordsOfDecisionsAreNotCorrected(String kind) {
    ask(METTE, request(kind, "DK", 0, "reason", "Another"))
        .refuses(CorrectionRule.CORRECTED_EVENT_KNOWN, "version");
  }

  @Test
  void aCorrectionIsNotCorrectedButWhatItHasCorrected() {
    world.given(DK_FIRM, corrected(0, "details.address", "1 Main Street", "2 Main Street"));
    ask(METTE, firm(5, "value", "3 Main Street"))
        .refuses(CorrectionRule.CORRECTED_EVENT_KNOWN, "version");
    var again = firm(0, "details.address", "3 Main Street");
    ask(METTE, again).records(asked(METTE, again, "2 Main Street"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, firmId, DK-38401235",
    "0, by.subject, somebody",
    "0, details, 2 Main Street",
    "0, details.administrator, somebody",
    "0, details.address.street, 2 Main Street",
    "0, address, 2 Main Street",
    "0, .details.address, 2 Main Street",
    "0, details.address., 2 Main Street",
    "1, details.address, 2 Main Street",
    "1, screening.matches, EU.1",
    "3, details.address, 2 Main Street",
    "4, authorisation.role, ADMINISTRATOR",
    "4, authorisation.packages, 00000000-0000-4000-8000-0000000000a2",
    "4, authorisation.until, 2030-01-01T00:00:00Z"
  })
  void whoActedAndWhatWasDecidedIsNotCorrected(long version, String field, String value) {
    ask(METTE, firm(version, field, value)).refuses(CorrectionRule.FIELD_IS_CORRECTABLE, "field");
  }

  @ParameterizedTest
  @MethodSource("whatDoesNotFit")
  void aValueIsOneThatCanBeInTheField(CorrectionRequest request) {
    ask(METTE, request).refuses(CorrectionRule.VALUE_FITS_FIELD, "value");
  }

  static Stream<CorrectionRequest> whatDoesNotFit() {
    return Stream.of(
        firm(0, "details.name", "x".repeat(201)),
        firm(0, "details.address", "x".repeat(501)),
        firm(2, "details.name", "x".repeat(201)),
        firm(1, "screening.listVersion", "x".repeat(101)),
        firm(1, "screening.screenedAt", "2026-03-01"),
        firm(1, "screening.screenedAt", "yesterday"),
        firm(4, "authorisation.nationalities", "XX"),
        firm(4, "authorisation.nationalities", "Denmark"),
        firm(4, "authorisation.nationalities", "DK,DK"),
        firm(4, "authorisation.nationalities", "DK,,UA"),
        firm(4, "authorisation.nationalities", "AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR"),
        request("technology-package", PACKAGE, 0, "details.title", "x".repeat(201)),
        request("transfer", TRANSFER, 0, "terms.endUser", "x".repeat(501)),
        request("transfer", TRANSFER, 0, "terms.quantity", "-1"),
        request("transfer", TRANSFER, 0, "terms.quantity", "ten"),
        request("transfer", TRANSFER, 0, "terms.quantity", "9.00001"),
        request("transfer", TRANSFER, 0, "terms.quantity", "1E+15"),
        request("transfer", TRANSFER, 0, "terms.quantity", "1E+999999999"),
        request("transfer", OTHER_TRANSFER, 0, "release.releasedOn", "2 March 2026"),
        request("transfer", OTHER_TRANSFER, 0, "release.discovery", "x".repeat(2_001)),
        request("batch", BATCH, 0, "details.madeOn", "2026-02-30"),
        request("batch", BATCH, 0, "details.madeOn", "2026-03-01T00:00:00Z"),
        request("batch", BATCH, 0, "details.serialNumbers", "SN-1,SN-1"),
        request("batch", BATCH, 0, "details.serialNumbers", "SN-1,,SN-2"),
        request("batch", BATCH, 0, "details.serialNumbers", "x".repeat(101)),
        request("shipment", SHIPMENT, 0, "terms.endUserCertificate", "x".repeat(501)),
        request("shipment", SHIPMENT, 0, "terms.customsReference", "x".repeat(101)),
        firm(1, "screening.screenedAt", "2026-03-02T09:00:00.000001Z"),
        request("batch", BATCH, 0, "details.madeOn", "2026-03-03"));
  }

  @Test
  void nothingOfAMisuseCaseIsCorrected() {
    ask(METTE, request("misuse-case", CASE, 1, "evidence.source", "The driver's employer"))
        .refuses(CorrectionRule.CORRECTED_EVENT_KNOWN, "version");
  }

  @Test
  void aCorrectionSaysSomethingElseThanTheRecord() {
    ask(METTE, firm(0, "details.address", "1 Main Street"))
        .refuses(CorrectionRule.CORRECTION_CHANGES_SOMETHING, "value");
    world.given(DK_FIRM, corrected(0, "details.address", "1 Main Street", "2 Main Street"));
    ask(METTE, ADDRESS).refuses(CorrectionRule.CORRECTION_CHANGES_SOMETHING, "value");
    ask(METTE, firm(0, "details.address", "1 Main Street")).succeeds();
  }

  @Test
  void aRequestNamesWhatIsToBeCorrectedHowAndWhy() {
    assertThat(Faults.in(() -> new CorrectionRequest(" ", "", -1, " ", " ", "")))
        .containsExactly("streamType", "streamId", "version", "field", "value", "reason");
    assertThat(
            Faults.in(() ->
                new CorrectionRequest(
                    "x".repeat(51),
                    "x".repeat(201),
                    Integer.MAX_VALUE,
                    "x".repeat(101),
                    "x".repeat(10_001),
                    "x".repeat(2_001))))
        .containsExactly("streamType", "streamId", "version", "field", "value", "reason");
    assertThat(
            Faults.in(() ->
                new CorrectionRequest(
                    Faults.missing(),
                    Faults.missing(),
                    0,
                    Faults.missing(),
                    Faults.missing(),
                    Faults.missing())))
        .containsExactly("streamType", "streamId", "field", "value", "reason");
  }

  private static CorrectionAsked asked(Officer by, CorrectionRequest request, String recorded) {
    return new CorrectionAsked(CORRECTION, request, recorded, by.state(), by.person());
  }

  private static CorrectionRequest firm(long version, String field, String value) {
    return request("firm", DK_FIRM, version, field, value);
  }

  private static CorrectionRequest request(
      String kind, Object id, long version, String field, String value) {
    return new CorrectionRequest(kind, id.toString(), version, field, value, REASON);
  }

  private Stage.Answer ask(Actor actor, CorrectionRequest request) {
    return stage().when(new CorrectRecord(by(actor), CORRECTION, request));
  }

  private Stage stage() {
    return new Stage(CorrectionAggregate.class, world);
  }
}
