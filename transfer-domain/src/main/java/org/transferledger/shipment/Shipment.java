package org.transferledger.shipment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Person;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.StreamType;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.transfer.Loss;

/**
 * A shipment as its events tell.
 *
 * @param goods what its batches are, by revision
 * @param approvedBy the officer, once one has approved
 */
public record Shipment(
    ShipmentId id,
    ShipmentTerms terms,
    List<Goods> goods,
    Status status,
    Person requestedBy,
    @Nullable Person approvedBy) {
  public static final StreamType<Shipment, ShipmentEvent> STREAM =
      new StreamType<>("shipment", Shipment.class, ShipmentEvent.class, Shipment::after);

  /** How far a shipment has come. */
  public enum Status {
    REQUESTED,
    APPROVED,
    REJECTED,
    CANCELLED,
    RELEASED,
    DELIVERED,
    LOST
  }

  static Shipment after(@Nullable Shipment before, ShipmentEvent event) {
    return switch (event) {
      case ShipmentEvent.ShipmentRequested e ->
          new Shipment(e.shipmentId(), e.terms(), e.goods(), Status.REQUESTED, e.by(), null);
      case ShipmentEvent.ShipmentApproved e -> {
        var it = requireNonNull(before);
        yield new Shipment(it.id, it.terms, it.goods, Status.APPROVED, it.requestedBy, e.by());
      }
      case ShipmentEvent.ShipmentRejected _ -> requireNonNull(before).with(Status.REJECTED);
      case ShipmentEvent.ShipmentCancelled _ -> requireNonNull(before).with(Status.CANCELLED);
      case ShipmentEvent.ShipmentReleased _ -> requireNonNull(before).with(Status.RELEASED);
      case ShipmentEvent.ShipmentDelivered _ -> requireNonNull(before).with(Status.DELIVERED);
      case ShipmentEvent.ShipmentLost _ -> requireNonNull(before).with(Status.LOST);
    };
  }

  /** What a case on its loss begins with; the package and revision where there is only one. */
  Allegation allegation(Loss loss) {
    boolean ofOne = goods.size() == 1;
    return new Allegation(
        loss.circumstances(),
        ofOne ? goods.getFirst().packageId() : null,
        ofOne ? goods.getFirst().revision() : null,
        null,
        null);
  }

  private Shipment with(Status next) {
    return new Shipment(id, terms, goods, next, requestedBy, approvedBy);
  }
}
