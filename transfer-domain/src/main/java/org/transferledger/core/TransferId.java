package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One transfer of one revision. */
public record TransferId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TransferId {
    Fields.check().present("", value).orThrow();
  }

  public static TransferId of(String text) {
    return new TransferId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
