package org.transferledger.demo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The persons of the demonstration. Client id and secret are the same word; the claims are those of
 * any real issuer.
 */
public enum DemoClient {
  OPERATOR_ONE("operator"),
  OPERATOR_TWO("operator"),
  OFFICER_DK_ONE("officer", "state", "DK"),
  OFFICER_DK_TWO("officer", "state", "DK"),
  OFFICER_DK_THREE("officer", "state", "DK"),
  OFFICER_DK_FOUR("officer", "state", "DK"),
  OFFICER_UA_ONE("officer", "state", "UA"),
  OFFICER_UA_TWO("officer", "state", "UA"),
  OFFICER_UA_THREE("officer", "state", "UA"),
  STRIZH_ADMINISTRATOR("administrator", "firm", "UA-43201234"),
  STRIZH_EXPORT_CONTROL("export-control-officer", "firm", "UA-43201234"),
  STRIZH_ENGINEER("engineer", "firm", "UA-43201234"),
  NORDVIND_ADMINISTRATOR("administrator", "firm", "DK-38401234"),
  NORDVIND_EXPORT_CONTROL("export-control-officer", "firm", "DK-38401234"),
  NORDVIND_ENGINEER("engineer", "firm", "DK-38401234"),
  LIMFJORD_ADMINISTRATOR("administrator", "firm", "DK-39505678"),
  LIMFJORD_EXPORT_CONTROL("export-control-officer", "firm", "DK-39505678"),
  LIMFJORD_ENGINEER("engineer", "firm", "DK-39505678"),
  DEPOT_ADMINISTRATOR("administrator", "firm", "UA-44005678"),
  DEPOT_EXPORT_CONTROL("export-control-officer", "firm", "UA-44005678"),
  AUDITOR("auditor", "state", "DK"),
  INVESTIGATOR("investigator"),
  CUSTODIAN_DK("custodian", "state", "DK");

  /** The issuer of their tokens; a name that resolves nowhere. */
  public static final String ISSUER = "https://demo.transfer-ledger.invalid";

  private final String role;
  private final String claim;
  private final String value;

  DemoClient(String role) {
    this(role, "", "");
  }

  DemoClient(String role, String claim, String value) {
    this.role = role;
    this.claim = claim;
    this.value = value;
  }

  /** Client id, client secret and token subject. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the token says of the person beside who they are. */
  public Map<String, String> claims() {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("role", role);
    if (!claim.isEmpty()) {
      claims.put(claim, value);
    }
    return claims;
  }
}
