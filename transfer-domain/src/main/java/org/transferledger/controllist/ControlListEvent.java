package org.transferledger.controllist;

import java.util.List;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Person;

/** What happened to the control lists. */
public sealed interface ControlListEvent extends DomainEvent {
  record ListEditionLoaded(EditionId editionId, List<Entry> entries, Person by)
      implements ControlListEvent {}
}
