package org.transferledger.technology;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.LicenceId;
import org.transferledger.core.SiteId;

/**
 * Whom a restriction applies to.
 *
 * @param value the id of the firm, site, state or licence; none for everyone
 */
public record Scope(Kind kind, @Nullable String value) {
  public Scope {
    Fields.check()
        .present("kind", kind)
        .holds(
            "value",
            kind == null || (kind == Kind.EVERYONE) == (value == null),
            value,
            "an id unless for EVERYONE")
        .orThrow();
    if (value != null) {
      value = normalised(kind, value);
    }
  }

  private static String normalised(Kind kind, String value) {
    try {
      return switch (kind) {
        case FIRM -> new FirmId(value).toString();
        case SITE -> SiteId.of(value).toString();
        case STATE -> Country.of(value).toString();
        case LICENCE -> LicenceId.of(value).toString();
        case EVERYONE -> value;
      };
    } catch (InvalidFields e) {
      throw new InvalidFields(e.faults().stream().map(it -> it.within("value")).toList(), e);
    }
  }

  public static Scope everyone() {
    return new Scope(Kind.EVERYONE, null);
  }

  /** What a scope names. */
  public enum Kind {
    EVERYONE,
    FIRM,
    SITE,
    STATE,
    LICENCE
  }

  /** Whether the scope names one of the firms, sites, states and licences that take part. */
  public boolean covers(Participants participants) {
    return switch (kind) {
      case EVERYONE -> true;
      case FIRM -> participants.firms.contains(new FirmId(Objects.requireNonNull(value)));
      case SITE -> participants.sites.contains(SiteId.of(Objects.requireNonNull(value)));
      case STATE -> participants.states.contains(Country.of(Objects.requireNonNull(value)));
      case LICENCE -> participants.licences.contains(LicenceId.of(Objects.requireNonNull(value)));
    };
  }

  /** Who and what takes part in a release. */
  public record Participants(
      Set<FirmId> firms, Set<SiteId> sites, Set<Country> states, Set<LicenceId> licences) {}
}
