package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One legal hold. */
public record HoldId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public HoldId {
    Fields.check().present("", value).orThrow();
  }

  public static HoldId of(String text) {
    return new HoldId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
