package org.transferledger.authority;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.authority.Ukraine.CUSTODIAN;
import static org.transferledger.authority.Ukraine.DELEGATE;
import static org.transferledger.authority.Ukraine.LATER;
import static org.transferledger.authority.Ukraine.after;
import static org.transferledger.authority.Ukraine.custodian;
import static org.transferledger.authority.Ukraine.decides;
import static org.transferledger.authority.Ukraine.delegated;
import static org.transferledger.authority.Ukraine.named;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.IRYNA;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityCommand.DelegatePowers;
import org.transferledger.authority.AuthorityCommand.DelegationEnding;
import org.transferledger.authority.AuthorityCommand.DelegationOrder;
import org.transferledger.authority.AuthorityCommand.EndDelegation;
import org.transferledger.authority.AuthorityEvent.AppointmentEnded;
import org.transferledger.authority.AuthorityEvent.DelegationEnded;
import org.transferledger.authority.AuthorityEvent.OfficerAppointed;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;
import org.transferledger.support.World;

class DelegationTest {
  private static final Officer SECOND = new Officer(named("second-delegate"), UA);

  @Test
  void anOfficerDelegates() {
    decides(after(), delegate(OLENA, DELEGATE.person(), LATER))
        .records(new PowersDelegated(UA, DELEGATE.person(), LATER, "leave", OLENA.person()));
  }

  @Test
  void aDelegationMayBeProlonged() {
    decides(
            after(delegated(OLENA, DELEGATE)),
            delegate(OLENA, DELEGATE.person(), LATER.plusMillis(1)))
        .succeeds();
  }

  @Test
  void aDelegationEndsAfterItBegins() {
    decides(after(), delegate(OLENA, DELEGATE.person(), NOW))
        .refuses(AuthorityRule.DELEGATION_ENDS_IN_FUTURE, "until");
    decides(after(), delegate(OLENA, DELEGATE.person(), NOW.plusMillis(1))).succeeds();
  }

  @Test
  void noOfficerIsADelegate() {
    decides(after(), delegate(OLENA, TARAS.person(), LATER))
        .refuses(AuthorityRule.DELEGATE_IS_NO_OFFICER, "delegate");
    decides(after(), delegate(OLENA, OLENA.person(), LATER))
        .refuses(AuthorityRule.DELEGATE_IS_NO_OFFICER, "delegate");
  }

  @Test
  void noCustodianIsADelegate() {
    decides(after(custodian(CUSTODIAN)), delegate(OLENA, CUSTODIAN, LATER))
        .refuses(AuthorityRule.CUSTODIAN_IS_NO_OFFICER, "delegate");
  }

  @Test
  void aDelegateNeitherDelegatesNorEndsADelegation() {
    var history = after(delegated(OLENA, DELEGATE));
    decides(history, delegate(DELEGATE, SECOND.person(), LATER))
        .refuses(AuthorityRule.APPOINTED_OFFICER_ACTS);
    decides(history, end(DELEGATE, DELEGATE.person(), NOW))
        .refuses(AuthorityRule.APPOINTED_OFFICER_ACTS);
  }

