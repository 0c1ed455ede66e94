package org.transferledger.firm;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.SiteId;

/**
 * A place where technology is held or used, for example a production facility.
 *
 * @param suspendedBy the officer who suspended it, while it is SUSPENDED
 */
public record Site(
    SiteId id,
    String name,
    Country state,
    String address,
    Status status,
    @Nullable Person suspendedBy) {

  /** Only an APPROVED site sends, receives or manufactures; a CLOSED one never will again. */
  public enum Status {
    PROPOSED,
    APPROVED,
    SUSPENDED,
    CLOSED
  }

  Site approved() {
    return new Site(id, name, state, address, Status.APPROVED, null);
  }

  Site suspended(Person by) {
    return new Site(id, name, state, address, Status.SUSPENDED, by);
  }

  Site closed() {
    return new Site(id, name, state, address, Status.CLOSED, null);
  }
}
