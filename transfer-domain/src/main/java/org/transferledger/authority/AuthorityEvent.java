package org.transferledger.authority;

import java.util.List;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Person;

/** What happened to an authority. */
public sealed interface AuthorityEvent extends DomainEvent {
  record AuthorityProposed(Country state, String issuer, List<Person> officers, Person by)
      implements AuthorityEvent {}

  record AuthorityEstablished(Country state, Person by) implements AuthorityEvent {}

  record OfficerAppointed(Country state, Person officer, Person by) implements AuthorityEvent {}
}
