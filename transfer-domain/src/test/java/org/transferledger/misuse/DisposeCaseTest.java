package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.ALLEGATION;
import static org.transferledger.support.Cases.RECEIVED_AT;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.OTHER_CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Periods;
import org.transferledger.core.Reason;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.DisposeCase;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseEvent.CaseDisposed;
import org.transferledger.misuse.MisuseEvent.MisuseDisclosed;
import org.transferledger.retention.HoldEvent.HoldLifted;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.LegalHolds;
import org.transferledger.retention.RetentionRule;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class DisposeCaseTest {
  private static final Instant UNTIL = Instant.parse("2037-01-01T00:00:00Z");

  private final World world = Cases.world();
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @Test
  void aCaseIsDisposedOfTenYearsAfterTheYearInWhichItWasClosed() {
    misuse.given(Cases.in(Status.CLOSED)).when(dispose(METTE, UNTIL)).records(disposed(METTE));
  }

  @Test
  void anOfficerOfAnyStateDisposes() {
    misuse.given(Cases.in(Status.CLOSED)).when(dispose(OLENA, UNTIL)).records(disposed(OLENA));
  }

  @Test
  void aCaseIsKeptUntilThen() {
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(dispose(METTE, UNTIL.minusSeconds(1)))
        .refuses(RetentionRule.RETENTION_PASSED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 2037-01-01T00:00:00Z",
    "2026-12-31T23:59:59Z, 2037-01-01T00:00:00Z",
    "2027-01-01T00:00:00Z, 2038-01-01T00:00:00Z"
  })
  void theYearIsTheOneInWhichTheCaseWasClosed(Instant closed, Instant until) {
    var history = then(Cases.in(Status.MEASURES), Cases.closed(closed, null));
    misuse
        .given(history)
        .when(dispose(METTE, until.minusSeconds(1)))
        .refuses(RetentionRule.RETENTION_PASSED);
    new Stage(MisuseCaseAggregate.class, world)
        .given(history)
        .when(dispose(METTE, until))
        .records(disposed(METTE));
  }

  @Test
  void anInstallationMaySetOtherYears() {
    var days = Duration.ofDays(10);
    var periods = new Periods(days, days, days, days, 12);
    var until = Instant.parse("2039-01-01T00:00:00Z");
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(disposeBy(new Act(METTE, until.minusSeconds(1), periods)))
        .refuses(RetentionRule.RETENTION_PASSED);
    new Stage(MisuseCaseAggregate.class, world)
        .given(Cases.in(Status.CLOSED))
        .when(disposeBy(new Act(METTE, until, periods)))
        .records(disposed(METTE));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
  void aCaseThatIsNotClosedIsNotDisposedOf(Status status) {
    misuse
        .given(Cases.in(status))
        .when(dispose(METTE, UNTIL))
        .refuses(RetentionRule.RETENTION_BEGUN);
  }

  @Test
  void aCaseIsDisposedOfOnce() {
    misuse
        .given(then(Cases.in(Status.CLOSED), disposed(METTE)))
        .when(dispose(METTE, UNTIL))
        .refuses(RetentionRule.DISPOSED_ONCE);
  }

  @ParameterizedTest
  @MethodSource("held")
  void aCaseIsKeptUnderALegalHold(HoldSubject subject) {
    Cases.hold(world, subject);
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(dispose(METTE, UNTIL))
        .refuses(RetentionRule.NOT_UNDER_HOLD);
  }

  static HoldSubject[] held() {
    return new HoldSubject[] {
      new HoldSubject(HoldSubject.Kind.EVERYTHING, null),
      new HoldSubject(HoldSubject.Kind.CASE, CASE.toString()),
      new HoldSubject(HoldSubject.Kind.FIRM, UA_FIRM.toString()),
      new HoldSubject(HoldSubject.Kind.PACKAGE, PACKAGE.toString()),
      new HoldSubject(HoldSubject.Kind.TRANSFER, TRANSFER.toString())
    };
  }

  @Test
  void aHoldOnWhomTriageNamesKeepsTheCase() {
    Cases.hold(world, new HoldSubject(HoldSubject.Kind.FIRM, DK_FIRM.toString()));
    misuse
        .given(
            then(
                Cases.triaged(
                    Cases.acknowledged(Cases.reported()),
                    new Triage(Triage.Outcome.UNFOUNDED, "Read", null, DK_FIRM)),
                Cases.closed(Cases.CLOSED_AT, null)))
        .when(dispose(METTE, UNTIL))
        .refuses(RetentionRule.NOT_UNDER_HOLD);
  }

  @Test
  void aHoldOnWhoHasDisclosedKeepsTheCase() {
    Cases.hold(world, new HoldSubject(HoldSubject.Kind.FIRM, UA_FIRM.toString()));
    List<MisuseEvent> disclosed =
        List.of(new MisuseDisclosed(CASE, UA_FIRM, ALLEGATION, RECEIVED_AT, UA_CONTROL.person()));
    misuse
        .given(
            then(
                Cases.triaged(
                    Cases.acknowledged(disclosed),
                    new Triage(Triage.Outcome.UNFOUNDED, "Read", null, DK_FIRM)),
                Cases.closed(Cases.CLOSED_AT, null)))
        .when(dispose(METTE, UNTIL))
        .refuses(RetentionRule.NOT_UNDER_HOLD);
  }

  @Test
  void aHoldOnAnotherCaseDoesNotMatter() {
    Cases.hold(world, new HoldSubject(HoldSubject.Kind.CASE, OTHER_CASE.toString()));
    misuse.given(Cases.in(Status.CLOSED)).when(dispose(METTE, UNTIL)).records(disposed(METTE));
  }

  @Test
  void aHoldThatIsLiftedDoesNotMatter() {
    var subject = new HoldSubject(HoldSubject.Kind.CASE, CASE.toString());
    Cases.hold(world, subject)
        .given(
            LegalHolds.STREAM,
            subject,
            List.of(new HoldLifted(subject, Cases.HOLD, "Over", OLENA.person())));
    misuse.given(Cases.in(Status.CLOSED)).when(dispose(METTE, UNTIL)).records(disposed(METTE));
  }

  @Test
  void theCaseKnowsThatItIsDisposedOf() {
    var known = Cases.fold(then(Cases.in(Status.CLOSED), disposed(METTE)));
    assertThat(known.disposed()).isTrue();
    assertThat(known.status()).isEqualTo(Status.CLOSED);
  }

  private static CaseDisposed disposed(Actor actor) {
    return new CaseDisposed(CASE, "Kept long enough", actor.person());
  }

  private static DisposeCase dispose(Actor actor, Instant at) {
    return disposeBy(by(actor, at));
  }

  private static DisposeCase disposeBy(Act act) {
    return new DisposeCase(act, CASE, new Reason("Kept long enough"));
  }
}
