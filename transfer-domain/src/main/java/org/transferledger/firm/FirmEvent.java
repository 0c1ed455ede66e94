package org.transferledger.firm;

import org.transferledger.core.BarrierId;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.Grounds;
import org.transferledger.core.Person;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.SettingAside;
import org.transferledger.core.SiteId;
import org.transferledger.firm.FirmCommand.Barrier;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmCommand.SiteDetails;
import org.transferledger.firm.FirmCommand.SiteVisit;

/** What happened to a partner firm. */
public sealed interface FirmEvent extends DomainEvent {
  FirmId firmId();

  record FirmRegistered(FirmId firmId, FirmDetails details, Person by) implements FirmEvent {}

  /** Takes the place of any earlier authorisation of the same person. */
  record PersonAuthorised(FirmId firmId, Authorisation authorisation, Person by)
      implements FirmEvent {}

  record AuthorisationEnded(FirmId firmId, Person person, String reason, Person by)
      implements FirmEvent {}

  record SiteProposed(FirmId firmId, SiteId siteId, SiteDetails details, Person by)
      implements FirmEvent {}

  /** For the first time, or again after a suspension. */
  record SiteApproved(FirmId firmId, SiteId siteId, Person by) implements FirmEvent {}

  record SiteVisited(FirmId firmId, SiteId siteId, SiteVisit visit, Person by)
      implements FirmEvent {}

  record SiteSuspended(FirmId firmId, SiteId siteId, Grounds grounds, Person by)
      implements FirmEvent {}

  record SiteClosed(FirmId firmId, SiteId siteId, String reason, Person by) implements FirmEvent {}

  /** Takes the place of any earlier certification. */
  record RecipientCertified(FirmId firmId, Certification certification, Person by)
      implements FirmEvent {}

  record CertificationWithdrawn(FirmId firmId, Grounds grounds, Person by) implements FirmEvent {}

  /**
   * The firm was compared with a list of denied parties.
   *
   * @param state whose officer did it
   */
  record FirmScreened(
      FirmId firmId, ScreeningId screeningId, Country state, Screening screening, Person by)
      implements FirmEvent {}

  record MatchDisposed(FirmId firmId, ScreeningId screeningId, Disposition disposition, Person by)
      implements FirmEvent {}

  /** An appeal, a court or a delisting has ended a confirmed match. */
  record MatchSetAside(
      FirmId firmId, ScreeningId screeningId, String entry, SettingAside settingAside, Person by)
      implements FirmEvent {}

  record FirmSuspended(FirmId firmId, Grounds grounds, Person by) implements FirmEvent {}

  record FirmReinstated(FirmId firmId, String reason, Person by) implements FirmEvent {}

  record BarrierReported(FirmId firmId, BarrierId barrierId, Barrier barrier, Person by)
      implements FirmEvent {}

  record BarrierAnswered(FirmId firmId, BarrierId barrierId, String text, Person by)
      implements FirmEvent {}
}
