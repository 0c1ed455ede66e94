package org.transferledger.licence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.UA_SECOND_SITE;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.LicenceDraft.export;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.People.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.FirmId;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceCommand.BeginUse;
import org.transferledger.licence.LicenceCommand.RegisterUse;
import org.transferledger.licence.LicenceEvent.UseBegan;
import org.transferledger.licence.LicenceEvent.UseRegistered;
import org.transferledger.support.Histories;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class RegisterUseTest {
  private static final LicenceTerms TERMS = export().general().terms();
  private static final Instant FROM = NOW.plus(Duration.ofDays(5));
  private static final List<LicenceEvent> PUBLISHED =
      Licences.published(EXPORT_LICENCE, TERMS, 5, false);
  private static final UseRegistered REGISTERED =
      new UseRegistered(EXPORT_LICENCE, UA_FIRM, FROM, NOW, UA_CONTROL.person());
  private static final UseBegan BEGAN =
      new UseBegan(EXPORT_LICENCE, UA_FIRM, Actor.Deadline.system().person());

  private final World world = Standing.world();
  private final Stage licence = new Stage(LicenceAggregate.class, world);

  @Test
  void aFirmOfTheIssuingStateRegistersItsUse() {
    licence.given(PUBLISHED).when(register(UA_CONTROL, NOW)).records(REGISTERED);
  }

  @Test
  void withoutNoticeUseBeginsAtOnce() {
    licence
        .given(Licences.published(EXPORT_LICENCE, TERMS, 0, false))
        .when(register(UA_CONTROL, NOW))
        .records(new UseRegistered(EXPORT_LICENCE, UA_FIRM, NOW, NOW, UA_CONTROL.person()));
  }

  @Test
  void aFirmWithAnApprovedSiteInTheIssuingStateRegistersItsUse() {
    new Stage(LicenceAggregate.class, worldWithUkrainianFirmInDenmark())
        .given(publishedInDenmark())
        .when(register(UA_CONTROL, NOW))
        .succeeds();
  }

  @Test
  void aFirmOfAnotherStateDoesNotRegister() {
    licence
        .given(PUBLISHED)
        .when(register(DK_CONTROL, NOW))
        .refuses(LicenceRule.USER_OF_ISSUING_STATE);
  }

  @Test
  void aSiteThatIsOnlyProposedDoesNotMakeAFirmAUser() {
    world.given(
        Firm.STREAM,
        UA_FIRM,
        List.of(
            new SiteProposed(
                UA_FIRM, UA_SECOND_SITE, Histories.siteDetails(DK), UA_ADMINISTRATOR.person())));
    licence
        .given(publishedInDenmark())
        .when(register(UA_CONTROL, NOW))
        .refuses(LicenceRule.USER_OF_ISSUING_STATE);
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotRegister")
  void nobodyElseRegisters(Actor actor) {
    licence.given(PUBLISHED).when(register(actor, NOW)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotRegister() {
    return new Actor[] {UA_ADMINISTRATOR, UA_ENGINEER, OLENA, METTE, OPERATOR};
  }

  @Test
  void aFirmThatIsNotRegisteredUsesNothing() {
    licence
        .given(PUBLISHED)
        .when(register(member("x", new FirmId("UA-99"), FirmRole.EXPORT_CONTROL_OFFICER), NOW))
        .refuses(FirmRule.FIRM_KNOWN, "firm");
  }

  @Test
  void theUseOfALicenceThatWasAppliedForIsNotRegistered() {
    licence
        .given(Standing.ISSUED.history())
        .when(register(UA_CONTROL, NOW))
        .refuses(LicenceRule.ONLY_GENERAL_IS_REGISTERED_FOR);
  }

  @Test
  void aFirmRegistersItsUseOnce() {
    licence
        .given(PUBLISHED)
        .given(REGISTERED)
        .when(register(UA_CONTROL, NOW))
        .refuses(LicenceRule.USE_REGISTERED_ONCE);
    new Stage(LicenceAggregate.class, world)
        .given(PUBLISHED)
        .given(REGISTERED, BEGAN)
        .when(register(UA_CONTROL, FROM))
        .refuses(LicenceRule.USE_REGISTERED_ONCE);
  }

  @ParameterizedTest
  @EnumSource(names = {"SUSPENDED", "REVOKED", "EXPIRED", "EXHAUSTED"})
  void useIsRegisteredWhileTheLicenceIsIssued(Standing end) {
    licence
        .given(PUBLISHED)
        .given(end.history().getLast())
        .when(register(UA_CONTROL, NOW))
        .refuses(LicenceRule.USED_WHILE_ISSUED);
  }

  @Test
  void useIsRegisteredUpToTheLastMomentOfTheValidity() {
    licence.given(PUBLISHED).when(register(UA_CONTROL, VALID_UNTIL.minusMillis(1))).succeeds();
    new Stage(LicenceAggregate.class, world)
        .given(PUBLISHED)
        .when(register(UA_CONTROL, VALID_UNTIL))
        .refuses(LicenceRule.USED_WHILE_ISSUED);
  }

  @Test
  void useBeginsAtTheInstantAtWhichTheNoticePeriodEnds() {
    licence.given(PUBLISHED).given(REGISTERED).when(begin(FROM)).records(BEGAN);
    assertThat(fold(then(PUBLISHED, REGISTERED, BEGAN)).uses())
        .containsExactly(new Use(UA_FIRM, FROM, true));
  }

  @Test
  void useDoesNotBeginBefore() {
    licence
        .given(PUBLISHED)
        .given(REGISTERED)
        .when(begin(FROM.minusMillis(1)))
        .refuses(DeadlineRule.DEADLINE_REACHED);
  }

  @Test
  void useBeginsByItselfOnly() {
    licence
        .given(PUBLISHED)
        .given(REGISTERED)
        .when(new BeginUse(by(OLENA, FROM), EXPORT_LICENCE, UA_FIRM))
        .refuses(DeadlineRule.DEADLINE_ACTS);
  }

  @Test
  void useThatNobodyRegisteredOrThatHasBegunDoesNotBegin() {
    licence.given(PUBLISHED).when(begin(FROM)).refuses(DeadlineRule.DEADLINE_APPLIES, "firm");
    new Stage(LicenceAggregate.class, world)
        .given(PUBLISHED)
        .given(REGISTERED, BEGAN)
        .when(begin(FROM))
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void useOfALicenceThatHasEndedDoesNotBegin() {
    licence
        .given(PUBLISHED)
        .given(REGISTERED)
        .given(Standing.REVOKED.history().getLast())
        .when(begin(FROM))
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void aFirmUsesALicenceFromTheInstantAtWhichItsNoticePeriodEnds() {
    var registered = fold(then(PUBLISHED, REGISTERED));
    assertThat(registered.usableBy(UA_FIRM, FROM.minusMillis(1))).isFalse();
    assertThat(registered.usableBy(UA_FIRM, FROM)).isTrue();
    assertThat(registered.usableBy(UA_FIRM, VALID_UNTIL.minusMillis(1))).isTrue();
    assertThat(registered.usableBy(UA_FIRM, VALID_UNTIL)).isFalse();
    assertThat(registered.usableBy(DK_FIRM, FROM)).isFalse();
  }

  @Test
  void whoHasNotRegisteredDoesNotUseAGeneralLicence() {
    assertThat(fold(PUBLISHED).usableBy(UA_FIRM, FROM)).isFalse();
  }

  @Test
  void aSuspendedGeneralLicenceIsUsedByNobody() {
    var suspended = fold(then(then(PUBLISHED, REGISTERED), Standing.SUSPENDED.history().getLast()));
    assertThat(suspended.usableBy(UA_FIRM, FROM)).isFalse();
  }

  private static RegisterUse register(Actor actor, Instant at) {
    return new RegisterUse(by(actor, at), EXPORT_LICENCE);
  }

  private static BeginUse begin(Instant at) {
    return new BeginUse(by(Actor.Deadline.system(), at), EXPORT_LICENCE, UA_FIRM);
  }

  private static List<LicenceEvent> publishedInDenmark() {
    return Licences.published(EXPORT_LICENCE, export().issuedBy(DK).general().terms(), 5, false);
  }

  private static World worldWithUkrainianFirmInDenmark() {
    return Standing.world().instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(DK));
  }

  private static Licence fold(List<LicenceEvent> history) {
    return requireNonNull(Licence.STREAM.fold(history));
  }
}
