package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One export of records. */
public record ExportId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ExportId {
    Fields.check().present("", value).orThrow();
  }

  public static ExportId of(String text) {
    return new ExportId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
