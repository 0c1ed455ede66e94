package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One item of evidence in a misuse case. */
public record EvidenceId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EvidenceId {
    Fields.check().present("", value).orThrow();
  }

  public static EvidenceId of(String text) {
    return new EvidenceId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
