package org.transferledger.retention;

import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Grounds;
import org.transferledger.core.HoldId;
import org.transferledger.core.Person;

/** What happened to the legal holds on a subject. */
public sealed interface HoldEvent extends DomainEvent {
  HoldSubject subject();

  /**
   * Nothing that the subject covers is disposed of any more.
   *
   * @param state whose officer placed it
   */
  record HoldPlaced(HoldSubject subject, HoldId holdId, Country state, Grounds grounds, Person by)
      implements HoldEvent {}

  record HoldLifted(HoldSubject subject, HoldId holdId, String reason, Person by)
      implements HoldEvent {}
}
