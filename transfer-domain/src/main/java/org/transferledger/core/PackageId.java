package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A technology package. */
public record PackageId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PackageId {
    Fields.check().present("", value).orThrow();
  }

  public static PackageId of(String text) {
    return new PackageId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
