package org.transferledger.licence;

import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.Licences.ADVICE;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.Licences.REVOCATION;
import static org.transferledger.support.People.IRYNA;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.licence.LicenceEvent.LicenceAdvised;
import org.transferledger.licence.LicenceEvent.LicenceCountersigned;
import org.transferledger.licence.LicenceEvent.LicenceIssued;
import org.transferledger.licence.LicenceEvent.LicenceRevoked;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;

class DecideOnLicenceTest {
  private static final LicenceTerms TERMS = LicenceDraft.export().terms();
  private static final List<LicenceEvent> APPLIED = Licences.applied(EXPORT_LICENCE, TERMS);
  private static final List<LicenceEvent> ADVISED = Licences.advised(EXPORT_LICENCE, TERMS);
  private static final List<LicenceEvent> COUNTERSIGNED_ONCE =
      Licences.countersignedOnce(EXPORT_LICENCE, TERMS);
  private static final List<LicenceEvent> COUNTERSIGNED =
      Licences.countersigned(EXPORT_LICENCE, TERMS);
  private static final List<LicenceEvent> ISSUED = Licences.issued(EXPORT_LICENCE, TERMS);
  private static final List<LicenceEvent> REVOKED = Licences.revoked(EXPORT_LICENCE, TERMS);

  private final Stage licence = new Stage(LicenceAggregate.class, Histories.authorities());

  @Test
  void anOfficerOfTheIssuingStateAdvises() {
    licence
        .given(APPLIED)
        .when(advise(OLENA))
        .records(new LicenceAdvised(EXPORT_LICENCE, ADVICE, OLENA.person()));
  }

  @ParameterizedTest
  @MethodSource("afterTheApplication")
  void adviceComesFirst(List<LicenceEvent> history) {
    licence.given(history).when(advise(TARAS)).refuses(LicenceRule.ADVICE_COMES_FIRST);
  }

  static Stream<List<LicenceEvent>> afterTheApplication() {
    return Stream.of(ADVISED, COUNTERSIGNED_ONCE, COUNTERSIGNED, ISSUED, REVOKED);
  }

  @Test
  void anotherOfficerCountersigns() {
    licence
        .given(ADVISED)
        .when(countersign(TARAS))
        .records(new LicenceCountersigned(EXPORT_LICENCE, TARAS.person()));
  }

  @Test
  void aThirdOfficerCountersignsAsWell() {
    licence
        .given(COUNTERSIGNED_ONCE)
        .when(countersign(IRYNA))
        .records(new LicenceCountersigned(EXPORT_LICENCE, IRYNA.person()));
  }

  @Test
  void theAdviserDoesNotCountersign() {
    licence.given(ADVISED).when(countersign(OLENA)).refuses(LicenceRule.THREE_PEOPLE_DECIDE);
  }

  @Test
  void theAdviserDoesNotCountersignSecondEither() {
    licence
        .given(COUNTERSIGNED_ONCE)
        .when(countersign(OLENA))
        .refuses(LicenceRule.THREE_PEOPLE_DECIDE);
  }

  @Test
  void nobodyCountersignsTwice() {
    licence
        .given(COUNTERSIGNED_ONCE)
        .when(countersign(TARAS))
        .refuses(LicenceRule.THREE_PEOPLE_DECIDE);
  }

  @ParameterizedTest
  @MethodSource("whileNotCountersigned")
  void countersigningComesAfterAdviceAndTwice(List<LicenceEvent> history) {
    licence.given(history).when(countersign(IRYNA)).refuses(LicenceRule.COUNTERSIGNED_AFTER_ADVICE);
  }

  static Stream<List<LicenceEvent>> whileNotCountersigned() {
    return Stream.of(APPLIED, COUNTERSIGNED, ISSUED, REVOKED);
  }

  @Test
  void anOfficerIssuesOnceCountersigned() {
    licence
        .given(COUNTERSIGNED)
        .when(issue(OLENA, NOW))
        .records(new LicenceIssued(EXPORT_LICENCE, ISSUE, OLENA.person(), NOW));
  }

