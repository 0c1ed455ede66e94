package org.transferledger.shipment;

import org.transferledger.core.BatchId;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.ShipmentId;
import org.transferledger.technology.RevisionLabel;

/** What happened to a batch. */
public sealed interface BatchEvent extends DomainEvent {
  BatchId batchId();

  /**
   * A batch is on record and drawn from its production licence.
   *
   * @param packageId of what it was made from, as the holding says
   */
  record BatchRecorded(
      BatchId batchId, BatchDetails details, PackageId packageId, RevisionLabel revision, Person by)
      implements BatchEvent {}

  /** The batch left with a shipment, in the same append as the shipment's release. */
  record BatchShipped(BatchId batchId, ShipmentId shipmentId, Person by) implements BatchEvent {}
}
