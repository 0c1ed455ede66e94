package org.transferledger.model;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text says of records, for people. */
final class Names {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Names() {}

  /** The text without what is always the same, and with the beginnings of the ids only. */
  static String readable(String text) {
    String without =
        text.replaceAll(", periods=Periods\\[[^]]*]", "")
            .replaceAll(" of https://id\\.(\\w+)\\.example", " of $1");
    return UUID.matcher(without).replaceAll(it -> it.group().substring(0, 8));
  }

  /** The ids that are named. */
  static Set<String> in(Object said) {
    var ids = new HashSet<String>();
    var matcher = UUID.matcher(said.toString());
    while (matcher.find()) {
      ids.add(matcher.group());
    }
    return ids;
  }
}
