package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One correction of a record. */
public record CorrectionId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CorrectionId {
    Fields.check().present("", value).orThrow();
  }

  public static CorrectionId of(String text) {
    return new CorrectionId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
