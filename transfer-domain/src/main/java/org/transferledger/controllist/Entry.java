package org.transferledger.controllist;

import org.transferledger.core.Fields;

/**
 * A code that stands in an edition.
 *
 * @param code the code, normalised
 * @param title what it is about, in the words of whoever loaded the edition
 */
public record Entry(String code, String title) {
  public Entry {
    Fields.check().text("code", code, 60).text("title", title, 2_000).orThrow();
  }

  /**
   * An entry of a list, its code as it is written anywhere.
   *
   * @throws org.transferledger.core.InvalidFields if the code is none of that list
   */
  public static Entry of(String list, String code, String title) {
    var written = new Entry(code, title);
    return new Entry(ControlListCode.normalised(list, written.code), title);
  }
}
