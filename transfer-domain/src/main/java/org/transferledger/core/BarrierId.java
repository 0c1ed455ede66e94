package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One barrier to cooperation that a firm has reported. */
public record BarrierId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BarrierId {
    Fields.check().present("", value).orThrow();
  }

  public static BarrierId of(String text) {
    return new BarrierId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
