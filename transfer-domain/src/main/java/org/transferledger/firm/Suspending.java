package org.transferledger.firm;

import org.transferledger.authority.Authority;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.FirmCommand.ReinstateFirm;
import org.transferledger.firm.FirmCommand.SuspendFirm;
import org.transferledger.firm.FirmEvent.FirmReinstated;
import org.transferledger.firm.FirmEvent.FirmSuspended;

/** Decides whether a firm may take part at all. */
final class Suspending {
  private Suspending() {}

  static FirmSuspended decide(Firm firm, SuspendFirm command, Streams streams) {
    Person by = Authority.requireOfficer(streams, command.act(), firm.id().homeState());
    FirmRule.FIRM_SUSPENDED_ONCE.require(
        firm.suspension() == null, null, "%s is suspended.", firm.id());
    return new FirmSuspended(firm.id(), command.grounds(), by);
  }

  static FirmReinstated decide(Firm firm, ReinstateFirm command, Streams streams) {
    Person by = Authority.requireOfficer(streams, command.act(), firm.id().homeState());
    var suspension =
        FirmRule.ONLY_SUSPENDED_IS_REINSTATED.required(
            firm.suspension(), null, "%s is not suspended.", firm.id());
    FirmRule.FIRM_REINSTATED_BY_ANOTHER.require(
        Authority.separate(streams, firm.id().homeState(), suspension.by(), by, command.act().at()),
        null,
        "%s suspended it.",
        suspension.by());
    return new FirmReinstated(firm.id(), command.reason().reason(), by);
  }
}
