package org.transferledger.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.BarrierId;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.SiteId;

/** What the model knows of a firm. */
final class FirmModel {
  final FirmId id;
  final Person administrator;
  final Map<SiteId, SiteModel> sites = new LinkedHashMap<>();
  final Map<Person, Authorised> people = new LinkedHashMap<>();
  final Map<ScreeningId, Screened> screenings = new LinkedHashMap<>();

  /** Barriers by who is to answer; answered ones are in the set. */
  final Map<BarrierId, Country> barriers = new LinkedHashMap<>();

  final Set<BarrierId> answered = new HashSet<>();
  @Nullable Person suspendedBy;
  @Nullable Instant certifiedUntil;

  FirmModel(FirmId id, Person administrator) {
    this.id = id;
    this.administrator = administrator;
  }

  static final class SiteModel {
    final Country state;
    Status status = Status.PROPOSED;
    @Nullable Person suspendedBy;

    SiteModel(Country state) {
      this.state = state;
    }

    enum Status {
      PROPOSED,
      APPROVED,
      SUSPENDED,
      CLOSED
    }
  }

  record Authorised(
      FirmRole role, List<Country> nationalities, List<PackageId> packages, Instant until) {}

  static final class Screened {
    final Country state;
    final Person by;
    Instant at;
    final Set<String> open = new LinkedHashSet<>();

    /** Whether what was disposed of stands against the firm: confirmed, and not set aside. */
    final Map<String, Boolean> confirmed = new HashMap<>();

    Screened(Country state, Person by, Instant at) {
      this.state = state;
      this.by = by;
      this.at = at;
    }

    boolean found(String entry) {
      return open.contains(entry) || confirmed.containsKey(entry);
    }
  }

  boolean approved(SiteId site) {
    var known = sites.get(site);
    return known != null && known.status == SiteModel.Status.APPROVED;
  }

  @Nullable Authorised authorised(Person person, Instant at) {
    var found = people.get(person);
    return found != null && at.isBefore(found.until) ? found : null;
  }

  boolean administers(Person person, Instant at) {
    var found = authorised(person, at);
    return administrator.equals(person) || (found != null && found.role == FirmRole.ADMINISTRATOR);
  }

  boolean employs(Person person, Instant at) {
    return administrator.equals(person) || authorised(person, at) != null;
  }

  boolean openMatch() {
    return screenings.values().stream()
        .anyMatch(it -> !it.open.isEmpty() || it.confirmed.containsValue(true));
  }

  @Nullable Instant lastScreened() {
    return screenings.values().stream().map(it -> it.at).max(Instant::compareTo).orElse(null);
  }

  boolean certified(Instant at) {
    return certifiedUntil != null && at.isBefore(certifiedUntil);
  }
}
