package org.transferledger.technology;

import java.time.LocalDate;
import org.transferledger.controllist.ControlListCode;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;

/**
 * A control-list code given to a revision for one state, against a dated edition of a list.
 *
 * @param state the state whose law the rating is for
 * @param list {@value ControlListCode#EU_COMMON_MILITARY_LIST}, {@value
 *     ControlListCode#EU_DUAL_USE}, or a national list's id such as {@code UA-ML}
 * @param edition the date of the list's edition
 * @param code the code, normalised
 */
public record Rating(Country state, String list, LocalDate edition, String code) {
  public Rating {
    Fields.check()
        .present("state", state)
        .present("list", list)
        .holds(
            "list", list == null || ControlListCode.isList(list), list, "a list id such as EU-CML")
        .present("edition", edition)
        .text("code", code, 60)
        .orThrow();
    code = ControlListCode.normalised(list, code);
  }
}
