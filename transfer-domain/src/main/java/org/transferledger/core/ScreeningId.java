package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One screening of a firm. */
public record ScreeningId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ScreeningId {
    Fields.check().present("", value).orThrow();
  }

  public static ScreeningId of(String text) {
    return new ScreeningId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
