package org.transferledger.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.access.AccessCommand.CheckAccess;
import org.transferledger.core.AccessId;
import org.transferledger.core.BatchId;
import org.transferledger.core.CaseId;
import org.transferledger.core.Command;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Person;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.SiteId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.model.ShipmentModel.Status;
import org.transferledger.shipment.BatchCommand.RecordBatch;
import org.transferledger.shipment.BatchDetails;
import org.transferledger.shipment.ShipmentCommand.ApproveShipment;
import org.transferledger.shipment.ShipmentCommand.CancelShipment;
import org.transferledger.shipment.ShipmentCommand.ConfirmDelivery;
import org.transferledger.shipment.ShipmentCommand.RejectShipment;
import org.transferledger.shipment.ShipmentCommand.ReleaseShipment;
import org.transferledger.shipment.ShipmentCommand.ReportShipmentLoss;
import org.transferledger.shipment.ShipmentCommand.RequestShipment;
import org.transferledger.shipment.ShipmentTerms;
import org.transferledger.transfer.Loss;
import org.transferledger.transfer.TransferTerms.Party;

/** What may be asked of goods and their shipments, and of access to what is held. */
final class ShipmentMoves extends Moves {
  private static final int TRIES = 12;

  ShipmentMoves(Model model, Dice dice) {
    super(model, dice);
    add(RecordBatch.class, this::batch);
    add(RequestShipment.class, this::fitting);
    Predicate<ShipmentModel> requested = it -> it.is(Status.REQUESTED);
    Predicate<ShipmentModel> released = it -> it.is(Status.RELEASED);
    on(
        ApproveShipment.class,
        requested,
        (id, it) -> new ApproveShipment(officer(ReleaseLaw.state(model, it.terms.from())), id));
    on(
        RejectShipment.class,
        requested,
        (id, it) ->
            new RejectShipment(officer(ReleaseLaw.state(model, it.terms.from())), id, reason()));
    on(
        CancelShipment.class,
        it -> it.is(Status.REQUESTED, Status.APPROVED),
        (id, it) -> new CancelShipment(control(it.terms.from().firm()), id, reason()));
    on(
        ReleaseShipment.class,
        it -> it.is(Status.APPROVED),
        (id, it) -> new ReleaseShipment(control(it.terms.from().firm()), id));
    on(
        ConfirmDelivery.class,
        released,
        (id, it) -> new ConfirmDelivery(member(it.terms.consignee().firm()), id));
    on(
        ReportShipmentLoss.class,
        released,
        (id, it) ->
            new ReportShipmentLoss(
                member(dice.of(it.terms.from().firm(), it.terms.consignee().firm())),
                id,
                dice.of(
                    dice.percent(1) ? model.cases.keySet() : List.<CaseId>of(),
                    () -> new CaseId(dice.uuid())),
                new Loss("sunk")));
    add(CheckAccess.class, this::access);
  }

  private <C extends Command> void on(
      Class<C> type,
      Predicate<ShipmentModel> meant,
      BiFunction<ShipmentId, ShipmentModel, C> command) {
    add(
        type,
        () -> {
          var all = List.copyOf(model.shipments.values());
          var fitting = all.stream().filter(meant).toList();
          var from = fitting.isEmpty() || dice.percent(5) ? all : fitting;
          if (from.isEmpty()) {
            return null;
          }
          var found = dice.of(from);
          return command.apply(dice.percent(1) ? new ShipmentId(dice.uuid()) : found.id, found);
        });
  }

  private @Nullable RecordBatch batch() {
    var holdings =
        model.transfers.values().stream()
            .filter(it ->
                it.terms.productionLicence() != null
                    && (it.grants(Purpose.MANUFACTURE, model.now) || dice.percent(5)))
            .toList();
    if (holdings.isEmpty()) {
      return null;
    }
    var holding = dice.of(holdings);
    var to = holding.terms.to();
    var licence = holding.terms.productionLicence();
    return new RecordBatch(
        member(to.firm()),
        batch(97),
        new BatchDetails(
            to.firm(),
            dice.percent(3) ? site(to.firm()) : to.site(),
            dice.percent(1) ? new TransferId(dice.uuid()) : holding.id,
            licence == null || dice.percent(3)
                ? dice.of(model.licences.keySet(), () -> new LicenceId(dice.uuid()))
                : licence,
            List.of("n" + dice.below(1000)),
            BigDecimal.valueOf(dice.of(1, 2, 5)),
            dice.percent(40) ? null : new Money(BigDecimal.valueOf(dice.of(1, 5)), "DKK"),
            LocalDate.ofInstant(earlier(), ZoneOffset.UTC)));
  }

