package org.transferledger.http;

import java.util.StringJoiner;

/** Comma-separated values after RFC 4180 that no spreadsheet takes for anything but text. */
public final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** A row with its line end, every field quoted. */
  public static String row(String... fields) {
    var row = new StringJoiner(",", "", "\r\n");
    for (String field : fields) {
      row.add(quoted(field));
    }
    return row.toString();
  }

  /** A field that a spreadsheet would take for a formula begins with an apostrophe. */
  private static String quoted(String field) {
    String safe = !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
