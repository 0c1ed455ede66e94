package org.transferledger.technology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;

/**
 * A restriction on record.
 *
 * @param expires when an emergency hold ends unless confirmed; none for others and once confirmed
 * @param lifted whether an officer has lifted it, or it was set aside
 * @param expired whether its end by itself is on record; it has no effect from its end on in any
 *     case
 */
public record Restriction(
    RestrictionId id,
    RestrictionOrder order,
    Country state,
    Person imposedBy,
    @Nullable Instant expires,
    boolean lifted,
    boolean expired) {

  /**
   * Whether it stops anything at the time. It is in force from its recording on, however far back
   * it is meant.
   */
  public boolean inForce(Instant at) {
    Instant end = endsAt();
    return !lifted && !expired && (end == null || at.isBefore(end));
  }

  /** Why a restriction that is on record does not stop a release. */
  public enum Inapplicable {
    /** An officer has lifted it, or it was set aside. */
    LIFTED,
    /** It had come to its end. */
    ENDED,
    /** Its kind keeps people from opening what was released, and stops no release. */
    LEAVES_RELEASES,
    /** It is for others than those who take part. */
    OUT_OF_SCOPE
  }

  /** Why it does not stop a release among these at the time; null if it does. */
  @Nullable Inapplicable inapplicable(Scope.Participants participants, Instant at) {
    if (lifted) {
      return Inapplicable.LIFTED;
    }
    if (!inForce(at)) {
      return Inapplicable.ENDED;
    }
    if (!order.kind().stopsRelease()) {
      return Inapplicable.LEAVES_RELEASES;
    }
    return order.scope().covers(participants) ? null : Inapplicable.OUT_OF_SCOPE;
  }

  /**
   * When it ends by itself, if it does: an emergency hold after 72 hours unless confirmed, and any
   * restriction at the end that was ordered, whichever comes first.
   */
  public @Nullable Instant endsAt() {
    Instant end = order.end();
    if (expires == null || end == null) {
      return expires == null ? end : expires;
    }
    return end.isBefore(expires) ? end : expires;
  }

  Restriction confirmed() {
    return new Restriction(id, order, state, imposedBy, null, lifted, expired);
  }

  Restriction withdrawn() {
    return new Restriction(id, order, state, imposedBy, expires, true, expired);
  }

  Restriction ended() {
    return new Restriction(id, order, state, imposedBy, expires, lifted, true);
  }
}
