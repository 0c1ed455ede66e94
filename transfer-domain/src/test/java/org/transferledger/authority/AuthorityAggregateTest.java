package org.transferledger.authority;

import static org.transferledger.support.Histories.established;
import static org.transferledger.support.Histories.proposed;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.IRYNA;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.SECOND_OPERATOR;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ISSUER;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.Appointment;
import org.transferledger.authority.AuthorityCommand.EstablishAuthority;
import org.transferledger.authority.AuthorityCommand.Proposal;
import org.transferledger.authority.AuthorityCommand.ProposeAuthority;
import org.transferledger.authority.AuthorityEvent.AuthorityEstablished;
import org.transferledger.authority.AuthorityEvent.AuthorityProposed;
import org.transferledger.authority.AuthorityEvent.OfficerAppointed;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;
import org.transferledger.support.Histories;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class AuthorityAggregateTest {
  private final World world = new World();
  private final Stage authority = new Stage(AuthorityAggregate.class, world);

  @Test
  void anOperatorProposesAnAuthorityWithItsFirstOfficers() {
    authority
        .when(propose(OPERATOR))
        .records(
            new AuthorityProposed(
                UA, UA_ISSUER, List.of(OLENA.person(), TARAS.person()), OPERATOR.person()));
  }

  @Test
  void onlyAnOperatorProposes() {
    authority.when(propose(AUDITOR)).refuses(AuthorityRule.OPERATOR_ACTS);
  }

  @Test
  void aProposedAuthorityIsNotProposedAgain() {
    authority
        .given(proposed(OLENA, TARAS))
        .when(propose(SECOND_OPERATOR))
        .refuses(AuthorityRule.AUTHORITY_ONCE_PER_STATE, "state");
  }

  @Test
  void anEstablishedAuthorityIsNotProposedAgain() {
    authority
        .given(established(OLENA, TARAS, IRYNA))
        .when(propose(OPERATOR))
        .refuses(AuthorityRule.AUTHORITY_ONCE_PER_STATE, "state");
  }

  @Test
  void anotherOperatorEstablishesTheAuthority() {
    authority
        .given(proposed(OLENA, TARAS))
        .when(establish(SECOND_OPERATOR))
        .records(new AuthorityEstablished(UA, SECOND_OPERATOR.person()));
  }

  @Test
  void theProposerDoesNotEstablish() {
    authority
        .given(proposed(OLENA, TARAS))
        .when(establish(OPERATOR))
        .refuses(AuthorityRule.SECOND_OPERATOR_ESTABLISHES);
  }

  @Test
  void anOfficerDoesNotEstablishTheirOwnAuthority() {
    authority
        .given(proposed(OLENA, TARAS))
        .when(establish(OLENA))
        .refuses(AuthorityRule.OPERATOR_ACTS);
  }

  @Test
  void anAuthorityThatNobodyProposedIsNotEstablished() {
    authority.when(establish(SECOND_OPERATOR)).refuses(AuthorityRule.AUTHORITY_KNOWN, "state");
  }

  @Test
  void anAuthorityIsEstablishedOnce() {
    authority
        .given(established(OLENA, TARAS, IRYNA))
        .when(establish(SECOND_OPERATOR))
        .refuses(AuthorityRule.AUTHORITY_ESTABLISHED_ONCE, "state");
  }

  @Test
  void anOfficerAppointsAnotherOfTheAuthoritysIssuer() {
    world.given(Authority.STREAM, UA, established(OLENA, TARAS, IRYNA));
    authority
        .given(established(OLENA, TARAS, IRYNA))
        .when(appoint(TARAS, "danylo"))
        .records(new OfficerAppointed(UA, new Person(UA_ISSUER, "danylo"), TARAS.person()));
  }

  @Test
  void whoWasAppointedLaterAppointsAsWell() {
    var history =
        then(
            established(OLENA, TARAS, IRYNA),
            new OfficerAppointed(UA, UNAPPOINTED.person(), IRYNA.person()));
    world.given(Authority.STREAM, UA, history);
    authority
        .given(history)
        .when(appoint(UNAPPOINTED, "danylo"))
        .records(new OfficerAppointed(UA, new Person(UA_ISSUER, "danylo"), UNAPPOINTED.person()));
  }

  @Test
  void nobodyIsAppointedTwice() {
    world.given(Authority.STREAM, UA, established(OLENA, TARAS, IRYNA));
    authority
        .given(established(OLENA, TARAS, IRYNA))
        .when(appoint(TARAS, OLENA.person().subject()))
        .refuses(AuthorityRule.OFFICER_APPOINTED_ONCE, "officer");
  }

  @Test
  void aProposedAuthorityDoesNotAppointYet() {
    world.given(Authority.STREAM, UA, proposed(OLENA, TARAS));
    authority
        .given(proposed(OLENA, TARAS))
        .when(appoint(OLENA, "danylo"))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void anAuthorityThatNobodyProposedAppointsNobody() {
    authority.when(appoint(OLENA, "danylo")).refuses(AuthorityRule.AUTHORITY_KNOWN, "state");
  }

  @Test
  void aTokenAloneMakesNoOfficer() {
    whoMayNotAppoint(UNAPPOINTED);
  }

  @Test
  void anOfficerOfAnotherStateDoesNotAppoint() {
    whoMayNotAppoint(METTE);
  }

  @Test
  void anOfficersSubjectFromAnotherIssuerIsAnotherPerson() {
    whoMayNotAppoint(
        new Officer(new Person("https://id.elsewhere.example", OLENA.person().subject()), UA));
  }

  @Test
  void anOfficerWhoClaimsAnotherStateThanTheirsDoesNotAppoint() {
    whoMayNotAppoint(new Officer(OLENA.person(), DK));
  }

  @Test
  void aPersonOfAFirmDoesNotAppoint() {
    whoMayNotAppoint(UA_CONTROL);
  }

  @Test
  void anAppointedOfficerInAnotherCapacityDoesNotAppoint() {
    whoMayNotAppoint(new Actor.Operator(OLENA.person()));
  }

  private static void whoMayNotAppoint(Actor actor) {
    new Stage(AuthorityAggregate.class, Histories.authorities())
        .given(established(OLENA, TARAS, IRYNA))
        .when(appoint(actor, "danylo"))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  private static ProposeAuthority propose(Actor actor) {
    var officers = List.of(OLENA.person().subject(), TARAS.person().subject());
    return new ProposeAuthority(by(actor), UA, new Proposal(UA_ISSUER, officers));
  }

  private static EstablishAuthority establish(Actor actor) {
    return new EstablishAuthority(by(actor), UA);
  }

  private static AppointOfficer appoint(Actor actor, String subject) {
    return new AppointOfficer(by(actor), UA, new Appointment(subject));
  }
}
