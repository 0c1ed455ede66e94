package org.transferledger.shipment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Decision;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.Refused;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.licence.Licence;
import org.transferledger.misuse.CaseOpening;
import org.transferledger.misuse.MisuseEvent.CaseOpened.Grounds;
import org.transferledger.shipment.BatchEvent.BatchShipped;
import org.transferledger.shipment.Shipment.Status;
import org.transferledger.shipment.ShipmentCommand.ApproveShipment;
import org.transferledger.shipment.ShipmentCommand.CancelShipment;
import org.transferledger.shipment.ShipmentCommand.ConfirmDelivery;
import org.transferledger.shipment.ShipmentCommand.RejectShipment;
import org.transferledger.shipment.ShipmentCommand.ReleaseShipment;
import org.transferledger.shipment.ShipmentCommand.ReportShipmentLoss;
import org.transferledger.shipment.ShipmentCommand.RequestShipment;
import org.transferledger.shipment.ShipmentEvent.ShipmentApproved;
import org.transferledger.shipment.ShipmentEvent.ShipmentCancelled;
import org.transferledger.shipment.ShipmentEvent.ShipmentDelivered;
import org.transferledger.shipment.ShipmentEvent.ShipmentLost;
import org.transferledger.shipment.ShipmentEvent.ShipmentRejected;
import org.transferledger.shipment.ShipmentEvent.ShipmentReleased;
import org.transferledger.shipment.ShipmentEvent.ShipmentRequested;

/** Decides the commands of one shipment. */
@AggregateRoot(type = "shipment")
public class ShipmentAggregate {
  private @Nullable Shipment shipment;

  protected ShipmentAggregate() {}

  /** One that is on record. */
  public ShipmentAggregate(Shipment shipment) {
    this.shipment = shipment;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return shipment == null ? null : shipment.id().toString();
  }

  @Decision
  void handle(RequestShipment command, Streams streams) {
    var terms = command.terms();
    Person by =
        Firm.requireMember(command.act(), terms.from().firm(), FirmRole.EXPORT_CONTROL_OFFICER);
    ShipmentRule.SHIPMENT_REQUESTED_ONCE.require(
        shipment == null, "shipmentId", "Shipment %s is on record already.", command.shipmentId());
    Firm.require(streams, terms.from().firm(), "from.firm")
        .requireSite(terms.from().site(), "from.site");
    Firm.require(streams, terms.consignee().firm(), "consignee.firm")
        .requireSite(terms.consignee().site(), "consignee.site");
    Licence.require(streams, terms.licence(), "licence");
    List<Batch> batches =
        terms.batches().stream().map(it -> Batch.require(streams, it, "batches")).toList();
    Refused.ifAny(
        batches.stream()
            .filter(it -> !it.madeBy(terms.from()))
            .map(it ->
                ShipmentRule.SHIPMENT_OF_OWN_BATCHES.violation(
                    "batches",
                    "Batch %s was made by %s at site %s.",
                    it.id(),
                    it.details().firm(),
                    it.details().site()))
            .toList());
    apply(new ShipmentRequested(command.shipmentId(), terms, Goods.of(batches), by));
  }

  @Decision
  void handle(ApproveShipment command, Streams streams) {
    var known = known(command);
    Person by = decider(known, command.act(), streams, ShipmentRule.SHIPMENT_APPROVED_ONCE);
    apply(new ShipmentApproved(known.id(), by));
  }

  @Decision
  void handle(RejectShipment command, Streams streams) {
    var known = known(command);
    Person by =
        decider(known, command.act(), streams, ShipmentRule.SHIPMENT_REJECTED_BEFORE_APPROVAL);
    apply(new ShipmentRejected(known.id(), command.reason().reason(), by));
  }

