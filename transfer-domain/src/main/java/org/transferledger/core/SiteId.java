package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A place where technology is held or used; unique across firms. */
public record SiteId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SiteId {
    Fields.check().present("", value).orThrow();
  }

  public static SiteId of(String text) {
    return new SiteId(Fields.uuid(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
