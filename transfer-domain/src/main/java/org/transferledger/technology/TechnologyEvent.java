package org.transferledger.technology;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.SettingAside;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RevisionContent;

/** What happened to a technology package. */
public sealed interface TechnologyEvent extends DomainEvent {
  PackageId packageId();

  record PackageRegistered(
      PackageId packageId, FirmId owner, List<Country> origins, PackageDetails details, Person by)
      implements TechnologyEvent {}

  record RevisionIssued(
      PackageId packageId,
      RevisionLabel revision,
      RevisionContent content,
      Digest manifestDigest,
      Person by)
      implements TechnologyEvent {}

  record RevisionRated(PackageId packageId, RevisionLabel revision, Rating rating, Person by)
      implements TechnologyEvent {}

  /**
   * A rating takes the place of an earlier one for the same state, which stays in this event.
   *
   * @param former the rating until now
   */
  record RevisionRerated(
      PackageId packageId,
      RevisionLabel revision,
      Rating former,
      Rating rating,
      String reason,
      Person by)
      implements TechnologyEvent {}

  record RevisionWithdrawn(PackageId packageId, RevisionLabel revision, String reason, Person by)
      implements TechnologyEvent {}

  record PackageArchived(PackageId packageId, String reason, Person by)
      implements TechnologyEvent {}

  record RatingVerified(PackageId packageId, RevisionLabel revision, Country state, Person by)
      implements TechnologyEvent {}

  /**
   * An officer stops access, by an order of their own or as the containment of a misuse case.
   *
   * @param state whose officer imposed it
   * @param expires when an emergency hold ends unless confirmed
   */
  record AccessRestricted(
      PackageId packageId,
      RestrictionId restrictionId,
      RestrictionOrder order,
      Country state,
      @Nullable Instant expires,
      Person by)
      implements TechnologyEvent {}

  record RestrictionConfirmed(PackageId packageId, RestrictionId restrictionId, Person by)
      implements TechnologyEvent {}

  /** A restriction has ended by itself. */
  record RestrictionExpired(PackageId packageId, RestrictionId restrictionId, Person by)
      implements TechnologyEvent {}

  /** An appeal, a court or a delisting has ended a restriction, whatever its kind. */
  record RestrictionSetAside(
      PackageId packageId, RestrictionId restrictionId, SettingAside settingAside, Person by)
      implements TechnologyEvent {}

  record RestrictionLifted(
      PackageId packageId, RestrictionId restrictionId, String reason, Person by)
      implements TechnologyEvent {}
}
