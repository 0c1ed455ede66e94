package org.transferledger.firm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.dkFirm;
import static org.transferledger.support.Histories.siteDetails;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.by;
import static org.transferledger.support.People.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.firm.FirmCommand.AuthorisationEnding;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.firm.FirmCommand.EndAuthorisation;
import org.transferledger.firm.FirmCommand.ProposeSite;
import org.transferledger.firm.FirmEvent.AuthorisationEnded;
import org.transferledger.firm.FirmEvent.PersonAuthorised;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.support.Histories;
import org.transferledger.support.Stage;

class FirmPeopleTest {
  private static final Instant LATER = NOW.plus(Duration.ofDays(365));
  private static final FirmMember DEPUTY = member("deputy", DK_FIRM, FirmRole.ADMINISTRATOR);

  private final Stage firm = new Stage(FirmAggregate.class, Histories.authorities());

  @Test
  void theAdministratorAuthorises() {
    firm.given(dkFirm())
        .when(authorise(DK_ADMINISTRATOR, DK_ENGINEER, LATER))
        .records(authorised(DK_ENGINEER, LATER));
  }

  @Test
  void anAuthorisedAdministratorAuthorises() {
    var authorisation = authorisation(DK_ENGINEER, LATER);
    firm.given(dkFirm())
        .given(authorised(DEPUTY, LATER))
        .when(new AuthorisePerson(by(DEPUTY), DK_FIRM, authorisation))
        .records(new PersonAuthorised(DK_FIRM, authorisation, DEPUTY.person()));
  }

  @Test
  void anAuthorisedAdministratorProposesASite() {
    firm.given(dkFirm())
        .given(authorised(DEPUTY, LATER))
        .when(new ProposeSite(by(DEPUTY), DK_FIRM, UNKNOWN_SITE, siteDetails(DK)))
        .records(new SiteProposed(DK_FIRM, UNKNOWN_SITE, siteDetails(DK), DEPUTY.person()));
  }

  @Test
  void anAdministratorWhoseTimeIsOverDoesNotAuthorise() {
    firm.given(dkFirm())
        .given(authorised(DEPUTY, NOW))
        .when(authorise(DEPUTY, DK_ENGINEER, LATER))
        .refuses(FirmRule.FIRM_ADMINISTRATOR_ACTS);
  }

  @Test
  void anAdministratorWhoseAuthorisationWasEndedDoesNotAuthorise() {
    firm.given(dkFirm())
        .given(authorised(DEPUTY, LATER), ended(DEPUTY))
        .when(authorise(DEPUTY, DK_ENGINEER, LATER))
        .refuses(FirmRule.FIRM_ADMINISTRATOR_ACTS);
  }

  @Test
  void whoIsAuthorisedInAnotherRoleIsNoAdministratorByToken() {
    firm.given(dkFirm())
        .given(authorised(DK_ENGINEER, LATER))
        .when(
            authorise(
                new FirmMember(DK_ENGINEER.person(), DK_FIRM, FirmRole.ADMINISTRATOR),
                DEPUTY,
                LATER))
        .refuses(FirmRule.FIRM_ADMINISTRATOR_ACTS);
  }

  @ParameterizedTest
  @MethodSource("othersThanAnAdministratorOfTheFirm")
  void nobodyElseAuthorisesOrEndsAnAuthorisation(Actor actor) {
    firm.given(dkFirm())
        .given(authorised(DK_ENGINEER, LATER))
        .when(new AuthorisePerson(by(actor), DK_FIRM, authorisation(DEPUTY, LATER)))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
    new Stage(FirmAggregate.class, Histories.authorities())
        .given(dkFirm())
        .given(authorised(DK_ENGINEER, LATER))
        .when(end(actor, DK_ENGINEER, NOW))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] othersThanAnAdministratorOfTheFirm() {
    return new Actor[] {DK_CONTROL, DK_ENGINEER, UA_ADMINISTRATOR, METTE, OPERATOR};
  }

  @Test
  void anUnregisteredFirmAuthorisesNobody() {
    firm.when(authorise(DK_ADMINISTRATOR, DK_ENGINEER, LATER))
        .refuses(FirmRule.FIRM_KNOWN, "firmId");
  }

