package org.transferledger.firm;

import org.transferledger.authority.Authority;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.FirmCommand.DisposeMatch;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.FirmCommand.SetMatchAside;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.MatchDisposed;
import org.transferledger.firm.FirmEvent.MatchSetAside;

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

  static MatchSetAside decide(Firm firm, SetMatchAside command, Streams streams) {
    var named = command.match();
    var match =
        FirmRule.MATCH_KNOWN.required(
            firm.screenings().match(command.screeningId(), named.entry()),
            "entry",
            "Screening %s found no such match.",
            command.screeningId());
    Person by = Authority.requireOfficer(streams, command.act(), match.state());
    FirmRule.ONLY_CONFIRMED_IS_SET_ASIDE.require(
        match.outcome() == Disposition.Outcome.CONFIRMED && !match.setAside(),
        "entry",
        "It was found to be %s%s.",
        match.outcome(),
        match.setAside() ? ", and set aside" : "");
    FirmRule.MATCH_SET_ASIDE_BY_ANOTHER.require(
        Authority.separate(streams, match.state(), match.screenedBy(), by, command.act().at()),
        null,
        "%s recorded the screening.",
        match.screenedBy());
    return new MatchSetAside(
        firm.id(), command.screeningId(), named.entry(), named.settingAside(), by);
  }
}
