package org.transferledger.transfer;

import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.CancelTransfer;
import org.transferledger.transfer.TransferCommand.RejectTransfer;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferCancelled;
import org.transferledger.transfer.TransferEvent.TransferRejected;

/** Approval, rejection and cancellation of what was requested. */
final class Approving {
  private Approving() {}

  static TransferApproved approve(Transfer known, ApproveTransfer command, Streams streams) {
    var act = command.act();
    Country state = requireApprover(known.terms(), act, streams);
    TransferRule.ONLY_REQUESTED_IS_APPROVED.require(
        known.status() == Transfer.Status.REQUESTED, null, "The transfer is %s.", known.status());
    requireSeparate(known, state, act, streams);
    return new TransferApproved(known.id(), act.person(), act.at().plus(act.periods().approval()));
  }

  static TransferRejected reject(Transfer known, RejectTransfer command, Streams streams) {
    Country state = requireApprover(known.terms(), command.act(), streams);
    TransferRule.ONLY_REQUESTED_IS_REJECTED.require(
        known.status() == Transfer.Status.REQUESTED, null, "The transfer is %s.", known.status());
    requireSeparate(known, state, command.act(), streams);
    return new TransferRejected(known.id(), command.reason().reason(), command.act().person());
  }

  static TransferCancelled cancel(Transfer known, CancelTransfer command) {
    Person by =
        Firm.requireMember(
            command.act(),
            known.terms().from().firm(),
            FirmRole.ADMINISTRATOR,
            FirmRole.EXPORT_CONTROL_OFFICER,
            FirmRole.ENGINEER);
    TransferRule.ONLY_UNRELEASED_IS_CANCELLED.require(
        known.status() == Transfer.Status.REQUESTED || known.status() == Transfer.Status.APPROVED,
        null,
        "The transfer is %s.",
        known.status());
    return new TransferCancelled(known.id(), command.reason().reason(), by);
  }

  /** The state that the sending site lies in. */
  private static Country requireApprover(TransferTerms terms, Act act, Streams streams) {
    var sender = Firm.require(streams, terms.from().firm(), "from.firm");
    Country state = sender.requireSite(terms.from().site(), "from.site").state();
    switch (act.actor()) {
      case Officer _ -> {
        Person officer = Authority.requireOfficer(streams, act, state);
        var recipient = Firm.require(streams, terms.to().firm(), "to.firm");
        TransferRule.APPROVER_OF_NEITHER_FIRM.require(
            !sender.employs(officer, act.at()) && !recipient.employs(officer, act.at()),
            null,
            "%s belongs to %s or %s.",
            officer,
            sender.id(),
            recipient.id());
      }
      case FirmMember member ->
          TransferRule.APPROVED_BY_AUTHORITY.require(
              member.firm().equals(terms.from().firm())
                  && member.role() == FirmRole.EXPORT_CONTROL_OFFICER
                  && approvesItself(terms, act, streams),
              null,
              "%s is not the sender's export-control officer under a global or general licence in"
                  + " force.",
              act.person());
      default ->
          throw TransferRule.APPROVED_BY_AUTHORITY.refused(null, "%s is neither.", act.person());
    }
    return state;
  }

  /** Whether the licence leaves the approval of each transfer to the sender. */
  private static boolean approvesItself(TransferTerms terms, Act act, Streams streams) {
    @Nullable Licence licence =
        terms.licence() == null ? null : Licence.require(streams, terms.licence(), "licence");
    return licence != null
        && licence.terms().permits() == LicenceTerms.Permits.EXPORT
        && licence.terms().kind() != LicenceTerms.Kind.INDIVIDUAL
        && licence.usableBy(terms.from().firm(), act.at());
  }

  private static void requireSeparate(Transfer known, Country state, Act act, Streams streams) {
    TransferRule.APPROVER_IS_NOT_REQUESTER.require(
        Authority.separate(streams, state, known.requestedBy(), act.person(), act.at()),
        null,
        "%s requested it.",
        known.requestedBy());
  }
}
