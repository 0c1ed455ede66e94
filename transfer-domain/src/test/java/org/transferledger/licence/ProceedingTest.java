package org.transferledger.licence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.licence.Standing.REASON;
import static org.transferledger.licence.Standing.SOFIIA;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.Licences.ADVICE;
import static org.transferledger.support.Licences.APPLIED_AT;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.Licences.ISSUED_AT;
import static org.transferledger.support.People.IRYNA;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.licence.Clock.Stop;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.DeclineCountersignature;
import org.transferledger.licence.LicenceCommand.Information;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.ProvideInformation;
import org.transferledger.licence.LicenceCommand.Question;
import org.transferledger.licence.LicenceCommand.RefuseLicence;
import org.transferledger.licence.LicenceCommand.RequestInformation;
import org.transferledger.licence.LicenceCommand.WithdrawApplication;
import org.transferledger.licence.LicenceEvent.ApplicationWithdrawn;
import org.transferledger.licence.LicenceEvent.CountersignatureDeclined;
import org.transferledger.licence.LicenceEvent.InformationProvided;
import org.transferledger.licence.LicenceEvent.InformationRequested;
import org.transferledger.licence.LicenceEvent.LicenceAdvised;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.licence.LicenceEvent.LicenceCountersigned;
import org.transferledger.support.Stage;

/** The way of an application or amendment: information, declined countersignatures, the clock. */
class ProceedingTest {
  private static final Question QUESTION = new Question("Who maintains it?");
  private static final Information INFORMATION = new Information("The maker");
  private static final InformationRequested REQUESTED =
      new InformationRequested(EXPORT_LICENCE, QUESTION, Standing.BEFORE, TARAS.person());
  private static final InformationProvided PROVIDED =
      new InformationProvided(EXPORT_LICENCE, INFORMATION, NOW, UA_CONTROL.person());

  private final Stage licence = new Stage(LicenceAggregate.class, Standing.world());

  @ParameterizedTest
  @EnumSource(
      names = {
        "APPLIED",
        "ADVISED",
        "COUNTERSIGNED_ONCE",
        "COUNTERSIGNED",
        "AMENDMENT_APPLIED",
        "AMENDMENT_ADVISED",
        "AMENDMENT_COUNTERSIGNED"
      })
  void informationThatWasRequestedIsProvidedAndThingsGoOnWhereTheyWere(Standing from) {
    licence
        .given(from.history())
        .given(REQUESTED)
        .when(new ProvideInformation(by(UA_CONTROL), EXPORT_LICENCE, INFORMATION))
        .records(PROVIDED);
    var before = requireNonNull(from.licence().proceeding());
    var after = requireNonNull(fold(then(from.history(), REQUESTED, PROVIDED)).proceeding());
    assertThat(after.stage()).isEqualTo(before.stage());
    assertThat(after.adviser()).isEqualTo(before.adviser());
    assertThat(after.countersigners()).isEqualTo(before.countersigners());
    assertThat(after.awaited()).isNull();
  }

  @Test
  void informationThatNobodyRequestedIsNotProvided() {
    licence
        .given(Standing.APPLIED.history())
        .when(new ProvideInformation(by(UA_CONTROL), EXPORT_LICENCE, INFORMATION))
        .refuses(LicenceRule.INFORMATION_WAS_REQUESTED);
  }

  @Test
  void informationIsProvidedOnce() {
    licence
        .given(Standing.APPLIED.history())
        .given(REQUESTED, PROVIDED)
        .when(new ProvideInformation(by(UA_CONTROL), EXPORT_LICENCE, INFORMATION))
        .refuses(LicenceRule.INFORMATION_WAS_REQUESTED);
  }

  @Test
  void oneThingIsRequestedAtATime() {
    licence
        .given(Standing.APPLIED.history())
        .given(REQUESTED)
        .when(new RequestInformation(by(OLENA), EXPORT_LICENCE, QUESTION))
        .refuses(LicenceRule.ONLY_PENDING_IS_ASKED, null, "awaited");
  }

  @Test
  void moreIsRequestedOnceTheFirstIsProvided() {
    licence
        .given(Standing.APPLIED.history())
        .given(REQUESTED, PROVIDED)
        .when(new RequestInformation(by(OLENA), EXPORT_LICENCE, QUESTION))
        .records(new InformationRequested(EXPORT_LICENCE, QUESTION, NOW, OLENA.person()));
  }

