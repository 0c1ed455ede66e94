package org.transferledger.authority;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.authority.Ukraine.DELEGATE;
import static org.transferledger.authority.Ukraine.LATER;
import static org.transferledger.authority.Ukraine.after;
import static org.transferledger.authority.Ukraine.decides;
import static org.transferledger.authority.Ukraine.delegated;
import static org.transferledger.support.Ids.MANDATE;
import static org.transferledger.support.Ids.OTHER_MANDATE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.Appointment;
import org.transferledger.authority.AuthorityCommand.DelegatePowers;
import org.transferledger.authority.AuthorityCommand.DelegationOrder;
import org.transferledger.authority.AuthorityCommand.EndAuditMandate;
import org.transferledger.authority.AuthorityCommand.GrantAuditMandate;
import org.transferledger.authority.AuthorityCommand.Mandate;
import org.transferledger.authority.AuthorityEvent.AuditMandateEnded;
import org.transferledger.authority.AuthorityEvent.AuditMandateGranted;
import org.transferledger.core.Actor;
import org.transferledger.core.MandateId;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;

class AuditMandateTest {
  private static final Person INSPECTOR = Ukraine.named("inspector");

  @Test
  void anOfficerGrantsAMandateToAnyoneElse() {
    var mandate = mandate(AUDITOR.person(), LATER);
    decides(after(), new GrantAuditMandate(by(OLENA), UA, MANDATE, mandate))
        .records(new AuditMandateGranted(UA, MANDATE, mandate, OLENA.person()));
  }

  @Test
  void aMandateIsGrantedOnce() {
    decides(after(granted(AUDITOR.person())), grant(OLENA, MANDATE, AUDITOR.person(), LATER))
        .refuses(AuthorityRule.MANDATE_GRANTED_ONCE, "mandateId");
    decides(
            after(granted(AUDITOR.person()), ended()),
            grant(OLENA, MANDATE, AUDITOR.person(), LATER))
        .refuses(AuthorityRule.MANDATE_GRANTED_ONCE, "mandateId");
    decides(after(granted(AUDITOR.person())), grant(OLENA, OTHER_MANDATE, AUDITOR.person(), LATER))
        .succeeds();
  }

  @Test
  void aMandateEndsAfterItBegins() {
    decides(after(), grant(OLENA, MANDATE, AUDITOR.person(), NOW))
        .refuses(AuthorityRule.MANDATE_ENDS_IN_FUTURE, "until");
    decides(after(), grant(OLENA, MANDATE, AUDITOR.person(), NOW.plusMillis(1))).succeeds();
  }

  @Test
  void whoDecidesDoesNotAudit() {
    decides(after(), grant(OLENA, MANDATE, TARAS.person(), LATER))
        .refuses(AuthorityRule.AUDITOR_IS_NO_OFFICER, "auditor");
    decides(after(), grant(OLENA, MANDATE, OLENA.person(), LATER))
        .refuses(AuthorityRule.AUDITOR_IS_NO_OFFICER, "auditor");
    decides(after(delegated(OLENA, DELEGATE)), grant(OLENA, MANDATE, DELEGATE.person(), LATER))
        .refuses(AuthorityRule.AUDITOR_IS_NO_OFFICER, "auditor");
  }

  @Test
  void whoAuditsDoesNotDecide() {
    decides(after(granted(INSPECTOR)), appoint(INSPECTOR, NOW))
        .refuses(AuthorityRule.AUDITOR_IS_NO_OFFICER, "officer");
    decides(
            after(granted(INSPECTOR)),
            new DelegatePowers(
                by(OLENA), UA, new DelegationOrder(INSPECTOR.subject(), LATER, "leave")))
        .refuses(AuthorityRule.AUDITOR_IS_NO_OFFICER, "delegate");
  }

  @Test
  void whoNoLongerAuditsMayDecide() {
    decides(after(granted(INSPECTOR)), appoint(INSPECTOR, LATER)).succeeds();
    decides(after(granted(INSPECTOR), ended()), appoint(INSPECTOR, NOW)).succeeds();
  }

  @Test
  void aDelegateNeitherGrantsNorEndsAMandate() {
    var history = after(granted(AUDITOR.person()), delegated(OLENA, DELEGATE));
    decides(history, grant(DELEGATE, OTHER_MANDATE, AUDITOR.person(), LATER))
        .refuses(AuthorityRule.APPOINTED_OFFICER_ACTS);
    decides(history, end(DELEGATE, MANDATE, NOW)).refuses(AuthorityRule.APPOINTED_OFFICER_ACTS);
  }

