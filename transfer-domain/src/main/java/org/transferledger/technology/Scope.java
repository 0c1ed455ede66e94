package org.transferledger.technology;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Person;
import org.transferledger.core.SiteId;

/**
 * Whom a restriction applies to.
 *
 * @param value the id of the firm, site, state or licence; for a person the token issuer, one
 *     space, and the token subject, so the issuer has no space in it, as an address has none; none
 *     for everyone
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
        case PERSON -> text(named(value));
        case EVERYONE -> value;
      };
    } catch (InvalidFields e) {
      throw new InvalidFields(e.faults().stream().map(it -> it.within("value")).toList(), e);
    }
  }

  public static Scope everyone() {
    return new Scope(Kind.EVERYONE, null);
  }

  /**
   * One person.
   *
   * @throws InvalidFields if the person's issuer has a space in it
   */
  public static Scope person(Person person) {
    Fields.check()
        .holds(
            "value", person.issuer().indexOf(' ') < 0, person.issuer(), "an issuer without spaces")
        .orThrow();
    return new Scope(Kind.PERSON, text(person));
  }

  /** The first space is where the subject begins: subjects may have spaces, issuers have none. */
  private static Person named(String value) {
    int space = value.indexOf(' ');
    Fields.check().holds("", space > 0, value, "token issuer, one space, token subject").orThrow();
    return new Person(value.substring(0, space), value.substring(space + 1));
  }

  private static String text(Person person) {
    return person.issuer() + " " + person.subject();
  }

  /** What a scope names. */
  public enum Kind {
    EVERYONE,
    FIRM,
    SITE,
    STATE,
    LICENCE,
    PERSON
  }

  /** Whether the scope names one of those who take part. */
  public boolean covers(Participants participants) {
    return switch (kind) {
      case EVERYONE -> true;
      case FIRM -> participants.firms.contains(new FirmId(Objects.requireNonNull(value)));
      case SITE -> participants.sites.contains(SiteId.of(Objects.requireNonNull(value)));
      case STATE -> participants.states.contains(Country.of(Objects.requireNonNull(value)));
      case LICENCE -> participants.licences.contains(LicenceId.of(Objects.requireNonNull(value)));
      case PERSON -> participants.persons.contains(named(Objects.requireNonNull(value)));
    };
  }

  /** Who and what takes part in a release, or in an access to what was released. */
  public record Participants(
      Set<FirmId> firms,
      Set<SiteId> sites,
      Set<Country> states,
      Set<LicenceId> licences,
      Set<Person> persons) {
    /** Where no person is looked at. */
    public Participants(
        Set<FirmId> firms, Set<SiteId> sites, Set<Country> states, Set<LicenceId> licences) {
      this(firms, sites, states, licences, Set.of());
    }

    /** The same with one more person. */
    public Participants and(Person person) {
      var all = new HashSet<>(persons);
      all.add(person);
      return new Participants(firms, sites, states, licences, Set.copyOf(all));
    }
  }
}
