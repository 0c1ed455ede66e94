package org.transferledger.authority;

import org.transferledger.authority.AuthorityCommand.EndAuditMandate;
import org.transferledger.authority.AuthorityCommand.GrantAuditMandate;
import org.transferledger.authority.AuthorityEvent.AuditMandateEnded;
import org.transferledger.authority.AuthorityEvent.AuditMandateGranted;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;

/** Decides who may audit. */
final class Mandating {
  private Mandating() {}

  static AuditMandateGranted decide(
      Authority authority, GrantAuditMandate command, Streams streams) {
    Person by = Authority.requireAppointedOfficer(streams, command.act(), authority.state());
    AuthorityRule.MANDATE_GRANTED_ONCE.require(
        authority.mandate(command.mandateId()) == null,
        "mandateId",
        "Mandate %s is on record already.",
        command.mandateId());
    var mandate = command.mandate();
    AuthorityRule.MANDATE_ENDS_IN_FUTURE.require(
        mandate.until().isAfter(command.act().at()), "until", "%s has passed.", mandate.until());
    AuthorityRule.AUDITOR_IS_NO_OFFICER.require(
        !authority.decides(mandate.auditor(), command.act().at()),
        "auditor",
        "%s decides for %s.",
        mandate.auditor(),
        authority.state());
    return new AuditMandateGranted(authority.state(), command.mandateId(), mandate, by);
  }

  static AuditMandateEnded decide(Authority authority, EndAuditMandate command, Streams streams) {
    Person by = Authority.requireAppointedOfficer(streams, command.act(), authority.state());
    var mandate =
        AuthorityRule.MANDATE_KNOWN.required(
            authority.mandate(command.mandateId()),
            "mandateId",
            "%s has granted no mandate %s.",
            authority.state(),
            command.mandateId());
    AuthorityRule.MANDATE_IN_FORCE.require(
        mandate.inForce(command.act().at()),
        "mandateId",
        "Mandate %s has ended.",
        command.mandateId());
    return new AuditMandateEnded(
        authority.state(), command.mandateId(), command.reason().reason(), by);
  }
}
