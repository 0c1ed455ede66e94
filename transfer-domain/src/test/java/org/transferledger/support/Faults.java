package org.transferledger.support;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.InvalidFields.Fault;

/** What is wrong with a value. */
public final class Faults {
  private Faults() {}

  /** The fields at fault; none if the value is made. */
  public static List<String> in(ThrowingCallable making) {
    InvalidFields invalid = catchThrowableOfType(InvalidFields.class, making);
    return invalid == null ? List.of() : invalid.faults().stream().map(Fault::field).toList();
  }

  /** What a parser hands over where a field is missing, whatever the compiler makes of it. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  public static <T> T missing() {
    return null;
  }
}
