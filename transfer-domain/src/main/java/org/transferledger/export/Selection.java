package org.transferledger.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.BatchId;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.TransferId;

/**
 * Which events an export consists of: those for which all that is named holds.
 *
 * @param type stable event name
 * @param actor token subject of who did it
 * @param actorIssuer token issuer of who did it
 * @param rating a control-list code that the event names, or one that it is a part of
 * @param country a state that the event names, or the home of a firm that it names
 * @param text words that all occur in it
 * @param recordedFrom since when it is on record, inclusive
 * @param recordedTo until when it was recorded, exclusive
 * @param occurredFrom since when it happened, inclusive
 * @param occurredTo until when it happened, exclusive
 */
public record Selection(
    @Nullable PackageId packageId,
    @Nullable FirmId firm,
    @Nullable LicenceId licence,
    @Nullable TransferId transfer,
    @Nullable BatchId batch,
    @Nullable ShipmentId shipment,
    @Nullable CaseId caseId,
    @Nullable Country authority,
    @Nullable String type,
    @Nullable String actor,
    @Nullable String actorIssuer,
    @Nullable String rating,
    @Nullable Country country,
    @Nullable String text,
    @Nullable Instant recordedFrom,
    @Nullable Instant recordedTo,
    @Nullable Instant occurredFrom,
    @Nullable Instant occurredTo) {}
