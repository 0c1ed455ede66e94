package org.transferledger.authority;

import java.time.Instant;
import java.util.List;
import org.transferledger.authority.AuthorityCommand.Mandate;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.MandateId;
import org.transferledger.core.Person;

/** What happened to an authority. */
public sealed interface AuthorityEvent extends DomainEvent {
  record AuthorityProposed(Country state, String issuer, List<Person> officers, Person by)
      implements AuthorityEvent {}

  record AuthorityEstablished(Country state, Person by) implements AuthorityEvent {}

  record OfficerAppointed(Country state, Person officer, Person by) implements AuthorityEvent {}

  record AppointmentEnded(Country state, Person person, Office office, String reason, Person by)
      implements AuthorityEvent {}

  record PowersDelegated(Country state, Person delegate, Instant until, String reason, Person by)
      implements AuthorityEvent {}

  /** Ends whatever any officer had delegated to the person. */
  record DelegationEnded(Country state, Person delegate, String reason, Person by)
      implements AuthorityEvent {}

  record CustodianAppointed(Country state, Person custodian, Person by) implements AuthorityEvent {}

  record AuditMandateGranted(Country state, MandateId mandateId, Mandate mandate, Person by)
      implements AuthorityEvent {}

  record AuditMandateEnded(Country state, MandateId mandateId, String reason, Person by)
      implements AuthorityEvent {}
}