  private static Person decider(
      Shipment known, Act act, Streams streams, ShipmentRule onlyRequested) {
    var terms = known.terms();
    Firm sender = Firm.require(streams, terms.from().firm(), "from.firm");
    Firm consignee = Firm.require(streams, terms.consignee().firm(), "consignee.firm");
    var exporting = sender.requireSite(terms.from().site(), "from.site").state();
    Person by = Authority.requireOfficer(streams, act, exporting);
    onlyRequested.require(
        known.status() == Status.REQUESTED, null, "The shipment is %s.", known.status());
    ShipmentRule.SHIPMENT_DECIDED_BY_ANOTHER.require(
        Authority.separate(streams, exporting, known.requestedBy(), by, act.at()),
        null,
        "%s requested it.",
        known.requestedBy());
    ShipmentRule.SHIPMENT_DECIDED_BY_OUTSIDER.require(
        !sender.employs(by, act.at()) && !consignee.employs(by, act.at()),
        null,
        "%s belongs to %s or %s.",
        by,
        sender.id(),
        consignee.id());
    return by;
  }

  @Decision
  void handle(CancelShipment command) {
    var known = known(command);
    Person by = senderOf(known, command.act());
    ShipmentRule.SHIPMENT_CANCELLED_BEFORE_RELEASE.require(
        known.status() == Status.REQUESTED || known.status() == Status.APPROVED,
        null,
        "The shipment is %s.",
        known.status());
    apply(new ShipmentCancelled(known.id(), command.reason().reason(), by));
  }

  @Decision
  void handle(ReleaseShipment command, Streams streams) {
    var known = known(command);
    Person by = senderOf(known, command.act());
    ShipmentRule.SHIPMENT_RELEASED_AFTER_APPROVAL.require(
        known.status() == Status.APPROVED, null, "The shipment is %s.", known.status());
    var policy = new ShipmentPolicy(known, command.act(), streams);
    Refused.ifAny(policy.violations());
    apply(new ShipmentReleased(known.id(), known.terms(), policy.goods(), by));
    policy.draw(by).forEach(it -> streams.append(Licence.STREAM, it.licenceId().toString(), it));
    for (var batch : known.terms().batches()) {
      streams.append(Batch.STREAM, batch.toString(), new BatchShipped(batch, known.id(), by));
    }
  }

  @Decision
  void handle(ConfirmDelivery command) {
    var known = known(command);
    Person by = anyoneOf(known.terms().consignee().firm(), command.act());
    ShipmentRule.SHIPMENT_DELIVERED_AFTER_RELEASE.require(
        known.status() == Status.RELEASED, null, "The shipment is %s.", known.status());
    apply(new ShipmentDelivered(known.id(), by));
  }

  @Decision
  void handle(ReportShipmentLoss command, Streams streams) {
    var known = known(command);
    FirmId sender = known.terms().from().firm();
    FirmId consignee = known.terms().consignee().firm();
    boolean byConsignee =
        command.act().actor() instanceof FirmMember member && member.firm().equals(consignee);
    Person by = anyoneOf(byConsignee ? consignee : sender, command.act());
    ShipmentRule.SHIPMENT_LOST_ON_ITS_WAY.require(
        known.status() == Status.RELEASED, null, "The shipment is %s.", known.status());
    apply(new ShipmentLost(known.id(), command.loss().circumstances(), by));
    CaseOpening.open(
        streams, command.caseId(), Grounds.LOSS, known.allegation(command.loss()), command.act());
  }

  @EventSourcingHandler
  void on(ShipmentEvent event) {
    shipment = Shipment.after(shipment, event);
  }

  private static Person senderOf(Shipment known, Act act) {
    return Firm.requireMember(act, known.terms().from().firm(), FirmRole.EXPORT_CONTROL_OFFICER);
  }

  private static Person anyoneOf(FirmId firm, Act act) {
    return Firm.requireMember(
        act, firm, FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER, FirmRole.ENGINEER);
  }

  private Shipment known(ShipmentCommand command) {
    return ShipmentRule.SHIPMENT_KNOWN.required(
        shipment, "shipmentId", "No shipment %s is on record.", command.shipmentId());
  }
}
