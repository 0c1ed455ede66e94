package org.transferledger.transfer;

import static java.util.Objects.requireNonNull;
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
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.Decision;
import org.transferledger.core.Person;
import org.transferledger.core.Refused;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.TransferCommand.AcknowledgeReceipt;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferEvent.ReceiptDisputed;
import org.transferledger.transfer.TransferEvent.TransferAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferEvent.TransferRequested;

/** Decides the commands of one transfer. */
@AggregateRoot(type = "transfer")
public class TransferAggregate {
  private @Nullable Transfer transfer;

  protected TransferAggregate() {}

  /** One that is on record. */
  public TransferAggregate(Transfer transfer) {
    this.transfer = transfer;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return transfer == null ? null : transfer.id().toString();
  }

  @Decision
  void handle(RequestTransfer command, Streams streams) {
    var terms = command.terms();
    Person by =
        Firm.requireMember(
            command.act(),
            terms.from().firm(),
            FirmRole.ADMINISTRATOR,
            FirmRole.EXPORT_CONTROL_OFFICER,
            FirmRole.ENGINEER);
    TransferRule.TRANSFER_REQUESTED_ONCE.require(
        transfer == null, "transferId", "Transfer %s is on record already.", command.transferId());
    var technology = TechnologyPackage.require(streams, terms.packageId(), "packageId");
    technology.requireRevision(terms.revision(), "revision");
    var from =
        Firm.require(streams, terms.from().firm(), "from.firm")
            .requireSite(terms.from().site(), "from.site");
    var to =
        Firm.require(streams, terms.to().firm(), "to.firm")
            .requireSite(terms.to().site(), "to.site");
    if (terms.licence() != null) {
      Licence.require(streams, terms.licence(), "licence");
    }
    if (terms.productionLicence() != null) {
      Licence.require(streams, terms.productionLicence(), "productionLicence");
    }
    TransferRule.OWNER_SENDS_FROM_ORIGIN.require(
        technology.owner().equals(terms.from().firm())
            && from.state().equals(technology.owner().homeState()),
        "from",
        "Package %s is %s's, of %s.",
        technology.id(),
        technology.owner(),
        technology.owner().homeState());
    TransferRule.DOMESTIC_STAYS_IN_STATE.require(
        terms.basis() != TransferTerms.Basis.DOMESTIC || from.state().equals(to.state()),
        "basis",
        "The sites lie in %s and %s.",
        from.state(),
        to.state());
    apply(new TransferRequested(command.transferId(), terms, by));
  }

  @Decision
  void handle(ApproveTransfer command, Streams streams) {
    var known = known(command);
    requireApprover(known.terms(), command.act(), streams);
    TransferRule.ONLY_REQUESTED_IS_APPROVED.require(
        known.status() == Transfer.Status.REQUESTED, null, "The transfer is %s.", known.status());
    TransferRule.APPROVER_IS_NOT_REQUESTER.require(
        !known.requestedBy().equals(command.act().person()),
        null,
        "%s requested it.",
        known.requestedBy());
    apply(new TransferApproved(known.id(), command.act().person(), command.act().at().plus(command.act().periods().approval())));
  }

  private static void requireApprover(TransferTerms terms, Act act, Streams streams) {
    switch (act.actor()) {
      case Officer _ -> Authority.requireOfficer(streams, act, exportingState(terms, streams));
      case FirmMember member -> {
        Licence licence =
            terms.licence() == null ? null : Licence.require(streams, terms.licence(), "licence");
        TransferRule.APPROVED_BY_AUTHORITY.require(
            licence != null
                && licence.terms().kind() == LicenceTerms.Kind.GLOBAL
                && licence.terms().permits() == LicenceTerms.Permits.EXPORT
                && licence.inForce(act.at())
                && member.firm().equals(terms.from().firm())
                && member.role() == FirmRole.EXPORT_CONTROL_OFFICER,
            null,
            "%s is not the sender's export-control officer under a global licence in force.",
            act.person());
      }
      default ->
          throw TransferRule.APPROVED_BY_AUTHORITY.refused(null, "%s is neither.", act.person());
    }
  }

  private static Country exportingState(TransferTerms terms, Streams streams) {
    return Firm.require(streams, terms.from().firm(), "from.firm")
        .requireSite(terms.from().site(), "from.site")
        .state();
  }

  @Decision
  void handle(ReleaseTransfer command, Streams streams) {
    var known = known(command);
    var terms = known.terms();
    Person by =
        Firm.requireMember(command.act(), terms.from().firm(), FirmRole.EXPORT_CONTROL_OFFICER);
    TransferRule.ONLY_APPROVED_IS_RELEASED.require(
        known.status() == Transfer.Status.APPROVED, null, "The transfer is %s.", known.status());
    var policy = new ReleasePolicy(terms, command.act(), streams);
    Refused.ifAny(policy.violations());
    apply(
        new TransferReleased(
            known.id(),
            terms,
            policy.revision().manifestDigest(),
            policy.rating(),
            policy.heldPurposes(),
            command.release().exportLimits(),
            by,
            command.act().at(),
            command.act().at().plus(command.act().periods().receipt()),
            List.of()));
    policy
        .drawDowns(known.id(), by)
        .forEach(it -> streams.append(Licence.STREAM, it.licenceId().toString(), it));
  }

  /**
   * The truth is always recorded: a receipt of something else than what was released is a dispute,
   * not an error.
   */
  @Decision
  void handle(AcknowledgeReceipt command) {
    var known = known(command);
    Person by =
        Firm.requireMember(
            command.act(),
            known.terms().to().firm(),
            FirmRole.ADMINISTRATOR,
            FirmRole.EXPORT_CONTROL_OFFICER,
            FirmRole.ENGINEER);
    TransferRule.ONLY_RELEASED_IS_ACKNOWLEDGED.require(
        known.status() == Transfer.Status.RELEASED, null, "The transfer is %s.", known.status());
    var released = requireNonNull(known.manifestDigest(), "a released transfer has a digest");
    var received = command.receipt().manifestDigest();
    apply(
        received.equals(released)
            ? new TransferAcknowledged(known.id(), received, by)
            : new ReceiptDisputed(known.id(), released, received, by, null));
  }

  @EventSourcingHandler
  void on(TransferEvent event) {
    transfer = TransferFold.after(transfer, event);
  }

  private Transfer known(TransferCommand command) {
    return TransferRule.TRANSFER_KNOWN.required(
        transfer, "transferId", "No transfer %s is on record.", command.transferId());
  }
}
