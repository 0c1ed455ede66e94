package org.transferledger.authority;

import java.time.Instant;
import org.transferledger.core.MandateId;
import org.transferledger.core.Person;

/**
 * A mandate on record.
 *
 * @param until the first moment at which it is over
 * @param ended whether an officer has ended it before
 */
public record AuditMandate(
    MandateId id, Person auditor, MandateScope scope, Instant until, boolean ended) {
  public boolean inForce(Instant at) {
    return !ended && at.isBefore(until);
  }

  AuditMandate endedNow() {
    return new AuditMandate(id, auditor, scope, until, true);
  }
}
