package org.transferledger.authority;

import static org.transferledger.authority.Ukraine.CUSTODIAN;
import static org.transferledger.authority.Ukraine.DELEGATE;
import static org.transferledger.authority.Ukraine.LATER;
import static org.transferledger.authority.Ukraine.after;
import static org.transferledger.authority.Ukraine.custodian;
import static org.transferledger.authority.Ukraine.decides;
import static org.transferledger.authority.Ukraine.delegated;
import static org.transferledger.authority.Ukraine.named;
import static org.transferledger.support.Histories.proposed;
import static org.transferledger.support.People.IRYNA;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityCommand.AppointCustodian;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.Appointment;
import org.transferledger.authority.AuthorityCommand.CustodianAppointment;
import org.transferledger.authority.AuthorityCommand.EndAppointment;
import org.transferledger.authority.AuthorityCommand.Ending;
import org.transferledger.authority.AuthorityEvent.AppointmentEnded;
import org.transferledger.authority.AuthorityEvent.CustodianAppointed;
import org.transferledger.authority.AuthorityEvent.OfficerAppointed;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;

class AppointmentTest {
  @Test
  void aDelegateDoesNotAppointOfficers() {
    decides(after(delegated(OLENA, DELEGATE)), appoint(DELEGATE, "danylo"))
        .refuses(AuthorityRule.APPOINTED_OFFICER_ACTS);
  }

  @Test
  void aDelegateMayBecomeAnOfficer() {
    decides(after(delegated(OLENA, DELEGATE)), appoint(TARAS, DELEGATE.person().subject()))
        .records(new OfficerAppointed(UA, DELEGATE.person(), TARAS.person()));
  }

  @Test
  void aCustodianDoesNotBecomeAnOfficer() {
    decides(after(custodian(CUSTODIAN)), appoint(OLENA, CUSTODIAN.subject()))
        .refuses(AuthorityRule.CUSTODIAN_IS_NO_OFFICER, "officer");
  }

  @Test
  void aFormerCustodianMayBecomeAnOfficer() {
    decides(
            after(custodian(CUSTODIAN), ended(CUSTODIAN, Office.CUSTODIAN)),
            appoint(OLENA, CUSTODIAN.subject()))
        .records(new OfficerAppointed(UA, CUSTODIAN, OLENA.person()));
  }

  @Test
  void aFormerOfficerIsAppointedAgain() {
    decides(after(ended(IRYNA.person(), Office.OFFICER)), appoint(OLENA, IRYNA.person().subject()))
        .records(new OfficerAppointed(UA, IRYNA.person(), OLENA.person()));
  }

