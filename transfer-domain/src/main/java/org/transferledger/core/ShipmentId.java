package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One export of goods. */
public record ShipmentId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ShipmentId {
    Fields.check().present("", value).orThrow();
  }

  public static ShipmentId of(String text) {
    return new ShipmentId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
