package org.transferledger.licence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.SiteId;
import org.transferledger.technology.Rating;

/**
 * What is asked of a licence: whether it covers a release, the recording of goods, or a shipment.
 *
 * @param rating verified, for the licence's state; null if there is none
 * @param certified whether the recipient is a certified one
 * @param purposes what the recipient is to do with it; none for goods
 */
public record Asked(
    PackageId technology,
    @Nullable Rating rating,
    FirmId sender,
    FirmId recipient,
    boolean certified,
    SiteId site,
    Country destination,
    List<Purpose> purposes) {}