  private BatchId batch(int fresh) {
    return dice.percent(fresh)
        ? new BatchId(dice.uuid())
        : dice.of(model.batches.keySet(), () -> new BatchId(dice.uuid()));
  }

  /** A request of a shipment that could be released now; another now and then. */
  private @Nullable RequestShipment fitting() {
    RequestShipment last = null;
    for (int i = 0; i < TRIES; i++) {
      var request = request();
      last = request == null ? last : request;
      if (request != null && (dice.percent(5) || releasable(request))) {
        return request;
      }
    }
    return last;
  }

  private boolean releasable(RequestShipment request) {
    if (!model.judge(request).accepted()) {
      return false;
    }
    var made = new ShipmentModel(request.shipmentId(), request.terms(), request.act().person());
    made.status = Status.APPROVED;
    var verdict = new Verdict();
    new ShipmentLaw(model, verdict).release(new ReleaseShipment(request.act(), made.id), made);
    return verdict.accepted();
  }

  private @Nullable RequestShipment request() {
    if (model.batches.isEmpty()) {
      return null;
    }
    var first = dice.of(List.copyOf(model.batches.values())).details;
    var own =
        model.batches.entrySet().stream()
            .filter(it -> it.getValue().details.site().equals(first.site()))
            .filter(it -> !it.getValue().shipped || dice.percent(10))
            .map(it -> it.getKey())
            .toList();
    var batches = dice.percent(3) ? dice.some(model.batches.keySet(), 1) : dice.some(own, 1);
    var firm = firm();
    var known = model.firm(firm);
    var open =
        known == null
            ? List.<SiteId>of()
            : known.sites.keySet().stream().filter(known::approved).toList();
    var from = new Party(first.firm(), first.site());
    var to = new Party(firm, dice.of(open, () -> site(firm)));
    if (batches.isEmpty() || to.equals(from)) {
      return null;
    }
    var licences =
        model.licences.values().stream()
            .filter(it -> it.terms.permits() == Permits.EXPORT && it.inForce(model.now))
            .filter(it -> it.terms.issuingState().equals(ReleaseLaw.state(model, from)))
            .map(it -> it.id)
            .toList();
    return new RequestShipment(
        control(from.firm()),
        dice.percent(97)
            ? new ShipmentId(dice.uuid())
            : dice.of(model.shipments.keySet(), () -> new ShipmentId(dice.uuid())),
        new ShipmentTerms(
            from,
            to,
            batches.size() > 4 ? batches.subList(0, 4) : batches,
            dice.of(
                licences, () -> dice.of(model.licences.keySet(), () -> new LicenceId(dice.uuid()))),
            "EUC-1",
            "MRN-1",
            dice.percent(30) ? null : new Money(BigDecimal.valueOf(dice.of(1, 5)), "DKK")));
  }

  private @Nullable CheckAccess access() {
    var all =
        model.transfers.values().stream().filter(it -> it.held() || dice.percent(10)).toList();
    if (all.isEmpty()) {
      return null;
    }
    var holding = dice.of(all);
    var holder = holding.terms.to().firm();
    var firm = model.firm(holder);
    Person person =
        dice.of(
            firm == null ? List.<Person>of() : firm.people.keySet(),
            () -> dice.of(Universe.people()));
    return new CheckAccess(
        member(holder),
        dice.percent(98)
            ? new AccessId(dice.uuid())
            : dice.of(model.accesses, () -> new AccessId(dice.uuid())),
        new AccessRequest(
            dice.percent(1) ? new TransferId(dice.uuid()) : holding.id,
            person,
            dice.percent(30) ? null : dice.of(Purpose.values())));
  }
}
