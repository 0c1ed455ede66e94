package org.transferledger.technology;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.PackageId;

/**
 * A restriction that was looked at for a release.
 *
 * @param packageId the package that it is on: the one to be released, or one that it was derived
 *     from
 * @param inapplicable why it does not stop the release; null if it does
 */
public record ConsideredRestriction(
    PackageId packageId,
    Restriction restriction,
    Restriction.@Nullable Inapplicable inapplicable) {}
