package org.transferledger.authority;

import java.time.Instant;
import org.transferledger.core.Person;

/**
 * The powers of an officer in someone else's hands.
 *
 * @param delegate who decides with them
 * @param officer whose powers they are; with the appointment of that officer the delegation ends
 * @param until the first moment at which it is over
 */
public record Delegation(Person delegate, Person officer, Instant until) {
  boolean inForce(Instant at) {
    return at.isBefore(until);
  }
}
