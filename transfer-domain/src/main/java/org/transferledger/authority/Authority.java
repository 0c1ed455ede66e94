package org.transferledger.authority;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;

/** An authority as its events tell: who may decide for its state. */
public record Authority(
    Country state, Status status, String issuer, List<Person> officers, Person proposedBy) {
  public static final StreamType<Authority, AuthorityEvent> STREAM =
      new StreamType<>("authority", Authority.class, AuthorityEvent.class, Authority::after);

  /** PROPOSED by one operator, ESTABLISHED by another. */
  public enum Status {
    PROPOSED,
    ESTABLISHED
  }

  static Authority after(@Nullable Authority before, AuthorityEvent event) {
    return switch (event) {
      case AuthorityEvent.AuthorityProposed e ->
          new Authority(e.state(), Status.PROPOSED, e.issuer(), e.officers(), e.by());
      case AuthorityEvent.AuthorityEstablished e -> requireNonNull(before).established();
      case AuthorityEvent.OfficerAppointed e -> requireNonNull(before).with(e.officer());
    };
  }

  /**
   * Refuses unless the actor is an officer who decides for the state now.
   *
   * @return the officer
   */
  public static Person requireOfficer(Streams streams, Act act, Country state) {
    boolean claims = act.actor() instanceof Officer officer && officer.state().equals(state);
    Authority authority = claims ? streams.find(STREAM, state.code()) : null;
    AuthorityRule.OFFICER_OF_STATE_DECIDES.require(
        authority != null && authority.decides(act.person()),
        null,
        "%s is not an officer appointed by the authority of %s.",
        act.person(),
        state);
    return act.person();
  }

  /**
   * Refuses unless the actor is an officer of any state's authority.
   *
   * @return the state that the officer decides for
   */
  public static Country requireOfficerOfAnyState(Streams streams, Act act) {
    if (act.actor() instanceof Officer officer) {
      requireOfficer(streams, act, officer.state());
      return officer.state();
    }
    throw AuthorityRule.OFFICER_OF_STATE_DECIDES.refused(
        null, "%s is not an officer.", act.person());
  }

  /** Refuses unless the state has an authority that acts. */
  public static void requireEstablished(Streams streams, Country state, String field) {
    Authority authority = streams.find(STREAM, state.code());
    AuthorityRule.AUTHORITY_KNOWN.require(
        authority != null && authority.status() == Status.ESTABLISHED,
        field,
        "No authority of %s is established.",
        state);
  }

  /**
   * Whether two persons are two pairs of eyes for the state at the time: not one person, and
   * neither acting for the other by delegation.
   */
  public static boolean separate(
      Streams streams, Country state, Person first, Person second, Instant at) {
    return !first.equals(second);
  }

  /** Whether the person is an officer of an authority that acts. */
  public boolean decides(Person person) {
    return status == Status.ESTABLISHED && officers.contains(person);
  }

  private Authority established() {
    return new Authority(state, Status.ESTABLISHED, issuer, officers, proposedBy);
  }

  private Authority with(Person officer) {
    return new Authority(
        state,
        status,
        issuer,
        Stream.concat(officers.stream(), Stream.of(officer)).toList(),
        proposedBy);
  }
}
