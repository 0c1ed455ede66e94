package org.transferledger.model;

import static org.transferledger.shipment.ShipmentRule.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceRule;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.model.PackageModel.Parties;
import org.transferledger.model.ShipmentModel.Status;
import org.transferledger.shipment.BatchRule;
import org.transferledger.shipment.ShipmentCommand;
import org.transferledger.shipment.ShipmentCommand.ApproveShipment;
import org.transferledger.shipment.ShipmentCommand.CancelShipment;
import org.transferledger.shipment.ShipmentCommand.ConfirmDelivery;
import org.transferledger.shipment.ShipmentCommand.RejectShipment;
import org.transferledger.shipment.ShipmentCommand.ReleaseShipment;
import org.transferledger.shipment.ShipmentCommand.ReportShipmentLoss;
import org.transferledger.shipment.ShipmentCommand.RequestShipment;
import org.transferledger.transfer.TransferTerms.Party;

/** What the domain says of shipments. */
final class ShipmentLaw {
  private final Model model;
  private final Verdict verdict;

  ShipmentLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(ShipmentCommand command) {
    var found = model.shipments.get(command.shipmentId());
    if (command instanceof RequestShipment it) {
      request(it, found);
      return;
    }
    if (found == null) {
      verdict.needs(false, SHIPMENT_KNOWN);
      return;
    }
    var from = found.terms.from().firm();
    var consignee = found.terms.consignee().firm();
    switch (command) {
      case ApproveShipment it -> {
        decider(it.act(), found);
        verdict.needs(found.is(Status.REQUESTED), SHIPMENT_APPROVED_ONCE);
        verdict.then(() -> found.status = Status.APPROVED);
      }
      case RejectShipment it -> {
        decider(it.act(), found);
        verdict.needs(found.is(Status.REQUESTED), SHIPMENT_REJECTED_BEFORE_APPROVAL);
        verdict.then(() -> found.status = Status.REJECTED);
      }
      case CancelShipment it -> {
        control(it.act(), from);
        verdict.needs(
            found.is(Status.REQUESTED, Status.APPROVED), SHIPMENT_CANCELLED_BEFORE_RELEASE);
        verdict.then(() -> found.status = Status.CANCELLED);
      }
      case ReleaseShipment it -> release(it, found);
      case ConfirmDelivery it -> {
        FirmLaw.anyMember(verdict, it.act(), consignee);
        verdict.needs(found.is(Status.RELEASED), SHIPMENT_DELIVERED_AFTER_RELEASE);
        verdict.then(() -> found.status = Status.DELIVERED);
      }
      case ReportShipmentLoss it -> {
        verdict.needs(
            it.act().actor() instanceof FirmMember by
                && (by.firm().equals(from) || by.firm().equals(consignee)),
            FirmRule.FIRM_MEMBER_ACTS);
        verdict.needs(found.is(Status.RELEASED), SHIPMENT_LOST_ON_ITS_WAY);
        HoldingLaw.opens(model, verdict, it.caseId(), null);
        verdict.then(() -> {
          found.status = Status.LOST;
          model.open(new MisuseModel(it.caseId(), allegation(found), false, null, model.now));
        });
      }
      default -> throw new IllegalStateException("not in the model: " + command);
    }
  }

  /** Nobody is accused; what is lost is named if it is of one package and revision. */
  private Allegation allegation(ShipmentModel found) {
    var batches =
        found.terms.batches().stream()
            .map(id -> Objects.requireNonNull(model.batches.get(id)))
            .toList();
    boolean one = batches.stream().map(it -> it.revision).distinct().count() == 1;
    return new Allegation("lost", one ? batches.getFirst().technology.id : null, null, null, null);
  }

  private void request(RequestShipment it, @Nullable ShipmentModel found) {
    var terms = it.terms();
    control(it.act(), terms.from().firm());
    verdict.needs(found == null, SHIPMENT_REQUESTED_ONCE);
    known(terms.from());
    known(terms.consignee());
    for (var id : terms.batches()) {
      var batch = model.batches.get(id);
      if (verdict.needs(batch != null, BatchRule.BATCH_KNOWN) && batch != null) {
        verdict.needs(
            batch.details.firm().equals(terms.from().firm())
                && batch.details.site().equals(terms.from().site()),
            SHIPMENT_OF_OWN_BATCHES);
      }
    }
    verdict.needs(model.licences.containsKey(terms.licence()), LicenceRule.LICENCE_KNOWN);
    verdict.then(() ->
        model.shipments.put(
            it.shipmentId(), new ShipmentModel(it.shipmentId(), terms, it.act().person())));
  }

