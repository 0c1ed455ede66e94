package org.transferledger.technology;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.Person;

/**
 * What an officer orders. A restriction is in force from the moment it is recorded.
 *
 * @param effective since when it is meant to apply; not in the future, since it is in force once
 *     recorded
 * @param end when it ends by itself, if it does
 * @param emergency one officer's hold that expires after 72 hours unless a second officer confirms
 *     it
 * @param people who alone may open what is restricted; for NEED_TO_KNOW only
 * @param nationalities one of which a person needs to open what is restricted; for NATIONALITY only
 */
public record RestrictionOrder(
    Kind kind,
    Scope scope,
    String reason,
    String legalBasis,
    Instant effective,
    @Nullable Instant end,
    boolean emergency,
    @Nullable List<Person> people,
    @Nullable List<Country> nationalities) {
  private static final int MAX_NAMED = 1_000;

  public RestrictionOrder {
    Fields.check()
        .present("kind", kind)
        .present("scope", scope)
        .text("reason", reason, 2_000)
        .text("legalBasis", legalBasis, 500)
        .present("effective", effective)
        .holds(
            "end",
            end == null || effective == null || end.isAfter(effective),
            end,
            "after the effective time")
        .holds("kind", !emergency || kind == Kind.HOLD, kind, "HOLD for an emergency")
        .holds(
            "scope",
            kind != Kind.EMBARGO || scope == null || scope.kind() == Scope.Kind.STATE,
            scope,
            "a STATE for an EMBARGO")
        .holds(
            "people",
            kind == null || (kind == Kind.NEED_TO_KNOW) == (people != null),
            people,
            "for NEED_TO_KNOW and only then")
        .holds(
            "nationalities",
            kind == null || (kind == Kind.NATIONALITY) == (nationalities != null),
            nationalities,
            "for NATIONALITY and only then")
        .orThrow();
    if (people != null) {
      Fields.check().some("people", people, MAX_NAMED).orThrow();
      people = List.copyOf(people);
    }
    if (nationalities != null) {
      Fields.check().some("nationalities", nationalities, MAX_NAMED).orThrow();
      nationalities = List.copyOf(nationalities);
    }
  }

  /** An order that names neither people nor nationalities. */
  public RestrictionOrder(
      Kind kind,
      Scope scope,
      String reason,
      String legalBasis,
      Instant effective,
      @Nullable Instant end,
      boolean emergency) {
    this(kind, scope, reason, legalBasis, effective, end, emergency, null, null);
  }

  /** Whether the order, where its scope applies, keeps this person from opening anything. */
  boolean denies(Person person, Collection<Country> held) {
    return switch (kind) {
      case HOLD -> false;
      case SUSPEND, QUARANTINE, EMBARGO, REVOKE -> true;
      case NEED_TO_KNOW -> !requireNonNull(people).contains(person);
      case NATIONALITY -> held.stream().noneMatch(requireNonNull(nationalities)::contains);
    };
  }

  boolean sameGrounds(RestrictionOrder other) {
    return kind == other.kind
        && scope.equals(other.scope)
        && legalBasis.strip().equalsIgnoreCase(other.legalBasis.strip());
  }

  /** What a restriction stops. */
  public enum Kind {
    /** No new releases. */
    HOLD(true, false),
    /** And no access; holdings are kept. */
    SUSPEND(true, true),
    /** And holdings are attested unused. */
    QUARANTINE(true, true),
    /** Nothing to or from a state. */
    EMBARGO(true, true),
    /** Holdings end; they are returned or destroyed. */
    REVOKE(true, true),
    /** Only the named people have access. */
    NEED_TO_KNOW(false, true),
    /** Only people with one of the named nationalities have access. */
    NATIONALITY(false, true);

    private final boolean release;
    private final boolean access;

    Kind(boolean release, boolean access) {
      this.release = release;
      this.access = access;
    }

    /** Whether nothing new is released under it. */
    public boolean stopsRelease() {
      return release;
    }

    /** Whether it keeps people from opening what was released: all of them, or all but some. */
    public boolean stopsAccess() {
      return access;
    }
  }
}
