package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.CLOSED_AT;
import static org.transferledger.support.Cases.CUSTODIAN;
import static org.transferledger.support.Cases.IDENTITY_UNTIL;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.OTHER_CASE;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Custodian;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Violation;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseEvent.InvestigatorAssigned;
import org.transferledger.misuse.MisuseEvent.ReporterDisposed;
import org.transferledger.retention.HoldEvent.HoldLifted;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.LegalHolds;
import org.transferledger.retention.RetentionRule;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class DisposeReporterTest {
  private static final Actor SYSTEM = Deadline.system();

  private final World world = Cases.world();
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @ParameterizedTest
  @MethodSource("disposing")
  void theIdentityIsDisposedOfAtItsTime(Actor actor) {
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(dispose(actor, IDENTITY_UNTIL))
        .records(new ReporterDisposed(CASE, actor.person()));
  }

  @ParameterizedTest
  @MethodSource("disposing")
  void theIdentityIsDisposedOfOnce(Actor actor) {
    misuse
        .given(then(Cases.in(Status.CLOSED), new ReporterDisposed(CASE, SYSTEM.person())))
        .when(dispose(actor, IDENTITY_UNTIL))
        .refuses(MisuseRule.IDENTITY_KEPT);
  }

  @ParameterizedTest
  @MethodSource("disposing")
  void whoDisclosesHasNoIdentityToDisposeOf(Actor actor) {
    misuse
        .given(Cases.disclosed())
        .when(dispose(actor, IDENTITY_UNTIL))
        .refuses(MisuseRule.IDENTITY_KEPT);
  }

  static Actor[] disposing() {
    return new Actor[] {SYSTEM, CUSTODIAN};
  }

  @Test
  void theDeadlineDoesNotComeBeforeItsTime() {
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(dispose(SYSTEM, IDENTITY_UNTIL.minusSeconds(1)))
        .refuses(DeadlineRule.DEADLINE_REACHED);
  }

  @Test
  void aCustodianDoesNotDisposeOfTheIdentityBeforeItsTime() {
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(dispose(CUSTODIAN, IDENTITY_UNTIL.minusSeconds(1)))
        .refuses(RetentionRule.RETENTION_PASSED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
  void theIdentityIsKeptWhileTheCaseIsNotClosed(Status status) {
    misuse
        .given(Cases.in(status))
        .when(dispose(CUSTODIAN, IDENTITY_UNTIL))
        .refuses(RetentionRule.RETENTION_PASSED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
  void aDeadlineThatComesWhileTheCaseIsNotClosedDoesNothing(Status status) {
    misuse
        .given(Cases.in(status))
        .when(dispose(SYSTEM, IDENTITY_UNTIL))
        .refuses(RetentionRule.RETENTION_PASSED);
  }

  @Test
  void afterAReopeningTheLastClosingCounts() {
    var last = CLOSED_AT.plusSeconds(3_600);
    var until = IDENTITY_UNTIL.plusSeconds(3_600);
    var history =
        then(
            Cases.in(Status.REOPENED),
            new InvestigatorAssigned(CASE, INVESTIGATOR.person(), METTE.person()),
            Cases.closed(last, until));
    misuse
        .given(history)
        .when(dispose(SYSTEM, IDENTITY_UNTIL))
        .refuses(DeadlineRule.DEADLINE_REACHED);
    new Stage(MisuseCaseAggregate.class, world)
        .given(history)
        .when(dispose(SYSTEM, until))
        .records(new ReporterDisposed(CASE, SYSTEM.person()));
  }

  @ParameterizedTest
  @MethodSource("held")
  void theIdentityIsKeptUnderALegalHold(HoldSubject subject) {
    Cases.hold(world, subject);
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(dispose(SYSTEM, IDENTITY_UNTIL))
        .refuses(RetentionRule.NOT_UNDER_HOLD);
  }

  @ParameterizedTest
  @MethodSource("held")
  void aCustodianIsBoundByALegalHoldAsWell(HoldSubject subject) {
    Cases.hold(world, subject);
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(dispose(CUSTODIAN, IDENTITY_UNTIL))
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

  @ParameterizedTest
  @MethodSource("heldOfOthers")
  void aLegalHoldOnAnotherSubjectDoesNotMatter(HoldSubject subject) {
    Cases.hold(world, subject);
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(dispose(SYSTEM, IDENTITY_UNTIL))
        .records(new ReporterDisposed(CASE, SYSTEM.person()));
  }

  static HoldSubject[] heldOfOthers() {
    return new HoldSubject[] {
      new HoldSubject(HoldSubject.Kind.CASE, OTHER_CASE.toString()),
      new HoldSubject(HoldSubject.Kind.FIRM, DK_FIRM.toString()),
      new HoldSubject(HoldSubject.Kind.PACKAGE, PARENT_PACKAGE.toString()),
      new HoldSubject(HoldSubject.Kind.TRANSFER, OTHER_TRANSFER.toString())
    };
  }

  @Test
  void everyLegalHoldIsNamed() {
    for (HoldSubject subject : held()) {
      Cases.hold(world, subject);
    }
    assertThat(
            misuse
                .given(Cases.in(Status.CLOSED))
                .when(dispose(SYSTEM, IDENTITY_UNTIL))
                .violations())
        .extracting(Violation::rule)
        .hasSize(held().length)
        .containsOnly(RetentionRule.NOT_UNDER_HOLD.slug());
  }

  @Test
  void aCustodianDisposesOfTheIdentityOnceTheHoldIsLifted() {
    var subject = new HoldSubject(HoldSubject.Kind.CASE, CASE.toString());
    Cases.hold(world, subject)
        .given(
            LegalHolds.STREAM,
            subject,
            List.of(new HoldLifted(subject, Cases.HOLD, "Over", METTE.person())));
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(dispose(CUSTODIAN, IDENTITY_UNTIL.plusSeconds(1)))
        .records(new ReporterDisposed(CASE, CUSTODIAN.person()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobodyElseDisposesOfTheIdentity(Actor actor) {
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(dispose(actor, IDENTITY_UNTIL))
        .refuses(AuthorityRule.CUSTODIAN_DECIDES);
  }

  static Actor[] others() {
    return new Actor[] {
      METTE,
      new Custodian(METTE.person(), METTE.state()),
      INVESTIGATOR,
      UA_CONTROL,
      AUDITOR,
      OPERATOR,
      REPORTER
    };
  }

  @Test
  void theIdentityIsForgotten() {
    var known =
        Cases.fold(then(Cases.in(Status.CLOSED), new ReporterDisposed(CASE, SYSTEM.person())));
    assertThat(known.identity()).isNull();
    assertThat(known).isEqualTo(Cases.fold(Cases.in(Status.CLOSED)).withoutIdentity());
  }

  private static DisposeReporter dispose(Actor actor, Instant at) {
    return new DisposeReporter(by(actor, at), CASE);
  }
}