  @ParameterizedTest
  @MethodSource("whileNotIssuable")
  void twoCountersignaturesComeBeforeTheIssue(List<LicenceEvent> history) {
    licence.given(history).when(issue(OLENA, NOW)).refuses(LicenceRule.ISSUED_AFTER_COUNTERSIGNING);
  }

  static Stream<List<LicenceEvent>> whileNotIssuable() {
    return Stream.of(APPLIED, ADVISED, COUNTERSIGNED_ONCE, ISSUED, REVOKED);
  }

  @Test
  void aLicenceIsIssuedUpToTheLastMomentOfItsValidity() {
    licence
        .given(COUNTERSIGNED)
        .when(issue(OLENA, VALID_UNTIL.minusMillis(1)))
        .records(
            new LicenceIssued(EXPORT_LICENCE, ISSUE, OLENA.person(), VALID_UNTIL.minusMillis(1)));
  }

  @Test
  void aLicenceIsNotIssuedOnceItsValidityHasEnded() {
    licence
        .given(COUNTERSIGNED)
        .when(issue(OLENA, VALID_UNTIL))
        .refuses(LicenceRule.ISSUED_BEFORE_ITS_END, "terms.validUntil");
  }

  @Test
  void anOfficerRevokesAnIssuedLicence() {
    licence
        .given(ISSUED)
        .when(revoke(TARAS))
        .records(new LicenceRevoked(EXPORT_LICENCE, REVOCATION, TARAS.person()));
  }

  @ParameterizedTest
  @MethodSource("whileNotInUse")
  void onlyAnIssuedLicenceIsRevoked(List<LicenceEvent> history) {
    licence.given(history).when(revoke(TARAS)).refuses(LicenceRule.ONLY_ISSUED_IS_REVOKED);
  }

  static Stream<List<LicenceEvent>> whileNotInUse() {
    return Stream.of(APPLIED, ADVISED, COUNTERSIGNED_ONCE, COUNTERSIGNED, REVOKED);
  }

  @Test
  void nothingIsDecidedOnALicenceThatNobodyAppliedFor() {
    anew().when(advise(OLENA)).refuses(LicenceRule.LICENCE_KNOWN, "licenceId");
    anew().when(countersign(OLENA)).refuses(LicenceRule.LICENCE_KNOWN, "licenceId");
    anew().when(issue(OLENA, NOW)).refuses(LicenceRule.LICENCE_KNOWN, "licenceId");
    anew().when(revoke(OLENA)).refuses(LicenceRule.LICENCE_KNOWN, "licenceId");
  }

  @ParameterizedTest
  @MethodSource("othersThanTheIssuingState")
  void onlyTheIssuingStateDecides(Actor actor) {
    anew().given(APPLIED).when(advise(actor)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    anew().given(ADVISED).when(countersign(actor)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    anew()
        .given(COUNTERSIGNED)
        .when(issue(actor, NOW))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    anew().given(ISSUED).when(revoke(actor)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] othersThanTheIssuingState() {
    return new Actor[] {METTE, UNAPPOINTED, UA_CONTROL, OPERATOR};
  }

  private static Stage anew() {
    return new Stage(LicenceAggregate.class, Histories.authorities());
  }

  private static AdviseOnLicence advise(Actor actor) {
    return new AdviseOnLicence(by(actor), EXPORT_LICENCE, ADVICE);
  }

  private static CountersignLicence countersign(Actor actor) {
    return new CountersignLicence(by(actor), EXPORT_LICENCE);
  }

  private static IssueLicence issue(Actor actor, Instant at) {
    return new IssueLicence(by(actor, at), EXPORT_LICENCE, ISSUE);
  }

  private static RevokeLicence revoke(Actor actor) {
    return new RevokeLicence(by(actor), EXPORT_LICENCE, REVOCATION);
  }
}
