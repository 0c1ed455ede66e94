package org.transferledger.technology;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;
import org.transferledger.technology.TechnologyCommand.PackageDetails;

/**
 * A technology package as its events tell.
 *
 * @param origins the states whose consent retransfer needs: the owner's, and those of what it was
 *     derived from
 * @param status an archived package gets no revisions and no ratings, and nothing of it is released
 */
public record TechnologyPackage(
    PackageId id,
    FirmId owner,
    List<Country> origins,
    PackageDetails details,
    List<Revision> revisions,
    List<Restriction> restrictions,
    Status status) {
  public static final StreamType<TechnologyPackage, TechnologyEvent> STREAM =
      new StreamType<>(
          "technology-package",
          TechnologyPackage.class,
          TechnologyEvent.class,
          TechnologyPackage::after);

  /** REGISTERED until the owner archives it. */
  public enum Status {
    REGISTERED,
    ARCHIVED
  }

  static TechnologyPackage after(@Nullable TechnologyPackage before, TechnologyEvent event) {
    return switch (event) {
      case TechnologyEvent.PackageRegistered e ->
          new TechnologyPackage(
              e.packageId(),
              e.owner(),
              e.origins(),
              e.details(),
              List.of(),
              List.of(),
              Status.REGISTERED);
      case TechnologyEvent.RevisionIssued e -> requireNonNull(before).issued(e);
      case TechnologyEvent.RevisionRated e ->
          requireNonNull(before)
              .changed(
                  e.revision(),
                  it -> it.with(new Revision.Assessment(e.rating(), e.by(), null, false)));
      case TechnologyEvent.RevisionRerated e ->
          requireNonNull(before)
              .changed(
                  e.revision(),
                  it -> it.with(new Revision.Assessment(e.rating(), e.by(), null, true)));
      case TechnologyEvent.RevisionWithdrawn e ->
          requireNonNull(before).changed(e.revision(), Revision::withdrawn);
      case TechnologyEvent.PackageArchived e -> requireNonNull(before).with(Status.ARCHIVED);
      case TechnologyEvent.RatingVerified e -> requireNonNull(before).verified(e);
      case TechnologyEvent.AccessRestricted e ->
          requireNonNull(before)
              .with(
                  new Restriction(
                      e.restrictionId(), e.order(), e.state(), e.by(), e.expires(), false, false));
      case TechnologyEvent.RestrictionConfirmed e ->
          requireNonNull(before).changed(e.restrictionId(), Restriction::confirmed);
      case TechnologyEvent.RestrictionLifted e ->
          requireNonNull(before).changed(e.restrictionId(), Restriction::withdrawn);
      case TechnologyEvent.RestrictionSetAside e ->
          requireNonNull(before).changed(e.restrictionId(), Restriction::withdrawn);
      case TechnologyEvent.RestrictionExpired e ->
          requireNonNull(before).changed(e.restrictionId(), Restriction::ended);
    };
  }

  /** The package, or a refusal that names the field which should have named it. */
  public static TechnologyPackage require(Streams streams, PackageId id, String field) {
    return TechnologyRule.PACKAGE_KNOWN.required(
        streams.find(STREAM, id.toString()), field, "No package %s is registered.", id);
  }

  public @Nullable Revision revision(RevisionLabel label) {
    return revisions.stream().filter(it -> it.label().equals(label)).findAny().orElse(null);
  }

  /** The revision, or a refusal that names the field which should have named it. */
  public Revision requireRevision(RevisionLabel label, String field) {
    return TechnologyRule.REVISION_KNOWN.required(
        revision(label), field, "Package %s has no revision %s.", id, label);
  }

  public @Nullable Restriction restriction(RestrictionId id) {
    return restrictions.stream().filter(it -> it.id().equals(id)).findAny().orElse(null);
  }

  public boolean archived() {
    return status == Status.ARCHIVED;
  }

  /** Refuses if the package is archived. */
  void requireNotArchived() {
    TechnologyRule.PACKAGE_NOT_ARCHIVED.require(
        !archived(), "packageId", "Package %s is archived.", id);
  }

  /** This package, what it was derived from, what that was derived from, and so on. */
  public List<TechnologyPackage> lineage(Streams streams) {
    List<TechnologyPackage> lineage = new ArrayList<>();
    Set<PackageId> seen = new HashSet<>();
    TechnologyPackage ancestor = this;
    while (ancestor != null && seen.add(ancestor.id)) {
      lineage.add(ancestor);
      PackageId parent = ancestor.details.derivedFrom();
      ancestor = parent == null ? null : require(streams, parent, "derivedFrom");
    }
    return lineage;
  }

  /** Whether it is the package or was derived from it, at any depth. */
  public boolean comesFrom(PackageId ancestor, Streams streams) {
    return lineage(streams).stream().anyMatch(it -> it.id.equals(ancestor));
  }

  /** Whether it or anything that it was derived from, at any depth, belongs to another firm. */
  public boolean foreignTo(FirmId firm, Streams streams) {
    return lineage(streams).stream().anyMatch(it -> !it.owner.equals(firm));
  }

  /**
   * The restrictions of this package and of all that it was derived from which stop a release at
   * the time.
   */
  public List<Restriction> restrictionsOn(
      Scope.Participants participants, Instant at, Streams streams) {
    return restrictionsConsidered(participants, at, streams).stream()
        .filter(it -> it.inapplicable() == null)
        .map(ConsideredRestriction::restriction)
        .toList();
  }

  /**
   * Every restriction on record of this package and of all that it was derived from, and whether it
   * stops a release at the time.
   */
  public List<ConsideredRestriction> restrictionsConsidered(
      Scope.Participants participants, Instant at, Streams streams) {
    return lineage(streams).stream()
        .flatMap(technology ->
            technology.restrictions.stream()
                .map(it ->
                    new ConsideredRestriction(
                        technology.id, it, it.inapplicable(participants, at))))
        .toList();
  }

  /**
   * The restrictions of this package and of all that it was derived from which keep a person from
   * opening it at the time.
   *
   * @param participants where it would be opened, and under what
   * @param nationalities those of the person
   */
  public List<Restriction> accessRestrictions(
      Scope.Participants participants,
      Person person,
      Collection<Country> nationalities,
      Instant at,
      Streams streams) {
    return lineage(streams).stream()
        .flatMap(it -> it.inForceOn(participants.and(person), at))
        .filter(it -> it.order().denies(person, nationalities))
        .toList();
  }

  private Stream<Restriction> inForceOn(Scope.Participants participants, Instant at) {
    return restrictions.stream()
        .filter(it -> it.inForce(at) && it.order().scope().covers(participants));
  }

  private TechnologyPackage issued(TechnologyEvent.RevisionIssued e) {
    var revision =
        new Revision(
            e.revision(),
            e.content().manifest(),
            e.manifestDigest(),
            e.content().grading(),
            e.content().supersedes(),
            List.of(),
            Revision.Status.ISSUED);
    var all = Stream.concat(revisions.stream(), Stream.of(revision)).toList();
    return with(all, restrictions);
  }

  private TechnologyPackage verified(TechnologyEvent.RatingVerified e) {
    TechnologyPackage after =
        changed(
            e.revision(),
            it -> {
              var claim = requireNonNull(it.rating(e.state()));
              return it.with(claim.verifiedBy(e.by()));
            });
    Revision revision = requireNonNull(after.revision(e.revision()));
    return revision.status() == Revision.Status.VERIFIED ? after.superseding(revision) : after;
  }

  /** What a current revision replaces, and what that would have replaced in turn. */
  private TechnologyPackage superseding(Revision current) {
    TechnologyPackage after = this;
    RevisionLabel replaced = current.supersedes();
    while (replaced != null) {
      after = after.changed(replaced, Revision::superseded);
      replaced = requireNonNull(after.revision(replaced)).supersedes();
    }
    return after;
  }

  private TechnologyPackage changed(RevisionLabel label, UnaryOperator<Revision> change) {
    var all =
        revisions.stream().map(it -> it.label().equals(label) ? change.apply(it) : it).toList();
    return with(all, restrictions);
  }

  private TechnologyPackage changed(RestrictionId restriction, UnaryOperator<Restriction> change) {
    var all =
        restrictions.stream()
            .map(it -> it.id().equals(restriction) ? change.apply(it) : it)
            .toList();
    return with(revisions, all);
  }

  private TechnologyPackage with(Restriction restriction) {
    var all = Stream.concat(restrictions.stream(), Stream.of(restriction)).toList();
    return with(revisions, all);
  }

  private TechnologyPackage with(List<Revision> newRevisions, List<Restriction> newRestrictions) {
    return new TechnologyPackage(
        id, owner, origins, details, newRevisions, newRestrictions, status);
  }

  private TechnologyPackage with(Status next) {
    return new TechnologyPackage(id, owner, origins, details, revisions, restrictions, next);
  }
}
