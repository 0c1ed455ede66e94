package org.transferledger.torture;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.transferledger.demo.DemoClient;

/**
 * The authorities and firms that all else stands on.
 *
 * @param kyiv where the technology comes from
 * @param odense the sender's own plant abroad
 * @param aalborg the partner's site
 * @param hobro the site of the partner's own partner
 */
record Firms(String kyiv, String odense, String aalborg, String hobro) {
  static final String STRIZH = "UA-43201234";
  static final String NORDVIND = "DK-38401234";
  static final String LIMFJORD = "DK-39505678";

  static Firms register(Client client, Calls calls) {
    var register = new Registration(client, calls);
    for (String state : List.of("UA", "DK")) {
      register.authority(state);
    }
    register.firm(STRIZH, DemoClient.STRIZH_ADMINISTRATOR, DemoClient.OFFICER_UA_ONE);
    register.firm(NORDVIND, DemoClient.NORDVIND_ADMINISTRATOR, DemoClient.OFFICER_DK_ONE);
    register.firm(LIMFJORD, DemoClient.LIMFJORD_ADMINISTRATOR, DemoClient.OFFICER_DK_ONE);
    return new Firms(
        register.site(STRIZH, DemoClient.STRIZH_ADMINISTRATOR, "UA", DemoClient.OFFICER_UA_TWO),
        register.site(STRIZH, DemoClient.STRIZH_ADMINISTRATOR, "DK", DemoClient.OFFICER_DK_TWO),
        register.site(NORDVIND, DemoClient.NORDVIND_ADMINISTRATOR, "DK", DemoClient.OFFICER_DK_TWO),
        register.site(
            LIMFJORD, DemoClient.LIMFJORD_ADMINISTRATOR, "DK", DemoClient.OFFICER_DK_TWO));
  }

  private record Registration(Client client, Calls calls) {
    void authority(String state) {
      String officer = "officer-" + state.toLowerCase(Locale.ROOT);
      client.accepted(
          calls.create(
              Operation.PROPOSE_AUTHORITY,
              DemoClient.OPERATOR_ONE,
              """
              {"issuer": "%s", "officers": ["%s-one", "%s-two"]}\
              """
                  .formatted(DemoClient.ISSUER, officer, officer),
              state));
      client.accepted(
          calls.change(Operation.ESTABLISH_AUTHORITY, DemoClient.OPERATOR_TWO, null, state));
      client.accepted(
          calls.change(
              Operation.APPOINT_OFFICER,
              state.equals("UA") ? DemoClient.OFFICER_UA_ONE : DemoClient.OFFICER_DK_ONE,
              """
              {"officer": "%s-three"}\
              """
                  .formatted(officer),
              state));
    }

    void firm(String firm, DemoClient administrator, DemoClient officer) {
      client.accepted(
          calls.create(
              Operation.REGISTER_FIRM,
              officer,
              """
              {"name": "%s", "address": "Street 1", "administrator": {"issuer": "%s", "subject": "%s"}}\
              """
                  .formatted(firm, DemoClient.ISSUER, administrator.id()),
              firm));
      client.accepted(
          calls.change(
              Operation.RECORD_SCREENING,
              officer,
              """
              {"list": "EU-CFSP", "listVersion": "1", "screenedAt": "%s", "matches": []}\
              """
                  .formatted(Instant.now()),
              firm));
    }

    String site(String firm, DemoClient administrator, String state, DemoClient officer) {
      String site =
          client
              .accepted(
                  calls.change(
                      Operation.PROPOSE_SITE,
                      administrator,
                      """
                      {"name": "Works in %s", "state": "%s", "address": "Street 2"}\
                      """
                          .formatted(state, state),
                      firm))
              .id();
      client.accepted(calls.change(Operation.APPROVE_SITE, officer, null, firm, site));
      return site;
    }
  }
}