  @Test
  void aFormerOfficerAppointsNobody() {
    decides(after(ended(IRYNA.person(), Office.OFFICER)), appoint(IRYNA, "danylo"))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void anOfficerAppointsTwoCustodians() {
    decides(after(), appointCustodian(OLENA, CUSTODIAN))
        .records(new CustodianAppointed(UA, CUSTODIAN, OLENA.person()));
    decides(after(custodian(CUSTODIAN)), appointCustodian(TARAS, named("second")))
        .records(new CustodianAppointed(UA, named("second"), TARAS.person()));
  }

  @Test
  void thereIsNoThirdCustodian() {
    decides(
            after(custodian(CUSTODIAN), custodian(named("second"))),
            appointCustodian(OLENA, named("third")))
        .refuses(AuthorityRule.TWO_CUSTODIANS_PER_STATE);
  }

  @Test
  void aCustodianWhoLeftMakesRoomForAnother() {
    decides(
            after(
                custodian(CUSTODIAN),
                custodian(named("second")),
                ended(CUSTODIAN, Office.CUSTODIAN)),
            appointCustodian(OLENA, named("third")))
        .records(new CustodianAppointed(UA, named("third"), OLENA.person()));
  }

  @Test
  void aCustodianIsAppointedOnce() {
    decides(after(custodian(CUSTODIAN)), appointCustodian(OLENA, CUSTODIAN))
        .refuses(AuthorityRule.CUSTODIAN_APPOINTED_ONCE, "subject");
    decides(
            after(custodian(CUSTODIAN), custodian(named("second"))),
            appointCustodian(OLENA, CUSTODIAN))
        .refuses(AuthorityRule.CUSTODIAN_APPOINTED_ONCE, "subject");
  }

  @Test
  void neitherAnOfficerNorADelegateIsACustodian() {
    decides(after(), appointCustodian(OLENA, TARAS.person()))
        .refuses(AuthorityRule.CUSTODIAN_IS_NO_OFFICER, "subject");
    decides(after(delegated(OLENA, DELEGATE)), appointCustodian(OLENA, DELEGATE.person()))
        .refuses(AuthorityRule.CUSTODIAN_IS_NO_OFFICER, "subject");
  }

  @Test
  void aFormerDelegateMayBeACustodian() {
    decides(
            after(delegated(OLENA, DELEGATE)),
            new AppointCustodian(
                by(OLENA, LATER), UA, new CustodianAppointment(DELEGATE.person().subject())))
        .records(new CustodianAppointed(UA, DELEGATE.person(), OLENA.person()));
  }

  @Test
  void aDelegateAppointsNoCustodian() {
    decides(after(delegated(OLENA, DELEGATE)), appointCustodian(DELEGATE, CUSTODIAN))
        .refuses(AuthorityRule.APPOINTED_OFFICER_ACTS);
  }

  @Test
  void anOfficerEndsAnAppointment() {
    decides(after(), end(OLENA, IRYNA.person(), Office.OFFICER))
        .records(ended(IRYNA.person(), Office.OFFICER));
    decides(after(custodian(CUSTODIAN)), end(OLENA, CUSTODIAN, Office.CUSTODIAN))
        .records(ended(CUSTODIAN, Office.CUSTODIAN));
  }

  @Test
  void anOfficerMayResign() {
    decides(after(), end(OLENA, OLENA.person(), Office.OFFICER))
        .records(ended(OLENA.person(), Office.OFFICER));
  }

  @Test
  void twoOfficersRemain() {
    decides(
            after(ended(IRYNA.person(), Office.OFFICER)),
            end(OLENA, TARAS.person(), Office.OFFICER))
        .refuses(AuthorityRule.TWO_OFFICERS_REMAIN);
  }

  @Test
  void theLastCustodianMayGoEvenWhereTwoOfficersAreLeft() {
    decides(
            after(ended(IRYNA.person(), Office.OFFICER), custodian(CUSTODIAN)),
            end(OLENA, CUSTODIAN, Office.CUSTODIAN))
        .records(ended(CUSTODIAN, Office.CUSTODIAN));
  }

  @Test
  void onlyAnAppointmentThatIsHeldIsEnded() {
    decides(after(), end(OLENA, named("nobody"), Office.OFFICER))
        .refuses(AuthorityRule.APPOINTMENT_HELD, "subject");
    decides(after(), end(OLENA, TARAS.person(), Office.CUSTODIAN))
        .refuses(AuthorityRule.APPOINTMENT_HELD, "subject");
    decides(after(custodian(CUSTODIAN)), end(OLENA, CUSTODIAN, Office.OFFICER))
        .refuses(AuthorityRule.APPOINTMENT_HELD, "subject");
    decides(
            after(ended(IRYNA.person(), Office.OFFICER)),
            end(OLENA, IRYNA.person(), Office.OFFICER))
        .refuses(AuthorityRule.APPOINTMENT_HELD, "subject");
    decides(after(delegated(OLENA, DELEGATE)), end(OLENA, DELEGATE.person(), Office.OFFICER))
        .refuses(AuthorityRule.APPOINTMENT_HELD, "subject");
  }

  @Test
  void aDelegateEndsNoAppointment() {
    decides(after(delegated(OLENA, DELEGATE)), end(DELEGATE, IRYNA.person(), Office.OFFICER))
        .refuses(AuthorityRule.APPOINTED_OFFICER_ACTS);
  }

  @ParameterizedTest
  @MethodSource("org.transferledger.authority.Ukraine#others")
  void nobodyElseEndsAnAppointmentOrAppointsACustodian(Actor actor) {
    decides(after(), end(actor, IRYNA.person(), Office.OFFICER))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    decides(after(), appointCustodian(actor, CUSTODIAN))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void aStateWithoutAnAuthorityHasNoOffices() {
    decides(List.of(), end(OLENA, IRYNA.person(), Office.OFFICER))
        .refuses(AuthorityRule.AUTHORITY_KNOWN, "state");
    decides(List.of(), appointCustodian(OLENA, CUSTODIAN))
        .refuses(AuthorityRule.AUTHORITY_KNOWN, "state");
    decides(proposed(OLENA, TARAS), appointCustodian(OLENA, CUSTODIAN))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  private static AppointOfficer appoint(Officer actor, String subject) {
    return new AppointOfficer(by(actor), UA, new Appointment(subject));
  }

  private static AppointCustodian appointCustodian(Actor actor, Person custodian) {
    return new AppointCustodian(by(actor), UA, new CustodianAppointment(custodian.subject()));
  }

  private static EndAppointment end(Actor actor, Person person, Office office) {
    return new EndAppointment(by(actor), UA, new Ending(person.subject(), office, "moved"));
  }

  private static AppointmentEnded ended(Person person, Office office) {
    return new AppointmentEnded(UA, person, office, "moved", OLENA.person());
  }
}
