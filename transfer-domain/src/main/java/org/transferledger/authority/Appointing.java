package org.transferledger.authority;

import org.transferledger.authority.AuthorityCommand.AppointCustodian;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.DelegatePowers;
import org.transferledger.authority.AuthorityCommand.EndAppointment;
import org.transferledger.authority.AuthorityCommand.EndDelegation;
import org.transferledger.authority.AuthorityEvent.AppointmentEnded;
import org.transferledger.authority.AuthorityEvent.CustodianAppointed;
import org.transferledger.authority.AuthorityEvent.DelegationEnded;
import org.transferledger.authority.AuthorityEvent.OfficerAppointed;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;

/** Decides who holds an office, and who may decide in an officer's place. */
final class Appointing {
  /** More would dilute who knows the reporters, fewer would leave nobody when one is away. */
  private static final int CUSTODIANS = 2;

  private static final int OFFICERS = 2;

  private Appointing() {}

  static OfficerAppointed decide(Authority authority, AppointOfficer command, Streams streams) {
    Person by = by(authority, command, streams);
    var officer = new Person(authority.issuer(), command.appointment().officer());
    AuthorityRule.OFFICER_APPOINTED_ONCE.require(
        !authority.officers().contains(officer),
        "officer",
        "%s is an officer of %s already.",
        officer,
        authority.state());
    requireNoCustodian(authority, officer, "officer");
    requireNoAuditor(authority, officer, command, "officer");
    return new OfficerAppointed(authority.state(), officer, by);
  }

  static CustodianAppointed decide(Authority authority, AppointCustodian command, Streams streams) {
    Person by = by(authority, command, streams);
    var custodian = new Person(authority.issuer(), command.appointment().subject());
    AuthorityRule.CUSTODIAN_APPOINTED_ONCE.require(
        !authority.custodians().contains(custodian),
        "subject",
        "%s is a custodian of %s already.",
        custodian,
        authority.state());
    AuthorityRule.TWO_CUSTODIANS_PER_STATE.require(
        authority.custodians().size() < CUSTODIANS,
        null,
        "%s has %d custodians.",
        authority.state(),
        authority.custodians().size());
    AuthorityRule.CUSTODIAN_IS_NO_OFFICER.require(
        !authority.decides(custodian, command.act().at()),
        "subject",
        "%s decides for %s.",
        custodian,
        authority.state());
    return new CustodianAppointed(authority.state(), custodian, by);
  }

  static AppointmentEnded decide(Authority authority, EndAppointment command, Streams streams) {
    Person by = by(authority, command, streams);
    var ending = command.ending();
    var person = new Person(authority.issuer(), ending.subject());
    var held =
        switch (ending.office()) {
          case OFFICER -> authority.officers();
          case CUSTODIAN -> authority.custodians();
        };
    AuthorityRule.APPOINTMENT_HELD.require(
        held.contains(person),
        "subject",
        "%s is not appointed %s of %s.",
        person,
        ending.office(),
        authority.state());
    AuthorityRule.TWO_OFFICERS_REMAIN.require(
        ending.office() != Office.OFFICER || held.size() > OFFICERS,
        null,
        "%s has %d officers.",
        authority.state(),
        held.size());
    return new AppointmentEnded(authority.state(), person, ending.office(), ending.reason(), by);
  }

  static PowersDelegated decide(Authority authority, DelegatePowers command, Streams streams) {
    Person by = by(authority, command, streams);
    var order = command.order();
    AuthorityRule.DELEGATION_ENDS_IN_FUTURE.require(
        order.until().isAfter(command.act().at()), "until", "%s has passed.", order.until());
    var delegate = new Person(authority.issuer(), order.delegate());
    AuthorityRule.DELEGATE_IS_NO_OFFICER.require(
        !authority.officers().contains(delegate),
        "delegate",
        "%s is an officer of %s.",
        delegate,
        authority.state());
    requireNoCustodian(authority, delegate, "delegate");
    requireNoAuditor(authority, delegate, command, "delegate");
    return new PowersDelegated(authority.state(), delegate, order.until(), order.reason(), by);
  }

  static DelegationEnded decide(Authority authority, EndDelegation command, Streams streams) {
    Person by = by(authority, command, streams);
    var delegate = new Person(authority.issuer(), command.ending().delegate());
    AuthorityRule.DELEGATION_IN_FORCE.require(
        authority.delegationTo(delegate, command.act().at()) != null,
        "delegate",
        "Nothing is delegated to %s.",
        delegate);
    return new DelegationEnded(authority.state(), delegate, command.ending().reason(), by);
  }

  private static Person by(Authority authority, AuthorityCommand command, Streams streams) {
    return Authority.requireAppointedOfficer(streams, command.act(), authority.state());
  }

  private static void requireNoCustodian(Authority authority, Person person, String field) {
    AuthorityRule.CUSTODIAN_IS_NO_OFFICER.require(
        !authority.custodians().contains(person),
        field,
        "%s is a custodian of %s.",
        person,
        authority.state());
  }

  private static void requireNoAuditor(
      Authority authority, Person person, AuthorityCommand command, String field) {
    AuthorityRule.AUDITOR_IS_NO_OFFICER.require(
        authority.mandatesOf(person, command.act().at()).isEmpty(),
        field,
        "%s has an audit mandate of %s.",
        person,
        authority.state());
  }
}
