package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Goods made at one time at one site from one revision. */
public record BatchId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BatchId {
    Fields.check().present("", value).orThrow();
  }

  public static BatchId of(String text) {
    return new BatchId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
