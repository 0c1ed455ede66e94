package org.transferledger.firm;

import org.transferledger.authority.Authority;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.FirmCommand.DisposeMatch;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.MatchDisposed;

/** Decides on what the comparison with lists of denied parties found. */
final class ScreeningFirms {
  private ScreeningFirms() {}

  static FirmScreened decide(Firm firm, RecordScreening command, Streams streams) {
    Country state = Authority.requireOfficerOfAnyState(streams, command.act());
    FirmRule.SCREENING_RECORDED_ONCE.require(
        !firm.screenings().recorded().contains(command.screeningId()),
        "screeningId",
        "Screening %s is on record already.",
        command.screeningId());
    var screening = command.screening();
    FirmRule.SCREENING_NOT_IN_FUTURE.require(
        !screening.screenedAt().isAfter(command.act().at()),
        "screenedAt",
        "%s is to come.",
        screening.screenedAt());
    return new FirmScreened(
        firm.id(), command.screeningId(), state, screening, command.act().person());
  }

  static MatchDisposed decide(Firm firm, DisposeMatch command, Streams streams) {
    var disposition = command.disposition();
    var match =
        FirmRule.MATCH_KNOWN.required(
            firm.screenings().match(command.screeningId(), disposition.entry()),
            "entry",
            "Screening %s found no such match.",
            command.screeningId());
    Person by = Authority.requireOfficer(streams, command.act(), match.state());
    FirmRule.MATCH_DISPOSED_ONCE.require(
        match.outcome() == null, "entry", "It was found to be %s.", match.outcome());
    FirmRule.MATCH_DISPOSED_BY_ANOTHER.require(
        Authority.separate(streams, match.state(), match.screenedBy(), by, command.act().at()),
        null,
        "%s recorded the screening.",
        match.screenedBy());
    return new MatchDisposed(firm.id(), command.screeningId(), disposition, by);
  }
}