  @ParameterizedTest
  @MethodSource("org.transferledger.authority.Ukraine#others")
  void nobodyElseDelegatesOrEndsADelegation(Actor actor) {
    var history = after(delegated(OLENA, DELEGATE));
    decides(history, delegate(actor, SECOND.person(), LATER))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    decides(history, end(actor, DELEGATE.person(), NOW))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void aStateWithoutAnAuthorityHasNoPowersToDelegate() {
    decides(List.of(), delegate(OLENA, DELEGATE.person(), LATER))
        .refuses(AuthorityRule.AUTHORITY_KNOWN, "state");
    decides(List.of(), end(OLENA, DELEGATE.person(), NOW))
        .refuses(AuthorityRule.AUTHORITY_KNOWN, "state");
  }

  @Test
  void anyOfficerEndsADelegation() {
    decides(after(delegated(OLENA, DELEGATE)), end(TARAS, DELEGATE.person(), NOW))
        .records(new DelegationEnded(UA, DELEGATE.person(), "back", TARAS.person()));
  }

  @Test
  void onlyADelegationInForceIsEnded() {
    decides(after(), end(OLENA, DELEGATE.person(), NOW))
        .refuses(AuthorityRule.DELEGATION_IN_FORCE, "delegate");
    decides(after(delegated(OLENA, DELEGATE), ended(DELEGATE)), end(OLENA, DELEGATE.person(), NOW))
        .refuses(AuthorityRule.DELEGATION_IN_FORCE, "delegate");
    decides(after(delegated(OLENA, DELEGATE)), end(OLENA, DELEGATE.person(), LATER))
        .refuses(AuthorityRule.DELEGATION_IN_FORCE, "delegate");
    decides(after(delegated(OLENA, DELEGATE)), end(OLENA, DELEGATE.person(), LATER.minusMillis(1)))
        .succeeds();
  }

  @Test
  void aDelegateDecidesFromTheDelegationToBeforeItsEnd() {
    var authority = authority(after(delegated(OLENA, DELEGATE)));
    assertThat(authority.decides(DELEGATE.person(), NOW)).isTrue();
    assertThat(authority.decides(DELEGATE.person(), LATER.minusMillis(1))).isTrue();
    assertThat(authority.decides(DELEGATE.person(), LATER)).isFalse();
    assertThat(authority.decides(SECOND.person(), NOW)).isFalse();
  }

  @Test
  void aDelegateDecidesNoMoreOnceTheDelegationIsEnded() {
    var history = after(delegated(OLENA, DELEGATE), delegated(TARAS, DELEGATE), ended(DELEGATE));
    assertThat(authority(history).decides(DELEGATE.person(), NOW)).isFalse();
  }

  @Test
  void aDelegationEndsWithTheAppointmentOfWhoDelegated() {
    var gone = new AppointmentEnded(UA, OLENA.person(), Office.OFFICER, "moved", TARAS.person());
    assertThat(authority(after(delegated(OLENA, DELEGATE), gone)).decides(DELEGATE.person(), NOW))
        .isFalse();
    assertThat(
            authority(after(delegated(OLENA, DELEGATE), delegated(IRYNA, DELEGATE), gone))
                .decides(DELEGATE.person(), NOW))
        .isTrue();
    var back = new OfficerAppointed(UA, OLENA.person(), TARAS.person());
    assertThat(
            authority(after(delegated(OLENA, DELEGATE), gone, back))
                .decides(DELEGATE.person(), NOW))
        .isFalse();
  }

  @Test
  void aDelegateAndWhoDelegatedAreOnePairOfEyesWhileItLasts() {
    var history = after(delegated(OLENA, DELEGATE));
    assertThat(separate(history, OLENA.person(), DELEGATE.person(), NOW)).isFalse();
    assertThat(separate(history, DELEGATE.person(), OLENA.person(), NOW)).isFalse();
    assertThat(separate(history, DELEGATE.person(), OLENA.person(), LATER.minusMillis(1)))
        .isFalse();
    assertThat(separate(history, DELEGATE.person(), OLENA.person(), LATER)).isTrue();
    assertThat(separate(history, DELEGATE.person(), TARAS.person(), NOW)).isTrue();
  }

  @Test
  void twoDelegatesOfOneOfficerAreOnePairOfEyes() {
    var history = after(delegated(OLENA, DELEGATE), delegated(OLENA, SECOND));
    assertThat(separate(history, DELEGATE.person(), SECOND.person(), NOW)).isFalse();
    assertThat(separate(history, SECOND.person(), DELEGATE.person(), NOW)).isFalse();
    assertThat(separate(history, SECOND.person(), DELEGATE.person(), LATER)).isTrue();
  }

  @Test
  void delegatesOfTwoOfficersAreTwo() {
    var history = after(delegated(OLENA, DELEGATE), delegated(TARAS, SECOND));
    assertThat(separate(history, DELEGATE.person(), SECOND.person(), NOW)).isTrue();
  }

  @Test
  void whoHasPowersOfTwoOfficersIsSeparateFromNeitherWhileTheyStayTwo() {
    var history = after(delegated(OLENA, DELEGATE), delegated(TARAS, DELEGATE));
    assertThat(separate(history, DELEGATE.person(), OLENA.person(), NOW)).isFalse();
    assertThat(separate(history, DELEGATE.person(), TARAS.person(), NOW)).isFalse();
    assertThat(separate(history, OLENA.person(), TARAS.person(), NOW)).isTrue();
  }

  @Test
  void nobodyIsSeparateFromThemselves() {
    assertThat(separate(after(), OLENA.person(), OLENA.person(), NOW)).isFalse();
    assertThat(separate(after(), OLENA.person(), TARAS.person(), NOW)).isTrue();
    assertThat(Authority.separate(new World(), DK, OLENA.person(), TARAS.person(), NOW)).isTrue();
  }

  private static boolean separate(
      List<AuthorityEvent> history, Person first, Person second, Instant at) {
    var world = new World().given(Authority.STREAM, UA, history);
    return Authority.separate(world, UA, first, second, at);
  }

  private static Authority authority(List<AuthorityEvent> history) {
    return requireNonNull(Authority.STREAM.fold(history));
  }

  private static DelegatePowers delegate(Actor actor, Person delegate, Instant until) {
    return new DelegatePowers(
        by(actor), UA, new DelegationOrder(delegate.subject(), until, "leave"));
  }

  private static EndDelegation end(Actor actor, Person delegate, Instant at) {
    return new EndDelegation(by(actor, at), UA, new DelegationEnding(delegate.subject(), "back"));
  }

  private static DelegationEnded ended(Officer delegate) {
    return new DelegationEnded(UA, delegate.person(), "back", OLENA.person());
  }
}
