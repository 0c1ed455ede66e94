package org.transferledger.core;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A command that breaks rules; the first violation decides how it is answered. Nothing of the
 * command took place.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Violation> violations;

  public Refused(Violation violation) {
    this(List.of(violation));
  }

  public Refused(List<Violation> violations) {
    super(
        violations.stream()
            .map(v -> v.rule() + ": " + v.detail())
            .collect(Collectors.joining("; ")),
        null,
        false,
        false);
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }

  /** Refuses with all violations at once, if there are any. */
  public static void ifAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new Refused(violations);
    }
  }
}
