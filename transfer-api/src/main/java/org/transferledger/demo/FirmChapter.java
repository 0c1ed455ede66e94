package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.DEPOT_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.LIMFJORD_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.NORDVIND_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;
import static org.transferledger.demo.DemoClient.STRIZH_ADMINISTRATOR;

/** The partner firms and their sites. */
final class FirmChapter {
  private static final String STRIZH = "/firms/" + StoryGround.STRIZH;
  private static final String NORDVIND = "/firms/" + StoryGround.NORDVIND;
  private static final String LIMFJORD = "/firms/" + StoryGround.LIMFJORD;
  private static final String DEPOT = "/firms/" + StoryGround.DEPOT;

  private final Storyteller teller;
  private final StoryGround ground;

  FirmChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
  }

  void tell() {
    teller.chapter("Four firms are registered, their sites approved");
    register(STRIZH, "Strizh Aero LLC", "Kyiv", STRIZH_ADMINISTRATOR, OFFICER_UA_ONE);
    register(
        NORDVIND, "Nordvind Composites A/S", "Aalborg", NORDVIND_ADMINISTRATOR, OFFICER_DK_ONE);
    register(LIMFJORD, "Limfjord Avionik ApS", "Hobro", LIMFJORD_ADMINISTRATOR, OFFICER_DK_ONE);
    register(DEPOT, "Vinnytsia Depot", "Vinnytsia", DEPOT_ADMINISTRATOR, OFFICER_UA_ONE);
    ground.kyiv = site(STRIZH, STRIZH_ADMINISTRATOR, "Kyiv design bureau", "UA", OFFICER_UA_TWO);
    ground.odense = site(STRIZH, STRIZH_ADMINISTRATOR, "Odense plant", "DK", OFFICER_DK_TWO);
    ground.aalborg = site(NORDVIND, NORDVIND_ADMINISTRATOR, "Aalborg works", "DK", OFFICER_DK_TWO);
    ground.hobro = site(LIMFJORD, LIMFJORD_ADMINISTRATOR, "Hobro works", "DK", OFFICER_DK_TWO);
    ground.vinnytsia = site(DEPOT, DEPOT_ADMINISTRATOR, "Vinnytsia depot", "UA", OFFICER_UA_TWO);
  }

  private void register(
      String firm, String name, String seat, DemoClient administrator, DemoClient officer) {
    teller.creates(
        "Register " + name,
        officer,
        "PUT",
        firm,
        """
        {"name": "%s", "address": "%s", "administrator": {"issuer": "%s", "subject": "%s"}}\
        """
            .formatted(name, seat, DemoClient.ISSUER, administrator.id()));
  }

  private String site(
      String firm, DemoClient administrator, String name, String state, DemoClient officer) {
    String site =
        teller.adds(
            "Propose the site " + name,
            administrator,
            "POST",
            firm,
            "/sites",
            """
            {"name": "%s", "state": "%s", "address": "%s"}\
            """
                .formatted(name, state, name));
    teller.changes("Approve the site " + name, officer, firm, "/sites/" + site + "/approval", null);
    return site;
  }
}
