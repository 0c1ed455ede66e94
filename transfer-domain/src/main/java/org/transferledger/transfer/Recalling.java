package org.transferledger.transfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.Streams;
import org.transferledger.core.TransferId;
import org.transferledger.firm.Firm;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.TransferCommand.AcknowledgeRecall;
import org.transferledger.transfer.TransferCommand.RecallTransfer;
import org.transferledger.transfer.TransferEvent.RecallAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferRecalled;

/** The recall of a holding and of everything that was passed on from it. */
final class Recalling {
  private Recalling() {}

  /**
   * The recall of the transfer itself first, then of every holding further down that is not
   * recalled already. Whoever passes something on meanwhile appends to a stream that is read here.
   */
  static List<TransferRecalled> decide(Transfer known, RecallTransfer command, Streams streams) {
    var act = command.act();
    var recall = command.recall();
    requireRecaller(known.terms(), act, streams);
    TransferRule.ONLY_HELD_IS_RECALLED.require(
        known.recallable(), null, "The transfer is %s.", known.status());
    TransferRule.RECALL_DUE_IN_FUTURE.require(
        recall.due().isAfter(act.at()), "due", "%s is not in the future.", recall.due());
    List<TransferRecalled> recalled = new ArrayList<>();
    recalled.add(new TransferRecalled(known.id(), known.id(), recall, act.person()));
    passedOnFrom(known, streams).stream()
        .filter(Transfer::recallable)
        .forEach(
            it -> recalled.add(new TransferRecalled(it.id(), known.id(), recall, act.person())));
    return recalled;
  }

  static RecallAcknowledged acknowledge(Transfer known, AcknowledgeRecall command) {
    var by = Receiving.requireHolder(known, command.act());
    var recalled = known.recalled();
    TransferRule.ONLY_RECALLED_IS_ACKNOWLEDGED.require(
        known.status() == Transfer.Status.RECALLED
            && recalled != null
            && recalled.acknowledgedBy() == null,
        null,
        "The transfer is %s%s.",
        known.status(),
        recalled == null || recalled.acknowledgedBy() == null ? "" : ", and acknowledged");
    return new RecallAcknowledged(known.id(), by);
  }

  /** Also from what was returned or lost itself: what was passed on before is still out there. */
  static List<Transfer> passedOnFrom(Transfer root, Streams streams) {
    List<Transfer> found = new ArrayList<>();
    Set<TransferId> seen = new HashSet<>(Set.of(root.id()));
    Deque<TransferId> ahead = new ArrayDeque<>(root.retransfers());
    while (!ahead.isEmpty()) {
      TransferId next = ahead.remove();
      if (seen.add(next)) {
        var transfer = Transfer.require(streams, next, "transferId");
        found.add(transfer);
        ahead.addAll(transfer.retransfers());
      }
    }
    return found;
  }

  private static void requireRecaller(TransferTerms terms, Act act, Streams streams) {
    boolean may =
        switch (act.actor()) {
          case Officer officer -> {
            Authority.requireOfficer(streams, act, officer.state());
            yield concerned(terms, streams).contains(officer.state());
          }
          case FirmMember member ->
              member.firm().equals(terms.from().firm())
                  && member.role() == FirmRole.EXPORT_CONTROL_OFFICER;
          default -> false;
        };
    TransferRule.RECALLED_BY_ORIGIN_OR_SENDER.require(may, null, "%s is neither.", act.person());
  }

  /**
   * The exporting state and the states of origin. Where a past release names an unknown site, the
   * sender's home state stands for the exporting one.
   */
  static Set<Country> concerned(TransferTerms terms, Streams streams) {
    Set<Country> states = new HashSet<>();
    var sender = streams.find(Firm.STREAM, terms.from().firm().value());
    var site = sender == null ? null : sender.site(terms.from().site());
    states.add(site == null ? terms.from().firm().homeState() : site.state());
    var technology = streams.find(TechnologyPackage.STREAM, terms.packageId().toString());
    if (technology != null) {
      states.addAll(technology.origins());
    }
    return states;
  }
}
