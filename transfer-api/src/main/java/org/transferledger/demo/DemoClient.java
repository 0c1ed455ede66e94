package org.transferledger.demo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The persons of the demonstration. Client id and secret are the same word; the claims are those of
 * any real issuer.
 */
public enum DemoClient {
  OPERATOR_ONE("role", "operator"),
  OPERATOR_TWO("role", "operator"),
  OFFICER_DK_ONE("role", "officer", "state", "DK"),
  OFFICER_DK_TWO("role", "officer", "state", "DK"),
  OFFICER_DK_THREE("role", "officer", "state", "DK"),
  OFFICER_UA_ONE("role", "officer", "state", "UA"),
  OFFICER_UA_TWO("role", "officer", "state", "UA"),
  OFFICER_UA_THREE("role", "officer", "state", "UA"),
  STRIZH_ADMINISTRATOR("role", "administrator", "firm", "UA-43201234"),
  STRIZH_EXPORT_CONTROL("role", "export-control-officer", "firm", "UA-43201234"),
  STRIZH_ENGINEER("role", "engineer", "firm", "UA-43201234"),
  NORDVIND_ADMINISTRATOR("role", "administrator", "firm", "DK-38401234"),
  NORDVIND_EXPORT_CONTROL("role", "export-control-officer", "firm", "DK-38401234"),
  NORDVIND_ENGINEER("role", "engineer", "firm", "DK-38401234"),
  AUDITOR("role", "auditor"),
  INVESTIGATOR("role", "investigator");

  /** The issuer of their tokens; a name that resolves nowhere. */
  public static final String ISSUER = "https://demo.transfer-ledger.invalid";

  private final String pairs;

  DemoClient(String... claims) {
    this.pairs = String.join("\n", claims);
  }

  /** Client id, client secret and token subject. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the token says of the person beside who they are. */
  public Map<String, String> claims() {
    String[] words = pairs.split("\n", -1);
    Map<String, String> claims = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      claims.put(words[i], words[i + 1]);
    }
    return claims;
  }
}
