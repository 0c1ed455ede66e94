package org.transferledger.shipment;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.BatchId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.transfer.TransferTerms.Party;

/**
 * A batch as its events tell.
 *
 * @param packageId of what it was made from
 * @param recordedBy who put it on record
 * @param shipment the shipment that it left with, once it has
 */
public record Batch(
    BatchId id,
    BatchDetails details,
    PackageId packageId,
    RevisionLabel revision,
    Person recordedBy,
    @Nullable ShipmentId shipment) {
  public static final StreamType<Batch, BatchEvent> STREAM =
      new StreamType<>("batch", Batch.class, BatchEvent.class, Batch::after);

  static Batch after(@Nullable Batch before, BatchEvent event) {
    return switch (event) {
      case BatchEvent.BatchRecorded e ->
          new Batch(e.batchId(), e.details(), e.packageId(), e.revision(), e.by(), null);
      case BatchEvent.BatchShipped e -> {
        var it = requireNonNull(before);
        yield new Batch(
            it.id, it.details, it.packageId, it.revision, it.recordedBy, e.shipmentId());
      }
    };
  }

  /** Whether the firm made it at that site of its. */
  boolean madeBy(Party party) {
    return party.equals(new Party(details.firm(), details.site()));
  }

  /** The batch, or a refusal that names the field which should have named it. */
  public static Batch require(Streams streams, BatchId id, String field) {
    return BatchRule.BATCH_KNOWN.required(
        streams.find(STREAM, id.toString()), field, "No batch %s is on record.", id);
  }
}
