package org.transferledger.technology;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.PackageId;
import org.transferledger.core.Reason;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.SettingAside;

/** What can be asked of a technology package. */
public sealed interface TechnologyCommand extends Command {
  PackageId packageId();

  /** By the firm that owns the technology, which is the actor's. */
  record RegisterPackage(
      Act act, @TargetAggregateIdentifier PackageId packageId, PackageDetails details)
      implements TechnologyCommand {}

  /** By the owner. An issued revision never changes. */
  record IssueRevision(
      Act act,
      @TargetAggregateIdentifier PackageId packageId,
      RevisionLabel revision,
      RevisionContent content)
      implements TechnologyCommand {}

  /** By the owner's export-control officer. */
  record RateRevision(
      Act act,
      @TargetAggregateIdentifier PackageId packageId,
      RevisionLabel revision,
      Rating rating)
      implements TechnologyCommand {}

  /** By an officer of the state that the rating is for. */
  record VerifyRating(
      Act act,
      @TargetAggregateIdentifier PackageId packageId,
      RevisionLabel revision,
      Country state)
      implements TechnologyCommand {}

  /** By the owner. What was released of it stays held, but nothing more of it is released. */
  record WithdrawRevision(
      Act act,
      @TargetAggregateIdentifier PackageId packageId,
      RevisionLabel revision,
      Reason withdrawal)
      implements TechnologyCommand {}

  /** By the owner's export-control officer or an officer of the state that the rating is for. */
  record Rerate(
      Act act,
      @TargetAggregateIdentifier PackageId packageId,
      RevisionLabel revision,
      Rerating rerating)
      implements TechnologyCommand {}

  /** By the owner's administrator. */
  record ArchivePackage(Act act, @TargetAggregateIdentifier PackageId packageId, Reason archiving)
      implements TechnologyCommand {}

  /** By an officer of either state. */
  record RestrictAccess(
      Act act,
      @TargetAggregateIdentifier PackageId packageId,
      RestrictionId restrictionId,
      RestrictionOrder order)
      implements TechnologyCommand {}

  /** Makes an emergency hold last, by an officer other than the one who imposed it. */
  record ConfirmRestriction(
      Act act, @TargetAggregateIdentifier PackageId packageId, RestrictionId restrictionId)
      implements TechnologyCommand {}

  /** By an officer of the imposing state other than the one who imposed it. */
  record LiftRestriction(
      Act act,
      @TargetAggregateIdentifier PackageId packageId,
      RestrictionId restrictionId,
      Lifting lifting)
      implements TechnologyCommand {}

  /** By an officer of the imposing state other than the one who imposed it. */
  record SetRestrictionAside(
      Act act,
      @TargetAggregateIdentifier PackageId packageId,
      RestrictionId restrictionId,
      SettingAside settingAside)
      implements TechnologyCommand {}

  /** By the system, when a restriction has ended by itself. */
  record ExpireRestriction(
      Act act, @TargetAggregateIdentifier PackageId packageId, RestrictionId restrictionId)
      implements TechnologyCommand {}

  /**
   * What a package is registered with.
   *
   * @param distributionStatement audience marking after DoDI 5230.24, a label outside the United
   *     States
   * @param derivedFrom the package that this one was made from, which may be another firm's; its
   *     origins and restrictions carry over
   * @param reference the owner's own number for the package; it names one package of the owner
   */
  record PackageDetails(
      String title,
      @Nullable String description,
      @Nullable DistributionStatement distributionStatement,
      @Nullable PackageId derivedFrom,
      @Nullable String reference) {
    public PackageDetails {
      Fields.check()
          .text("title", title, 200)
          .optionalText("description", description, 2_000)
          .holds("reference", reference == null || !reference.isBlank(), reference, "not blank")
          .optionalText("reference", reference, 100)
          .orThrow();
    }

    public PackageDetails(
        String title,
        @Nullable String description,
        @Nullable DistributionStatement distributionStatement,
        @Nullable PackageId derivedFrom) {
      this(title, description, distributionStatement, derivedFrom, null);
    }
  }

  /** Audience markings after DoDI 5230.24. */
  enum DistributionStatement {
    A,
    B,
    C,
    D,
    E,
    F
  }

  /**
   * What a revision consists of.
   *
   * @param supersedes the revision that this one replaces once its ratings are verified
   */
  record RevisionContent(
      Manifest manifest, @Nullable SecurityGrading grading, @Nullable RevisionLabel supersedes) {
    public RevisionContent {
      Fields.check().present("manifest", manifest).orThrow();
    }
  }

  /** A rating that takes the place of the one for the same state, and why. */
  record Rerating(Rating rating, String reason) {
    public Rerating {
      Fields.check().present("rating", rating).text("reason", reason, 2_000).orThrow();
    }
  }

  /**
   * Why a restriction is lifted.
   *
   * @param reason what led to lifting the restriction
   */
  record Lifting(String reason) {
    public Lifting {
      Fields.check().text("reason", reason, 2_000).orThrow();
    }
  }
}
