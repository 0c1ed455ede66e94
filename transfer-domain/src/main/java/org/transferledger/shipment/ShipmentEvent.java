package org.transferledger.shipment;

import java.util.List;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Person;
import org.transferledger.core.ShipmentId;

/** What happened to a shipment. */
public sealed interface ShipmentEvent extends DomainEvent {
  ShipmentId shipmentId();

  /**
   * A shipment is asked for.
   *
   * @param goods what its batches are, by revision
   */
  record ShipmentRequested(ShipmentId shipmentId, ShipmentTerms terms, List<Goods> goods, Person by)
      implements ShipmentEvent {}

  record ShipmentApproved(ShipmentId shipmentId, Person by) implements ShipmentEvent {}

  record ShipmentRejected(ShipmentId shipmentId, String reason, Person by)
      implements ShipmentEvent {}

  record ShipmentCancelled(ShipmentId shipmentId, String reason, Person by)
      implements ShipmentEvent {}

  /** The export itself, with what it was decided on. */
  record ShipmentReleased(
      ShipmentId shipmentId, ShipmentTerms terms, List<Goods.Rated> goods, Person by)
      implements ShipmentEvent {}

  record ShipmentDelivered(ShipmentId shipmentId, Person by) implements ShipmentEvent {}

  /** The goods did not arrive; a case on it is opened in the same append. */
  record ShipmentLost(ShipmentId shipmentId, String circumstances, Person by)
      implements ShipmentEvent {}
}
