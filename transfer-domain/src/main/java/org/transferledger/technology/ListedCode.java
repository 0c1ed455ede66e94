package org.transferledger.technology;

import org.transferledger.controllist.ControlListCode;
import org.transferledger.core.Fields;

/**
 * A code on a control list, whatever the edition.
 *
 * @param list the list's id, for example {@value ControlListCode#EU_COMMON_MILITARY_LIST}
 * @param code the code, normalised, for example {@code ML10.c}
 */
public record ListedCode(String list, String code) {
  public ListedCode {
    Fields.check()
        .present("list", list)
        .holds(
            "list", list == null || ControlListCode.isList(list), list, "a list id such as EU-CML")
        .text("code", code, 60)
        .orThrow();
    code = ControlListCode.normalised(list, code);
  }

  /** Whether the rating has this code or one below it, as ML10.c.1 is below ML10.c. */
  public boolean covers(Rating rating) {
    return rating.list().equals(list)
        && (rating.code().equals(code) || rating.code().startsWith(code + "."));
  }
}
