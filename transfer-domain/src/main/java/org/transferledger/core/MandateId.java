package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One audit mandate. */
public record MandateId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MandateId {
    Fields.check().present("", value).orThrow();
  }

  public static MandateId of(String text) {
    return new MandateId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
