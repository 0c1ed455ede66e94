package org.transferledger.standing.read;

import java.util.List;
import java.util.UUID;

/**
 * Something under way or in force that a firm or state takes part in.
 *
 * @param position at which it began
 * @param roles what the firm or state is to it
 */
public record Standing(Kind kind, UUID id, long position, List<Role> roles) {
  public Standing {
    roles = List.copyOf(roles);
  }

  /** What can stop. */
  public enum Kind {
    /** Requested or approved, and not released yet. */
    TRANSFER,
    /** Applied for, issued or suspended. */
    LICENCE,
    /** What a transfer has brought, until it is returned, destroyed, lost or revoked. */
    HOLDING,
    /** Requested or approved, and not released yet. */
    SHIPMENT
  }

  /** What a firm or state is to it; of a state, what its firm or the one with a site there is. */
  public enum Role {
    SENDER,
    RECIPIENT,
    HOLDER,
    APPLICANT,
    /** It has registered its use of a general licence. */
    USER,
    ISSUER,
    DESTINATION
  }
}
