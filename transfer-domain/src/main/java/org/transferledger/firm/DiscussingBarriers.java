package org.transferledger.firm;

import org.transferledger.authority.Authority;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.FirmCommand.AnswerBarrier;
import org.transferledger.firm.FirmCommand.ReportBarrier;
import org.transferledger.firm.FirmEvent.BarrierAnswered;
import org.transferledger.firm.FirmEvent.BarrierReported;

/** Decides who may say what stands in the way of cooperation, and who answers. */
final class DiscussingBarriers {
  private DiscussingBarriers() {}

  static BarrierReported decide(Firm firm, ReportBarrier command) {
    Person by = Firm.requireMember(command.act(), firm.id(), FirmRole.values());
    FirmRule.BARRIER_REPORTED_ONCE.require(
        firm.barrier(command.barrierId()) == null,
        "barrierId",
        "Barrier %s is on record already.",
        command.barrierId());
    return new BarrierReported(firm.id(), command.barrierId(), command.barrier(), by);
  }

  static BarrierAnswered decide(Firm firm, AnswerBarrier command, Streams streams) {
    var barrier =
        FirmRule.BARRIER_KNOWN.required(
            firm.barrier(command.barrierId()),
            "barrierId",
            "%s has reported no barrier %s.",
            firm.id(),
            command.barrierId());
    Person by = Authority.requireOfficer(streams, command.act(), barrier.addressed());
    FirmRule.BARRIER_ANSWERED_ONCE.require(
        barrier.answer() == null, "barrierId", "Barrier %s is answered.", barrier.id());
    return new BarrierAnswered(firm.id(), barrier.id(), command.answer().text(), by);
  }
}