  @ParameterizedTest
  @EnumSource(names = {"APPLIED", "AMENDMENT_APPLIED"})
  void whileInformationIsAwaitedNothingIsAdvised(Standing from) {
    licence
        .given(from.history())
        .given(REQUESTED)
        .when(new AdviseOnLicence(by(SOFIIA), EXPORT_LICENCE, ADVICE))
        .refuses(LicenceRule.INFORMATION_COMES_FIRST);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADVISED", "COUNTERSIGNED_ONCE", "AMENDMENT_ADVISED"})
  void whileInformationIsAwaitedNothingIsCountersigned(Standing from) {
    licence
        .given(from.history())
        .given(REQUESTED)
        .when(new CountersignLicence(by(SOFIIA), EXPORT_LICENCE))
        .refuses(LicenceRule.INFORMATION_COMES_FIRST);
    anew(from)
        .given(REQUESTED)
        .when(new DeclineCountersignature(by(SOFIIA), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.INFORMATION_COMES_FIRST);
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTERSIGNED", "AMENDMENT_COUNTERSIGNED"})
  void whileInformationIsAwaitedNothingIsIssuedOrRefused(Standing from) {
    licence
        .given(from.history())
        .given(REQUESTED)
        .when(new IssueLicence(by(SOFIIA), EXPORT_LICENCE, ISSUE))
        .refuses(LicenceRule.INFORMATION_COMES_FIRST);
    anew(from)
        .given(REQUESTED)
        .when(new RefuseLicence(by(SOFIIA), EXPORT_LICENCE, Standing.REFUSAL))
        .refuses(LicenceRule.INFORMATION_COMES_FIRST);
  }

  @Test
  void anApplicationIsWithdrawnAlsoWhileInformationIsAwaited() {
    licence
        .given(Standing.APPLIED.history())
        .given(REQUESTED)
        .when(new WithdrawApplication(by(UA_CONTROL), EXPORT_LICENCE, REASON))
        .records(new ApplicationWithdrawn(EXPORT_LICENCE, REASON, NOW, UA_CONTROL.person()));
  }

  @Test
  void onceAdvisedOnAnApplicationIsNotWithdrawn() {
    licence
        .given(Standing.ADVISED.history())
        .when(new WithdrawApplication(by(UA_CONTROL), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.ONLY_APPLIED_IS_WITHDRAWN, null, "ADVISED");
  }

  @Test
  void whoAdvisedDoesNotDecline() {
    licence
        .given(Standing.ADVISED.history())
        .when(new DeclineCountersignature(by(OLENA), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.THREE_PEOPLE_DECIDE);
  }

  @Test
  void whoCountersignedDoesNotDecline() {
    licence
        .given(Standing.COUNTERSIGNED_ONCE.history())
        .when(new DeclineCountersignature(by(TARAS), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.THREE_PEOPLE_DECIDE);
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTERSIGNED_ONCE", "AMENDMENT_ADVISED"})
  void afterACountersignatureIsDeclinedAllIsAdvisedOnAndCountersignedAnew(Standing from) {
    var declined = new CountersignatureDeclined(EXPORT_LICENCE, REASON, IRYNA.person());
    var again = then(from.history(), declined);
    var pending = requireNonNull(fold(again).proceeding());
    assertThat(pending.stage()).isEqualTo(Licence.Status.APPLIED);
    assertThat(pending.adviser()).isNull();
    assertThat(pending.countersigners()).isEmpty();
    licence
        .given(again)
        .when(new AdviseOnLicence(by(IRYNA), EXPORT_LICENCE, ADVICE))
        .records(new LicenceAdvised(EXPORT_LICENCE, ADVICE, IRYNA.person()));
    new Stage(LicenceAggregate.class, Standing.world())
        .given(again)
        .given(new LicenceAdvised(EXPORT_LICENCE, ADVICE, IRYNA.person()))
        .when(new CountersignLicence(by(OLENA), EXPORT_LICENCE))
        .records(new LicenceCountersigned(EXPORT_LICENCE, OLENA.person()));
  }

  @ParameterizedTest
  @EnumSource(names = {"ADVISED", "AMENDMENT_ADVISED"})
  void theAdviserCountersignsNeitherALicenceNorItsAmendment(Standing from) {
    licence
        .given(from.history())
        .when(new CountersignLicence(by(OLENA), EXPORT_LICENCE))
        .refuses(LicenceRule.THREE_PEOPLE_DECIDE);
  }

  @Test
  void aLicenceIsRefusedInsteadOfIssued() {
    licence
        .given(Standing.COUNTERSIGNED_ONCE.history())
        .when(new RefuseLicence(by(OLENA), EXPORT_LICENCE, Standing.REFUSAL))
        .refuses(LicenceRule.REFUSED_AFTER_COUNTERSIGNING);
  }

  @Test
  void theClockRunsFromTheApplicationToTheIssue() {
    var clock = Standing.ISSUED.licence().clock();
    assertThat(clock).isEqualTo(new Clock(APPLIED_AT, List.of(), ISSUED_AT));
    assertThat(clock.running(NOW)).isEqualTo(Duration.between(APPLIED_AT, ISSUED_AT));
    assertThat(Standing.APPLIED.licence().clock().running(NOW))
        .isEqualTo(Duration.between(APPLIED_AT, NOW));
  }

  @Test
  void theClockStandsStillWhileInformationIsAwaited() {
    Instant asked = APPLIED_AT.plus(Duration.ofDays(2));
    Instant told = asked.plus(Duration.ofDays(7));
    var waiting = then(Standing.APPLIED.history(), requested(asked));
    var clock = fold(waiting).clock();
    assertThat(clock.stops()).containsExactly(new Stop(asked, null));
    assertThat(clock.running(asked.plus(Duration.ofDays(3)))).isEqualTo(Duration.ofDays(2));
    assertThat(clock.standing(asked.plus(Duration.ofDays(3)))).isEqualTo(Duration.ofDays(3));

    var on = fold(then(waiting, provided(told))).clock();
    assertThat(on.stops()).containsExactly(new Stop(asked, told));
    assertThat(on.running(told.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofDays(3));
    assertThat(on.standing(told.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void theClockEndsWithTheWithdrawalEvenWhileItStandsStill() {
    Instant asked = APPLIED_AT.plus(Duration.ofDays(2));
    Instant end = asked.plus(Duration.ofDays(5));
    var withdrawn =
        fold(
            then(
                Standing.APPLIED.history(),
                requested(asked),
                new ApplicationWithdrawn(EXPORT_LICENCE, REASON, end, UA_CONTROL.person())));
    assertThat(withdrawn.clock())
        .isEqualTo(new Clock(APPLIED_AT, List.of(new Stop(asked, end)), end));
    assertThat(withdrawn.clock().running(VALID_UNTIL)).isEqualTo(Duration.ofDays(2));
    assertThat(withdrawn.awaited()).isNull();
  }

  @Test
  void anAmendmentHasAClockOfItsOwn() {
    var asked = requested(NOW);
    var amending = fold(then(Standing.AMENDMENT_APPLIED.history(), asked));
    assertThat(amending.clock()).isEqualTo(new Clock(APPLIED_AT, List.of(), ISSUED_AT));
    assertThat(requireNonNull(amending.amendment()).clock())
        .isEqualTo(new Clock(Standing.BEFORE, List.of(new Stop(NOW, null)), null));
  }

  @Test
  void howLongAnOlderApplicationHasRunIsNotKnown() {
    var old =
        fold(
            List.of(
                new LicenceApplied(
                    EXPORT_LICENCE, UA_CONTROL.firm(), Standing.TERMS, UA_CONTROL.person(), null)));
    assertThat(old.clock().running(NOW)).isNull();
  }

  private static InformationRequested requested(Instant at) {
    return new InformationRequested(EXPORT_LICENCE, QUESTION, at, TARAS.person());
  }

  private static InformationProvided provided(Instant at) {
    return new InformationProvided(EXPORT_LICENCE, INFORMATION, at, UA_CONTROL.person());
  }

  private static Licence fold(List<LicenceEvent> history) {
    return requireNonNull(Licence.STREAM.fold(history));
  }

  private static Stage anew(Standing from) {
    return new Stage(LicenceAggregate.class, Standing.world()).given(from.history());
  }
}
