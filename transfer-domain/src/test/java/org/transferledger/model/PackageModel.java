package org.transferledger.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.SiteId;
import org.transferledger.technology.Manifest;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.Scope;

/** What the model knows of a technology package. */
final class PackageModel {
  final PackageId id;
  final FirmId owner;
  final Set<Country> origins;
  final @Nullable PackageModel parent;
  final Map<RevisionLabel, RevisionModel> revisions = new LinkedHashMap<>();
  final Map<RestrictionId, RestrictionModel> restrictions = new LinkedHashMap<>();
  boolean archived;

  PackageModel(PackageId id, FirmId owner, Set<Country> origins, @Nullable PackageModel parent) {
    this.id = id;
    this.owner = owner;
    this.origins = origins;
    this.parent = parent;
  }

  /** A revision; it is released only while it is VERIFIED. */
  static final class RevisionModel {
    final Manifest manifest;
    final @Nullable RevisionLabel supersedes;
    final Map<Country, RatingModel> ratings = new LinkedHashMap<>();
    boolean superseded;
    boolean withdrawn;

    RevisionModel(Manifest manifest, @Nullable RevisionLabel supersedes) {
      this.manifest = manifest;
      this.supersedes = supersedes;
    }

    boolean verified() {
      return current()
          && !ratings.isEmpty()
          && ratings.values().stream().allMatch(it -> it.verified);
    }

    boolean current() {
      return !superseded && !withdrawn;
    }
  }

  /** A rating, by who assessed it last. */
  static final class RatingModel {
    Rating rating;
    Person assessor;
    boolean verified;
    boolean again;

    RatingModel(Rating rating, Person assessor) {
      this.rating = rating;
      this.assessor = assessor;
    }
  }

  /** A restriction; over once lifted or at its end. */
  static final class RestrictionModel {
    final RestrictionOrder order;
    final Country state;
    final Person by;
    @Nullable Instant expires;
    boolean confirmed;
    boolean over;

    RestrictionModel(RestrictionOrder order, Country state, Person by, @Nullable Instant expires) {
      this.order = order;
      this.state = state;
      this.by = by;
      this.expires = expires;
    }

    boolean inForce(Instant at) {
      var expiry = expires;
      var end = order.end();
      return !over && (end == null || at.isBefore(end)) && (expiry == null || at.isBefore(expiry));
    }

    /** When it ends by itself, if it does. */
    @Nullable Instant due() {
      var expiry = expires;
      var end = order.end();
      if (expiry == null || end == null) {
        return expiry == null ? end : expiry;
      }
      return end.isBefore(expiry) ? end : expiry;
    }
  }

  /** The package and all that it was derived from. */
  List<PackageModel> line() {
    var all = new ArrayList<PackageModel>();
    for (PackageModel it = this; it != null; it = it.parent) {
      all.add(it);
    }
    return all;
  }

  /** Whether the package is the other, or was derived from it at any depth. */
  boolean descendsFrom(PackageId other) {
    return line().stream().anyMatch(it -> it.id.equals(other));
  }

  /** Whether something of another firm is in it. */
  boolean foreign() {
    return line().stream().anyMatch(it -> !it.owner.equals(owner));
  }

  List<RestrictionModel> inForce(Instant at) {
    return line().stream()
        .flatMap(it -> it.restrictions.values().stream())
        .filter(it -> it.inForce(at))
        .toList();
  }

  /** Who and what takes part in something. */
  record Parties(
      List<FirmId> firms,
      List<SiteId> sites,
      List<Country> states,
      List<LicenceId> licences,
      List<Person> persons) {
    boolean namedBy(Scope scope) {
      String value = String.valueOf(scope.value());
      return switch (scope.kind()) {
        case EVERYONE -> true;
        case FIRM -> firms.stream().anyMatch(it -> it.value().equals(value));
        case SITE -> sites.stream().anyMatch(it -> it.toString().equals(value));
        case STATE -> states.stream().anyMatch(it -> it.code().equals(value));
        case LICENCE -> licences.stream().anyMatch(it -> it.toString().equals(value));
        case PERSON ->
            persons.stream().anyMatch(it -> (it.issuer() + " " + it.subject()).equals(value));
      };
    }
  }

  /** Whether a restriction of one of the kinds is in force and reaches the parties. */
  boolean restricted(Parties parties, Instant at, List<RestrictionOrder.Kind> kinds) {
    return inForce(at).stream()
        .anyMatch(it -> kinds.contains(it.order.kind()) && parties.namedBy(it.order.scope()));
  }
}
