package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A licence, from its application on. */
public record LicenceId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LicenceId {
    Fields.check().present("", value).orThrow();
  }

  public static LicenceId of(String text) {
    return new LicenceId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
