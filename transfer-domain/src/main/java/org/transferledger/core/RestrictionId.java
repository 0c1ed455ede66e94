package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One restriction on a technology package. */
public record RestrictionId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RestrictionId {
    Fields.check().present("", value).orThrow();
  }

  public static RestrictionId of(String text) {
    return new RestrictionId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
