package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A misuse case. */
public record CaseId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CaseId {
    Fields.check().present("", value).orThrow();
  }

  public static CaseId of(String text) {
    return new CaseId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
