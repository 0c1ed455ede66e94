package org.transferledger.technology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Fields;

/**
 * What an officer orders. A restriction is in force from the moment it is recorded.
 *
 * @param effective since when it is meant to apply; not in the future, since it is in force once
 *     recorded
 * @param end when it ends by itself, if it does
 * @param emergency one officer's hold that expires after 72 hours unless a second officer confirms
 *     it
 */
public record RestrictionOrder(
    Kind kind,
    Scope scope,
    String reason,
    String legalBasis,
    Instant effective,
    @Nullable Instant end,
    boolean emergency) {
  public RestrictionOrder {
    Fields.check()
        .present("kind", kind)
        .present("scope", scope)
        .text("reason", reason, 2_000)
        .text("legalBasis", legalBasis, 500)
        .present("effective", effective)
        .holds(
            "end",
            end == null || effective == null || end.isAfter(effective),
            end,
            "after the effective time")
        .holds("kind", !emergency || kind == Kind.HOLD, kind, "HOLD for an emergency")
        .holds(
            "scope",
            kind != Kind.EMBARGO || scope == null || scope.kind() == Scope.Kind.STATE,
            scope,
            "a STATE for an EMBARGO")
        .orThrow();
  }

  boolean sameGrounds(RestrictionOrder other) {
    return kind == other.kind
        && scope.equals(other.scope)
        && legalBasis.strip().equalsIgnoreCase(other.legalBasis.strip());
  }

  /** What a restriction stops; every kind stops new releases. */
  public enum Kind {
    /** No new releases. */
    HOLD,
    /** And no access; holdings are kept. */
    SUSPEND,
    /** And holdings are attested unused. */
    QUARANTINE,
    /** Nothing to or from a state. */
    EMBARGO,
    /** Holdings end; they are returned or destroyed. */
    REVOKE
  }
}
