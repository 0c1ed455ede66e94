package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One question whether a person may open what a firm holds. */
public record AccessId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AccessId {
    Fields.check().present("", value).orThrow();
  }

  public static AccessId of(String text) {
    return new AccessId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
