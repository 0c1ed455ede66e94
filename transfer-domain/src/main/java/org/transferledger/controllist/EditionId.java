package org.transferledger.controllist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.transferledger.core.Fields;
import org.transferledger.core.InvalidFields;

/**
 * A dated edition of a control list, written as {@code EU-CML@2025-02-24}.
 *
 * @param list the list's id, for example {@value ControlListCode#EU_COMMON_MILITARY_LIST}
 * @param edition the date of the edition
 */
public record EditionId(String list, LocalDate edition) {
  public EditionId {
    Fields.check()
        .present("list", list)
        .holds(
            "list", list == null || ControlListCode.isList(list), list, "a list id such as EU-CML")
        .present("edition", edition)
        .orThrow();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static EditionId of(String text) {
    int at = text.indexOf('@');
    Fields.check().holds("", at >= 0, text, "list id, @, date of the edition").orThrow();
    return of(text.substring(0, at), text.substring(at + 1));
  }

  /**
   * The edition of a list.
   *
   * @param edition an ISO 8601 date, for example {@code 2025-02-24}
   */
  public static EditionId of(String list, String edition) {
    try {
      return new EditionId(list, LocalDate.parse(edition));
    } catch (DateTimeParseException e) {
      var fault = InvalidFields.Fault.of("edition", edition, "a date such as 2025-02-24");
      throw new InvalidFields(List.of(fault), e);
    }
  }

  @Override
  @JsonValue
  public String toString() {
    return list + "@" + edition;
  }
}
