package org.transferledger.misuse;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.misuse.MisuseCommand.Containment;

/**
 * How a case is contained.
 *
 * @param packageId what is watched or restricted
 * @param restrictionId the restriction of an overt containment
 * @param orderedBy the officer
 * @param outcome what was decided of it in the end; null while that is open
 */
public record Contained(
    Containment.Mode mode,
    PackageId packageId,
    @Nullable RestrictionId restrictionId,
    Person orderedBy,
    @Nullable Outcome outcome) {
  /** How a containment is decided. */
  public enum Outcome {
    ENDED,
    PERMANENT
  }

  boolean undecided() {
    return outcome == null;
  }

  Contained decided(Outcome as) {
    return new Contained(mode, packageId, restrictionId, orderedBy, as);
  }
}
