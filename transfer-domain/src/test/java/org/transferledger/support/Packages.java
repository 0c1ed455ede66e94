package org.transferledger.support;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_FIRM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.controllist.ControlListCode;
import org.transferledger.core.PackageId;
import org.transferledger.technology.Digest;
import org.transferledger.technology.Manifest;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.DistributionStatement;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RevisionContent;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyEvent.RatingVerified;
import org.transferledger.technology.TechnologyEvent.RevisionIssued;
import org.transferledger.technology.TechnologyEvent.RevisionRated;

/** Standard histories of the Ukrainian firm's packages, and what they are made of. */
public final class Packages {
  public static final RevisionLabel REVISION_A = new RevisionLabel("A");
  public static final RevisionLabel REVISION_B = new RevisionLabel("B");
  public static final RevisionLabel REVISION_C = new RevisionLabel("C");

  public static final Manifest MANIFEST =
      new Manifest(
          List.of(
              new Manifest.File(
                  "wing/spar.step", "model/step", 4096, new Digest("ab".repeat(32)))));
  public static final RevisionContent CONTENT = new RevisionContent(MANIFEST, null, null);

  public static final Rating UA_RATING =
      new Rating(
          UA, ControlListCode.EU_COMMON_MILITARY_LIST, LocalDate.parse("2025-02-24"), "ML10.c.1");
  public static final Rating DK_RATING =
      new Rating(
          DK, ControlListCode.EU_COMMON_MILITARY_LIST, LocalDate.parse("2025-02-24"), "ML10.c");

  private Packages() {}

  public static List<TechnologyEvent> registered() {
    return registered(PACKAGE, null);
  }

  public static List<TechnologyEvent> registered(PackageId id, @Nullable PackageId derivedFrom) {
    return List.of(
        new PackageRegistered(
            id, UA_FIRM, List.of(UA), details(derivedFrom), People.UA_CONTROL.person()));
  }

  public static List<TechnologyEvent> issued() {
    return then(registered(), issue(REVISION_A, null));
  }

  /** Rated for both states, which is yet to be verified. */
  public static List<TechnologyEvent> rated() {
    return then(issued(), rating(REVISION_A, UA_RATING), rating(REVISION_A, DK_RATING));
  }

  public static List<TechnologyEvent> verified() {
    return then(rated(), verifiedForUa(REVISION_A), verifiedForDk(REVISION_A));
  }

  /** As {@link #verified()}, derived from another package. */
  public static List<TechnologyEvent> verifiedAndDerivedFrom(PackageId parent) {
    var sinceRegistration = verified().subList(1, verified().size());
    return then(registered(PACKAGE, parent), sinceRegistration.toArray(TechnologyEvent[]::new));
  }

  /** Revision A is superseded by the verified revision B. */
  public static List<TechnologyEvent> superseded() {
    return then(
        verified(),
        issue(REVISION_B, REVISION_A),
        rating(REVISION_B, UA_RATING),
        verifiedForUa(REVISION_B));
  }

  public static PackageDetails details(@Nullable PackageId derivedFrom) {
    return new PackageDetails(
        "Airframe", "Drawings of the airframe", DistributionStatement.D, derivedFrom);
  }

  public static RevisionIssued issue(RevisionLabel revision, @Nullable RevisionLabel supersedes) {
    return new RevisionIssued(
        PACKAGE,
        revision,
        new RevisionContent(MANIFEST, null, supersedes),
        MANIFEST.digest(),
        People.UA_ENGINEER.person());
  }

  public static RevisionRated rating(RevisionLabel revision, Rating rating) {
    return new RevisionRated(PACKAGE, revision, rating, People.UA_CONTROL.person());
  }

  public static RatingVerified verifiedForUa(RevisionLabel revision) {
    return new RatingVerified(PACKAGE, revision, UA, People.OLENA.person());
  }

  public static RatingVerified verifiedForDk(RevisionLabel revision) {
    return new RatingVerified(PACKAGE, revision, DK, People.METTE.person());
  }

  /** An order; where it has to name people or nationalities, the Ukrainian engineer and UA. */
  public static RestrictionOrder order(RestrictionOrder.Kind kind, Scope scope) {
    return new RestrictionOrder(
        kind,
        scope,
        "Under review",
        "Export Control Act s. 5",
        NOW,
        null,
        false,
        kind == RestrictionOrder.Kind.NEED_TO_KNOW ? List.of(People.UA_ENGINEER.person()) : null,
        kind == RestrictionOrder.Kind.NATIONALITY ? List.of(UA) : null);
  }

  public static RestrictionOrder emergency() {
    return new RestrictionOrder(
        RestrictionOrder.Kind.HOLD,
        Scope.everyone(),
        "Loss reported",
        "Export Control Act s. 6",
        NOW,
        null,
        true);
  }

  /** Imposed by Mette of Denmark. */
  public static AccessRestricted restricted(PackageId id, RestrictionOrder order) {
    return restricted(id, order, null);
  }

  /** Imposed by Mette of Denmark. */
  public static AccessRestricted restricted(
      PackageId id, RestrictionOrder order, @Nullable Instant expires) {
    return new AccessRestricted(id, RESTRICTION, order, DK, expires, People.METTE.person());
  }
}
