package org.transferledger.access.http;

import java.util.List;
import org.transferledger.access.AccessReview.PersonAccess;
import org.transferledger.core.FirmId;
import org.transferledger.core.SiteId;
import org.transferledger.core.TransferId;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.transfer.HeldPurpose;
import org.transferledger.transfer.Transfer;

/**
 * Who could open what was held.
 *
 * @param transferId the transfer that brought it
 * @param sincePosition the position at which its release was recorded
 * @param status of the transfer at the time
 * @param purposes what it was held for, each until its own end
 * @param people whom the holder had authorised at the time, for this package or for others
 */
record HoldingAccess(
    TransferId transferId,
    RevisionLabel revision,
    FirmId firm,
    SiteId site,
    long sincePosition,
    Transfer.Status status,
    List<HeldPurpose> purposes,
    List<PersonAccess> people) {}
