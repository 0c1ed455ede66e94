package org.transferledger.firm;

import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.SiteId;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmCommand.SiteDetails;

/** What happened to a partner firm. */
public sealed interface FirmEvent extends DomainEvent {
  FirmId firmId();

  record FirmRegistered(FirmId firmId, FirmDetails details, Person by) implements FirmEvent {}

  record SiteProposed(FirmId firmId, SiteId siteId, SiteDetails details, Person by)
      implements FirmEvent {}

  record SiteApproved(FirmId firmId, SiteId siteId, Person by) implements FirmEvent {}
}
