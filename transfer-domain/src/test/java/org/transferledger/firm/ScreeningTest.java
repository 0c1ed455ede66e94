package org.transferledger.firm;

import static org.transferledger.support.Histories.dkFirm;
import static org.transferledger.support.Histories.screening;
import static org.transferledger.support.Ids.OTHER_SCREENING;
import static org.transferledger.support.Ids.SCREENING;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;
import org.transferledger.core.ScreeningId;
import org.transferledger.firm.FirmCommand.DisposeMatch;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.Disposition.Outcome;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.MatchDisposed;
import org.transferledger.firm.Screening.Match;
import org.transferledger.support.Histories;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class ScreeningTest {
  private static final FirmScreened MATCHED =
      screening(DK_FIRM, OTHER_SCREENING, NOW, new Match("EU.1", 71), new Match("EU.2", 60));

  private final World world = Histories.authorities();
  private final Stage firm = new Stage(FirmAggregate.class, world);

  @Test
  void anOfficerOfTheHomeStateScreens() {
    var screening = screened(NOW, new Match("EU.1", 100));
    firm.given(dkFirm())
        .when(new RecordScreening(by(METTE), DK_FIRM, OTHER_SCREENING, screening))
        .records(new FirmScreened(DK_FIRM, OTHER_SCREENING, DK, screening, METTE.person()));
  }

  @Test
  void anOfficerOfAnotherStateScreensAsWell() {
    var screening = screened(NOW);
    firm.given(dkFirm())
        .when(new RecordScreening(by(OLENA), DK_FIRM, OTHER_SCREENING, screening))
        .records(new FirmScreened(DK_FIRM, OTHER_SCREENING, UA, screening, OLENA.person()));
  }

  @ParameterizedTest
  @MethodSource("othersThanOfficers")
  void nobodyElseScreensOrDisposes(Actor actor) {
    firm.given(dkFirm())
        .when(record(actor, OTHER_SCREENING, NOW))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    new Stage(FirmAggregate.class, Histories.authorities())
        .given(dkFirm())
        .given(MATCHED)
        .when(dispose(actor, "EU.1"))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] othersThanOfficers() {
    return new Actor[] {DK_CONTROL, OPERATOR, UNAPPOINTED, new Officer(OLENA.person(), DK)};
  }

  @Test
  void anUnregisteredFirmIsNotScreened() {
    firm.when(record(METTE, SCREENING, NOW)).refuses(FirmRule.FIRM_KNOWN, "firmId");
  }

  @Test
  void aScreeningIsNotRecordedBeforeItWasMade() {
    firm.given(dkFirm())
        .when(record(METTE, OTHER_SCREENING, NOW.plusMillis(1)))
        .refuses(FirmRule.SCREENING_NOT_IN_FUTURE, "screenedAt");
  }

  @Test
  void anOlderScreeningIsRecordedAfterANewerOne() {
    firm.given(dkFirm())
        .when(record(METTE, OTHER_SCREENING, Histories.SCREENED_AT.minusSeconds(1)))
        .succeeds();
  }

  @Test
  void aScreeningIsRecordedOnce() {
    firm.given(dkFirm())
        .when(record(METTE, SCREENING, NOW))
        .refuses(FirmRule.SCREENING_RECORDED_ONCE, "screeningId");
  }

  @Test
  void noEarlierScreeningIsRecordedAgainEither() {
    firm.given(dkFirm())
        .given(MATCHED)
        .when(record(METTE, SCREENING, NOW))
        .refuses(FirmRule.SCREENING_RECORDED_ONCE, "screeningId");
  }

  @Test
  void anotherOfficerOfTheSameStateDisposes() {
    firm.given(dkFirm())
        .given(MATCHED)
        .when(dispose(JENS, "EU.1"))
        .records(disposed("EU.1", Outcome.FALSE_POSITIVE, JENS));
  }

  @Test
  void eachMatchIsDisposedOfByItself() {
    firm.given(dkFirm())
        .given(MATCHED, disposed("EU.1", Outcome.CONFIRMED, JENS))
        .when(dispose(JENS, "EU.2"))
        .records(disposed("EU.2", Outcome.FALSE_POSITIVE, JENS));
  }

  @Test
  void whoScreenedDoesNotDispose() {
    firm.given(dkFirm())
        .given(MATCHED)
        .when(dispose(METTE, "EU.1"))
        .refuses(FirmRule.MATCH_DISPOSED_BY_ANOTHER);
  }

  @Test
  void aDelegateOfWhoScreenedDoesNotDispose() {
    var delegate = new Officer(new Person(METTE.person().issuer(), "delegate"), DK);
    var until = NOW.plus(Duration.ofDays(1));
    world.given(
        Authority.STREAM,
        DK,
        List.of(new PowersDelegated(DK, delegate.person(), until, "leave", METTE.person())));
    firm.given(dkFirm())
        .given(MATCHED)
        .when(dispose(delegate, "EU.1"))
        .refuses(FirmRule.MATCH_DISPOSED_BY_ANOTHER);
  }

  @Test
  void theStateThatScreenedDisposesNotTheHomeState() {
    var byOlena =
        new FirmScreened(
            DK_FIRM, OTHER_SCREENING, UA, screened(NOW, new Match("EU.1", 71)), OLENA.person());
    firm.given(dkFirm())
        .given(byOlena)
        .when(dispose(JENS, "EU.1"))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    new Stage(FirmAggregate.class, Histories.authorities())
        .given(dkFirm())
        .given(byOlena)
        .when(dispose(TARAS, "EU.1"))
        .records(disposed("EU.1", Outcome.FALSE_POSITIVE, TARAS));
  }

  @Test
  void aMatchIsDisposedOfOnceWhateverCameOfIt() {
    firm.given(dkFirm())
        .given(MATCHED, disposed("EU.1", Outcome.CONFIRMED, JENS))
        .when(dispose(JENS, "EU.1"))
        .refuses(FirmRule.MATCH_DISPOSED_ONCE, "entry", "CONFIRMED");
    new Stage(FirmAggregate.class, Histories.authorities())
        .given(dkFirm())
        .given(MATCHED, disposed("EU.1", Outcome.FALSE_POSITIVE, JENS))
        .when(dispose(JENS, "EU.1"))
        .refuses(FirmRule.MATCH_DISPOSED_ONCE, "entry");
  }

  @Test
  void onlyAMatchThatTheScreeningFoundIsDisposedOf() {
    firm.given(dkFirm())
        .given(MATCHED)
        .when(dispose(JENS, "EU.3"))
        .refuses(FirmRule.MATCH_KNOWN, "entry");
  }

  @Test
  void anotherScreeningsMatchIsAnotherMatch() {
    firm.given(dkFirm())
        .given(MATCHED)
        .when(new DisposeMatch(by(JENS), DK_FIRM, SCREENING, falsePositive("EU.1")))
        .refuses(FirmRule.MATCH_KNOWN, "entry");
  }

  @Test
  void anUnregisteredFirmHasNoMatches() {
    firm.when(dispose(JENS, "EU.1")).refuses(FirmRule.FIRM_KNOWN, "firmId");
  }

  static Screening screened(Instant at, Match... matches) {
    return new Screening("EU-FSF", "2026-02-27", at, List.of(matches));
  }

  private static RecordScreening record(Actor actor, ScreeningId id, Instant screenedAt) {
    return new RecordScreening(by(actor), DK_FIRM, id, screened(screenedAt));
  }

  private static DisposeMatch dispose(Actor actor, String entry) {
    return new DisposeMatch(by(actor), DK_FIRM, OTHER_SCREENING, falsePositive(entry));
  }

  private static Disposition falsePositive(String entry) {
    return new Disposition(entry, Outcome.FALSE_POSITIVE, "another firm");
  }

  private static MatchDisposed disposed(String entry, Outcome outcome, Officer by) {
    return new MatchDisposed(
        DK_FIRM, OTHER_SCREENING, new Disposition(entry, outcome, "another firm"), by.person());
  }
}
