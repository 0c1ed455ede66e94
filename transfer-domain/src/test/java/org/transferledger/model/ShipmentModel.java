package org.transferledger.model;

import java.util.List;
import org.transferledger.core.Person;
import org.transferledger.core.ShipmentId;
import org.transferledger.shipment.ShipmentTerms;

/** What the model knows of a shipment. */
final class ShipmentModel {
  final ShipmentId id;
  final ShipmentTerms terms;
  final Person requester;
  Status status = Status.REQUESTED;

  ShipmentModel(ShipmentId id, ShipmentTerms terms, Person requester) {
    this.id = id;
    this.terms = terms;
    this.requester = requester;
  }

  enum Status {
    REQUESTED,
    APPROVED,
    REJECTED,
    CANCELLED,
    RELEASED,
    DELIVERED,
    LOST
  }

  boolean is(Status... any) {
    return List.of(any).contains(status);
  }
}