  @ParameterizedTest
  @MethodSource("org.transferledger.authority.Ukraine#others")
  void nobodyElseGrantsOrEndsAMandate(Actor actor) {
    var history = after(granted(AUDITOR.person()));
    decides(history, grant(actor, OTHER_MANDATE, AUDITOR.person(), LATER))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    decides(history, end(actor, MANDATE, NOW)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void anAuditorDoesNotProlongTheirOwnTime() {
    decides(
            after(granted(AUDITOR.person())),
            grant(AUDITOR, OTHER_MANDATE, AUDITOR.person(), LATER))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void aStateWithoutAnAuthorityHasNoAuditors() {
    decides(List.of(), grant(OLENA, MANDATE, AUDITOR.person(), LATER))
        .refuses(AuthorityRule.AUTHORITY_KNOWN, "state");
    decides(List.of(), end(OLENA, MANDATE, NOW)).refuses(AuthorityRule.AUTHORITY_KNOWN, "state");
  }

  @Test
  void anyOfficerEndsAMandate() {
    decides(after(granted(AUDITOR.person())), end(TARAS, MANDATE, NOW))
        .records(new AuditMandateEnded(UA, MANDATE, "done", TARAS.person()));
  }

  @Test
  void aMandateThatNobodyGrantedIsNotEnded() {
    decides(after(granted(AUDITOR.person())), end(OLENA, OTHER_MANDATE, NOW))
        .refuses(AuthorityRule.MANDATE_KNOWN, "mandateId");
  }

  @Test
  void onlyAMandateInForceIsEnded() {
    decides(after(granted(AUDITOR.person()), ended()), end(OLENA, MANDATE, NOW))
        .refuses(AuthorityRule.MANDATE_IN_FORCE, "mandateId");
    decides(after(granted(AUDITOR.person())), end(OLENA, MANDATE, LATER))
        .refuses(AuthorityRule.MANDATE_IN_FORCE, "mandateId");
    decides(after(granted(AUDITOR.person())), end(OLENA, MANDATE, LATER.minusMillis(1))).succeeds();
  }

  @Test
  void anAuditorReadsWhileAMandateIsInForce() {
    var history = after(granted(AUDITOR.person()));
    assertThat(mandates(history, NOW)).containsExactly(MandateScope.everything());
    assertThat(mandates(history, LATER.minusMillis(1))).hasSize(1);
    assertThat(mandates(history, LATER)).isEmpty();
    assertThat(mandates(after(granted(AUDITOR.person()), ended()), NOW)).isEmpty();
    assertThat(mandates(after(granted(INSPECTOR)), NOW)).isEmpty();
  }

  @Test
  void aScopeCoversWhatItNames() {
    var everything = MandateScope.everything();
    var firm = new MandateScope(MandateScope.Kind.FIRM, UA_FIRM.value());
    var technology = new MandateScope(MandateScope.Kind.PACKAGE, PACKAGE.toString());

    assertThat(everything.covers(List.of(), List.of())).isTrue();
    assertThat(firm.covers(List.of(DK_FIRM, UA_FIRM), List.of())).isTrue();
    assertThat(firm.covers(List.of(DK_FIRM), List.of(PACKAGE))).isFalse();
    assertThat(firm.covers(List.of(), List.of())).isFalse();
    assertThat(technology.covers(List.of(UA_FIRM), List.of(PACKAGE))).isTrue();
    assertThat(technology.covers(List.of(UA_FIRM), List.of(PARENT_PACKAGE))).isFalse();
    assertThat(technology.covers(List.of(), List.of())).isFalse();
  }

  private static List<MandateScope> mandates(List<AuthorityEvent> history, Instant at) {
    return requireNonNull(Authority.STREAM.fold(history)).mandatesOf(AUDITOR.person(), at);
  }

  private static Mandate mandate(Person auditor, Instant until) {
    return new Mandate(auditor, MandateScope.everything(), until, "yearly");
  }

  private static AuditMandateGranted granted(Person auditor) {
    return new AuditMandateGranted(UA, MANDATE, mandate(auditor, LATER), OLENA.person());
  }

  private static AuditMandateEnded ended() {
    return new AuditMandateEnded(UA, MANDATE, "done", OLENA.person());
  }

  private static AppointOfficer appoint(Person person, Instant at) {
    return new AppointOfficer(by(OLENA, at), UA, new Appointment(person.subject()));
  }

  private static GrantAuditMandate grant(Actor actor, MandateId id, Person auditor, Instant until) {
    return new GrantAuditMandate(by(actor), UA, id, mandate(auditor, until));
  }

  private static EndAuditMandate end(Actor actor, MandateId id, Instant at) {
    return new EndAuditMandate(by(actor, at), UA, id, new Reason("done"));
  }
}
