package org.transferledger.firm;

import org.transferledger.core.Country;
import org.transferledger.core.SiteId;

/** A place where technology is held or used, for example a production facility. */
public record Site(SiteId id, String name, Country state, String address, Status status) {

  /** Only an APPROVED site sends, receives or manufactures. */
  public enum Status {
    PROPOSED,
    APPROVED
  }

  Site approved() {
    return new Site(id, name, state, address, Status.APPROVED);
  }
}
