package org.transferledger.firm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.dkFirm;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.KAREN;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Grounds;
import org.transferledger.core.Reason;
import org.transferledger.firm.FirmCommand.CertifyRecipient;
import org.transferledger.firm.FirmCommand.ReinstateFirm;
import org.transferledger.firm.FirmCommand.SuspendFirm;
import org.transferledger.firm.FirmCommand.WithdrawCertification;
import org.transferledger.firm.FirmEvent.CertificationWithdrawn;
import org.transferledger.firm.FirmEvent.FirmReinstated;
import org.transferledger.firm.FirmEvent.FirmSuspended;
import org.transferledger.firm.FirmEvent.RecipientCertified;
import org.transferledger.support.Histories;
import org.transferledger.support.Stage;

class SuspensionTest {
  private static final Grounds GROUNDS = new Grounds("goods not on record", "§ 6");
  private static final Instant LATER = NOW.plus(Duration.ofDays(365));
  private static final FirmSuspended SUSPENDED =
      new FirmSuspended(DK_FIRM, GROUNDS, METTE.person());
  private static final FirmReinstated REINSTATED =
      new FirmReinstated(DK_FIRM, "settled", JENS.person());
  private static final RecipientCertified CERTIFIED =
      new RecipientCertified(DK_FIRM, new Certification("CR-1", LATER), METTE.person());
  private static final CertificationWithdrawn WITHDRAWN =
      new CertificationWithdrawn(DK_FIRM, GROUNDS, METTE.person());

  private final Stage firm = new Stage(FirmAggregate.class, Histories.authorities());

  @Test
  void anOfficerOfTheHomeStateSuspends() {
    firm.given(dkFirm()).when(suspend(METTE)).records(SUSPENDED);
  }

  @Test
  void aSuspendedFirmIsNotSuspendedAgain() {
    firm.given(dkFirm()).given(SUSPENDED).when(suspend(JENS)).refuses(FirmRule.FIRM_SUSPENDED_ONCE);
  }

  @Test
  void aReinstatedFirmMayBeSuspendedAgain() {
    firm.given(dkFirm()).given(SUSPENDED, REINSTATED).when(suspend(METTE)).records(SUSPENDED);
  }

  @Test
  void anotherOfficerReinstates() {
    firm.given(dkFirm()).given(SUSPENDED).when(reinstate(JENS)).records(REINSTATED);
  }

  @Test
  void whoSuspendedDoesNotReinstate() {
    firm.given(dkFirm())
        .given(SUSPENDED)
        .when(reinstate(METTE))
        .refuses(FirmRule.FIRM_REINSTATED_BY_ANOTHER);
  }

  @Test
  void onlyTheLastSuspensionMatters() {
    firm.given(dkFirm())
        .given(SUSPENDED, REINSTATED, new FirmSuspended(DK_FIRM, GROUNDS, KAREN.person()))
        .when(reinstate(METTE))
        .succeeds();
  }

  @Test
  void onlyASuspendedFirmIsReinstated() {
    firm.given(dkFirm()).when(reinstate(JENS)).refuses(FirmRule.ONLY_SUSPENDED_IS_REINSTATED);
  }

  @Test
  void aFirmIsReinstatedOnce() {
    firm.given(dkFirm())
        .given(SUSPENDED, REINSTATED)
        .when(reinstate(JENS))
        .refuses(FirmRule.ONLY_SUSPENDED_IS_REINSTATED);
  }

  @Test
  void anOfficerOfTheHomeStateCertifies() {
    firm.given(dkFirm()).when(certify(METTE, LATER)).records(CERTIFIED);
  }

  @Test
  void aCertificationMayBeRenewed() {
    firm.given(dkFirm()).given(CERTIFIED).when(certify(METTE, LATER.plusSeconds(1))).succeeds();
  }

  @Test
  void aCertificationEndsAfterItBegins() {
    firm.given(dkFirm())
        .when(certify(METTE, NOW))
        .refuses(FirmRule.CERTIFICATION_ENDS_IN_FUTURE, "until");
  }

  @Test
  void aCertificationIsWithdrawn() {
    firm.given(dkFirm()).given(CERTIFIED).when(withdraw(METTE, NOW)).records(WITHDRAWN);
  }

  @Test
  void whatWasNeverCertifiedIsNotWithdrawn() {
    firm.given(dkFirm()).when(withdraw(METTE, NOW)).refuses(FirmRule.CERTIFICATION_IN_FORCE);
  }

  @Test
  void aCertificationIsWithdrawnOnce() {
    firm.given(dkFirm())
        .given(CERTIFIED, WITHDRAWN)
        .when(withdraw(METTE, NOW))
        .refuses(FirmRule.CERTIFICATION_IN_FORCE);
  }

  @Test
  void aCertificationThatIsOverIsNotWithdrawn() {
    firm.given(dkFirm())
        .given(CERTIFIED)
        .when(withdraw(METTE, LATER))
        .refuses(FirmRule.CERTIFICATION_IN_FORCE);
  }

  @Test
  void aFirmIsCertifiedUpToBeforeTheEnd() {
    var certified = requireNonNull(Firm.STREAM.fold(then(dkFirm(), CERTIFIED)));
    assertThat(certified.certified(LATER.minusMillis(1))).isTrue();
    assertThat(certified.certified(LATER)).isFalse();
    var withdrawn = requireNonNull(Firm.STREAM.fold(then(dkFirm(), CERTIFIED, WITHDRAWN)));
    assertThat(withdrawn.certified(NOW)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("decisionsByOthers")
  void onlyAnOfficerOfTheHomeStateDecides(Actor actor, Function<Actor, FirmCommand> command) {
    firm.given(dkFirm())
        .given(CERTIFIED, SUSPENDED)
        .when(command.apply(actor))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Stream<Arguments> decisionsByOthers() {
    return Stream.of(OLENA, DK_ADMINISTRATOR, OPERATOR)
        .flatMap(actor -> decisions().map(it -> Arguments.of(actor, it)));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void nothingIsDecidedOnAnUnregisteredFirm(Function<Actor, FirmCommand> command) {
    firm.when(command.apply(METTE)).refuses(FirmRule.FIRM_KNOWN, "firmId");
  }

  static Stream<Function<Actor, FirmCommand>> decisions() {
    return Stream.of(
        SuspensionTest::suspend,
        SuspensionTest::reinstate,
        actor -> certify(actor, LATER),
        actor -> withdraw(actor, NOW));
  }

  private static SuspendFirm suspend(Actor actor) {
    return new SuspendFirm(by(actor), DK_FIRM, GROUNDS);
  }

  private static ReinstateFirm reinstate(Actor actor) {
    return new ReinstateFirm(by(actor), DK_FIRM, new Reason("settled"));
  }

  private static CertifyRecipient certify(Actor actor, Instant until) {
    return new CertifyRecipient(by(actor), DK_FIRM, new Certification("CR-1", until));
  }

  private static WithdrawCertification withdraw(Actor actor, Instant at) {
    return new WithdrawCertification(by(actor, at), DK_FIRM, GROUNDS);
  }
}