  @Test
  void anAuthorisationEndsAfterItBegins() {
    firm.given(dkFirm())
        .when(authorise(DK_ADMINISTRATOR, DK_ENGINEER, NOW))
        .refuses(FirmRule.AUTHORISATION_ENDS_IN_FUTURE, "until");
  }

  @Test
  void anAuthorisationMayEndAtOnceAfter() {
    firm.given(dkFirm())
        .when(authorise(DK_ADMINISTRATOR, DK_ENGINEER, NOW.plusMillis(1)))
        .succeeds();
  }

  @Test
  void anAdministratorEndsAnAuthorisation() {
    firm.given(dkFirm())
        .given(authorised(DK_ENGINEER, LATER))
        .when(end(DK_ADMINISTRATOR, DK_ENGINEER, LATER.minusMillis(1)))
        .records(ended(DK_ENGINEER));
  }

  @Test
  void whoWasNeverAuthorisedIsNotEnded() {
    firm.given(dkFirm())
        .when(end(DK_ADMINISTRATOR, DK_ENGINEER, NOW))
        .refuses(FirmRule.PERSON_AUTHORISED, "person");
  }

  @Test
  void anAuthorisationIsEndedOnce() {
    firm.given(dkFirm())
        .given(authorised(DK_ENGINEER, LATER), ended(DK_ENGINEER))
        .when(end(DK_ADMINISTRATOR, DK_ENGINEER, NOW))
        .refuses(FirmRule.PERSON_AUTHORISED, "person");
  }

  @Test
  void anAuthorisationThatIsOverIsNotEnded() {
    firm.given(dkFirm())
        .given(authorised(DK_ENGINEER, LATER))
        .when(end(DK_ADMINISTRATOR, DK_ENGINEER, LATER))
        .refuses(FirmRule.PERSON_AUTHORISED, "person");
  }

  @Test
  void aFirmEmploysItsAdministratorAndWhomItAuthorisesForTheTime() {
    var state = requireNonNull(Firm.STREAM.fold(then(dkFirm(), authorised(DK_ENGINEER, LATER))));
    assertThat(state.employs(DK_ADMINISTRATOR.person(), NOW)).isTrue();
    assertThat(state.employs(DK_ENGINEER.person(), LATER.minusMillis(1))).isTrue();
    assertThat(state.employs(DK_ENGINEER.person(), LATER)).isFalse();
    assertThat(state.employs(DK_CONTROL.person(), NOW)).isFalse();
    assertThat(state.authorisation(DK_ENGINEER.person(), NOW))
        .isEqualTo(authorisation(DK_ENGINEER, LATER));
    assertThat(state.authorisation(DK_ADMINISTRATOR.person(), NOW)).isNull();
  }

  @Test
  void aLaterAuthorisationTakesThePlaceOfTheEarlier() {
    var earlier = LATER.minusSeconds(1);
    var state =
        requireNonNull(
            Firm.STREAM.fold(
                then(dkFirm(), authorised(DK_ENGINEER, LATER), authorised(DK_ENGINEER, earlier))));
    assertThat(state.people()).containsExactly(authorisation(DK_ENGINEER, earlier));
  }

  private static Authorisation authorisation(FirmMember person, Instant until) {
    return new Authorisation(person.person(), person.role(), List.of(DK), List.of(PACKAGE), until);
  }

  private static PersonAuthorised authorised(FirmMember person, Instant until) {
    return new PersonAuthorised(DK_FIRM, authorisation(person, until), DK_ADMINISTRATOR.person());
  }

  private static AuthorisationEnded ended(FirmMember person) {
    return new AuthorisationEnded(DK_FIRM, person.person(), "left", DK_ADMINISTRATOR.person());
  }

  private static AuthorisePerson authorise(FirmMember actor, FirmMember person, Instant until) {
    return new AuthorisePerson(by(actor), DK_FIRM, authorisation(person, until));
  }

  private static EndAuthorisation end(Actor actor, FirmMember person, Instant at) {
    return new EndAuthorisation(
        by(actor, at), DK_FIRM, new AuthorisationEnding(person.person(), "left"));
  }
}
