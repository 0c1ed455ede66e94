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
 * @param lifted whether an officer has lifted it
 */
public record Restriction(
    RestrictionId id,
    RestrictionOrder order,
    Country state,
    Person imposedBy,
    @Nullable Instant expires,
    boolean lifted) {

  /**
   * Whether it stops anything at the time. It is in force from its recording on, however far back
   * it is meant.
   */
  public boolean inForce(Instant at) {
    return !lifted
        && (expires == null || at.isBefore(expires))
        && (order.end() == null || at.isBefore(order.end()));
  }

  Restriction confirmed() {
    return new Restriction(id, order, state, imposedBy, null, lifted);
  }

  Restriction withdrawn() {
    return new Restriction(id, order, state, imposedBy, expires, true);
  }
}
