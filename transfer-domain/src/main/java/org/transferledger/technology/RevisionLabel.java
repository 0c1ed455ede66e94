package org.transferledger.technology;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.transferledger.core.Fields;

/** The name of a revision within its package, for example {@code A} or {@code 2.1}. */
public record RevisionLabel(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RevisionLabel {
    Fields.check()
        .matches("", value, FORM, "1 to 20 letters, digits, dots, hyphens or underscores")
        .orThrow();
  }

  @Override
  public String toString() {
    return value;
  }
}
