package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A partner firm: its home state and its number in that state's company register, for example
 * {@code DK-38401234} (CVR) or {@code UA-43201234} (EDRPOU). The register makes a firm unique, so
 * it cannot be registered twice. Taken in any case, kept in capitals.
 */
public record FirmId(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[A-Z0-9]{2,20}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FirmId {
    value = Fields.capitals(value);
    Fields.check()
        .matches(
            "",
            value,
            FORM,
            "state code, hyphen, 2 to 20 capital letters or digits of its company register")
        .orThrow();
    Country.of(value.substring(0, 2));
  }

  /** The state in whose register the firm stands. */
  public Country homeState() {
    return Country.of(value.substring(0, 2));
  }

  @Override
  public String toString() {
    return value;
  }
}