  private void known(Party party) {
    var firm = model.firm(party.firm());
    if (verdict.needs(firm != null, FirmRule.FIRM_KNOWN) && firm != null) {
      verdict.needs(firm.sites.containsKey(party.site()), FirmRule.SITE_KNOWN);
    }
  }

  private void decider(Act act, ShipmentModel found) {
    var state = ReleaseLaw.state(model, found.terms.from());
    AuthorityLaw.officer(model, verdict, act, state);
    verdict.needs(!model.one(state, found.requester, act.person()), SHIPMENT_DECIDED_BY_ANOTHER);
    verdict.needs(
        !firm(found.terms.from()).employs(act.person(), model.now)
            && !firm(found.terms.consignee()).employs(act.person(), model.now),
        SHIPMENT_DECIDED_BY_OUTSIDER);
  }

  private FirmModel firm(Party party) {
    return Objects.requireNonNull(model.firm(party.firm()));
  }

  void release(ReleaseShipment it, ShipmentModel found) {
    var terms = found.terms;
    var from = terms.from();
    var to = terms.consignee();
    control(it.act(), from.firm());
    verdict.needs(found.is(Status.APPROVED), SHIPMENT_RELEASED_AFTER_APPROVAL);
    FirmLaw.standing(model, verdict, firm(from), it.act());
    FirmLaw.standing(model, verdict, firm(to), it.act());
    verdict.needs(
        firm(from).approved(from.site()) && firm(to).approved(to.site()), SHIPMENT_SITES_APPROVED);
    var batches =
        terms.batches().stream().map(id -> Objects.requireNonNull(model.batches.get(id))).toList();
    verdict.needs(batches.stream().noneMatch(b -> b.shipped), SHIPMENT_BATCHES_UNSHIPPED);
    var state = ReleaseLaw.state(model, from);
    var licence = Objects.requireNonNull(model.licences.get(terms.licence()));
    verdict.needs(
        batches.stream()
            .noneMatch(b ->
                b.technology.restricted(
                    parties(from, to, licence.id, b.details.productionLicence()),
                    model.now,
                    RestrictionLaw.STOP_RELEASE)),
        SHIPMENT_NOT_RESTRICTED);
    verdict.needs(
        batches.stream().allMatch(b -> ReleaseLaw.verified(b.revision, state) != null),
        SHIPMENT_RATED_FOR_EXPORTING_STATE);
    var quantity =
        batches.stream().map(b -> b.details.quantity()).reduce(BigDecimal.ZERO, BigDecimal::add);
    licensed(found, licence, batches, state);
    verdict.needs(licence.within(1, quantity, terms.value()), SHIPMENT_LICENCE_NOT_OVERDRAWN);
    verdict.then(() -> {
      found.status = Status.RELEASED;
      batches.forEach(b -> b.shipped = true);
      licence.draw(1, quantity, terms.value());
    });
  }

  /** What leaves is under the licence that it leaves under, and under the one it was made under. */
  private Parties parties(Party from, Party to, LicenceId... licences) {
    return new Parties(
        List.of(from.firm(), to.firm()),
        List.of(from.site(), to.site()),
        List.of(
            ReleaseLaw.state(model, from),
            ReleaseLaw.state(model, to),
            from.firm().homeState(),
            to.firm().homeState()),
        List.of(licences),
        List.of());
  }

  private void licensed(
      ShipmentModel found, LicenceModel licence, List<BatchModel> batches, Country state) {
    var terms = found.terms;
    verdict.needs(licence.terms.permits() == Permits.EXPORT, SHIPMENT_LICENCE_PERMITS_EXPORT);
    verdict.needs(licence.terms.issuingState().equals(state), SHIPMENT_LICENCE_OF_EXPORTING_STATE);
    verdict.needs(licence.usableBy(terms.from().firm(), model.now), SHIPMENT_LICENCE_IN_FORCE);
    verdict.needs(
        batches.stream()
            .allMatch(b ->
                ReleaseLaw.covers(
                    model,
                    licence,
                    b.technology.id,
                    ReleaseLaw.verified(b.revision, state),
                    terms.from(),
                    terms.consignee())),
        SHIPMENT_LICENCE_COVERS);
  }

  private void control(Act act, FirmId firm) {
    FirmLaw.member(verdict, act, firm, FirmRole.EXPORT_CONTROL_OFFICER);
  }
}
