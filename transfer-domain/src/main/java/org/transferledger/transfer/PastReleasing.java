package org.transferledger.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.misuse.CaseOpening;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferEvent.HoldingRetransferred;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;

/** The truth about an export that happened outside the system, whatever it broke. */
final class PastReleasing {
  private PastReleasing() {}

  /**
   * What it broke is judged by today's records at the time of the release, so that a licence or a
   * screening which has ended since counts as it did then.
   */
  static PastReleaseRecorded decide(
      @Nullable Transfer before, RecordPastRelease command, Streams streams) {
    var act = command.act();
    var past = command.release();
    Person by = requireWitness(past.terms(), act, streams);
    TransferRule.TRANSFER_REQUESTED_ONCE.require(
        before == null, "transferId", "Transfer %s is on record already.", command.transferId());
    TransferRule.PAST_RELEASE_IS_PAST.require(
        !past.releasedOn().isAfter(act.at()),
        "releasedOn",
        "%s is in the future.",
        past.releasedOn());
    List<Violation> failed = new ArrayList<>();
    failed.add(
        TransferRule.ONLY_APPROVED_IS_RELEASED.violation(null, "Nobody had approved it here."));
    var circumstances = Circumstances.asFarAsKnown(past.terms(), streams, failed);
    failed.addAll(Requesting.violations(circumstances, past.releasedOn()));
    failed.addAll(
        new ReleasePolicy(circumstances, List.of(), past.releasedOn(), act.periods().screening())
            .violations());
    return new PastReleaseRecorded(command.transferId(), past, failed, act.at(), by);
  }

  /** The case that it opens, and its place below the holding that it was passed on from. */
  static void appendOthers(RecordPastRelease command, Streams streams) {
    var terms = command.release().terms();
    CaseOpening.open(
        streams,
        command.caseId(),
        CaseOpened.Grounds.PAST_RELEASE,
        new Allegation(
            command.release().discovery(),
            terms.packageId(),
            terms.revision(),
            command.transferId(),
            terms.from().firm()),
        command.act());
    var parent =
        terms.parent() == null ? null : streams.find(Transfer.STREAM, terms.parent().toString());
    if (parent != null
        && parent.everReleased()
        && parent.terms().to().firm().equals(terms.from().firm())) {
      streams.append(
          Transfer.STREAM,
          parent.id().toString(),
          new HoldingRetransferred(parent.id(), command.transferId(), command.act().person()));
    }
  }

  private static Person requireWitness(TransferTerms terms, Act act, Streams streams) {
    if (act.actor() instanceof Officer) {
      Authority.requireOfficerOfAnyState(streams, act);
      return act.person();
    }
    boolean recipient =
        act.actor() instanceof FirmMember member && member.firm().equals(terms.to().firm());
    FirmId firm = recipient ? terms.to().firm() : terms.from().firm();
    return Firm.requireMember(act, firm, FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER);
  }
}
