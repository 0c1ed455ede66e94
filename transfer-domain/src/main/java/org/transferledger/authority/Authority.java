package org.transferledger.authority;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityCommand.Mandate;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Custodian;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.MandateId;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;

/** An authority as its events tell: who may decide for its state, and who may audit. */
public record Authority(
    Country state,
    Status status,
    String issuer,
    List<Person> officers,
    Person proposedBy,
    List<Person> custodians,
    List<Delegation> delegations,
    List<AuditMandate> mandates) {
  public static final StreamType<Authority, AuthorityEvent> STREAM =
      new StreamType<>("authority", Authority.class, AuthorityEvent.class, Authority::after);

  /** PROPOSED by one operator, ESTABLISHED by another. */
  public enum Status {
    PROPOSED,
    ESTABLISHED
  }

  static Authority after(@Nullable Authority before, AuthorityEvent event) {
    if (event instanceof AuthorityEvent.AuthorityProposed e) {
      return new Authority(
          e.state(),
          Status.PROPOSED,
          e.issuer(),
          e.officers(),
          e.by(),
          List.of(),
          List.of(),
          List.of());
    }
    return requireNonNull(before).next(event);
  }

  private Authority next(AuthorityEvent event) {
    return switch (event) {
      case AuthorityEvent.AuthorityProposed _ -> this;
      case AuthorityEvent.AuthorityEstablished _ ->
          new Authority(
              state,
              Status.ESTABLISHED,
              issuer,
              officers,
              proposedBy,
              custodians,
              delegations,
              mandates);
      case AuthorityEvent.OfficerAppointed e ->
          with(and(officers, e.officer()), custodians, delegations);
      case AuthorityEvent.CustodianAppointed e ->
          with(officers, and(custodians, e.custodian()), delegations);
      case AuthorityEvent.AppointmentEnded e ->
          switch (e.office()) {
            case OFFICER ->
                with(
                    without(officers, e.person()::equals),
                    custodians,
                    without(delegations, it -> it.officer().equals(e.person())));
            case CUSTODIAN -> with(officers, without(custodians, e.person()::equals), delegations);
          };
      case AuthorityEvent.PowersDelegated e -> {
        var others =
            without(
                delegations,
                it -> it.delegate().equals(e.delegate()) && it.officer().equals(e.by()));
        yield with(
            officers, custodians, and(others, new Delegation(e.delegate(), e.by(), e.until())));
      }
      case AuthorityEvent.DelegationEnded e ->
          with(
              officers, custodians, without(delegations, it -> it.delegate().equals(e.delegate())));
      case AuthorityEvent.AuditMandateGranted e -> with(and(mandates, granted(e)));
      case AuthorityEvent.AuditMandateEnded e ->
          with(
              mandates.stream()
                  .map(it -> it.id().equals(e.mandateId()) ? it.endedNow() : it)
                  .toList());
    };
  }

  /**
   * Refuses unless the actor decides for the state now, as an officer or for one.
   *
   * @return the person
   */
  public static Person requireOfficer(Streams streams, Act act, Country state) {
    boolean claims = act.actor() instanceof Officer officer && officer.state().equals(state);
    Authority authority = claims ? streams.find(STREAM, state.code()) : null;
    AuthorityRule.OFFICER_OF_STATE_DECIDES.require(
        authority != null && authority.decides(act.person(), act.at()),
        null,
        "%s is not an officer appointed by the authority of %s.",
        act.person(),
        state);
    return act.person();
  }

  /**
   * Refuses unless the actor is an officer whom the authority of the state has appointed; powers
   * that were delegated do not do.
   *
   * @return the officer
   */
  public static Person requireAppointedOfficer(Streams streams, Act act, Country state) {
    Person by = requireOfficer(streams, act, state);
    AuthorityRule.APPOINTED_OFFICER_ACTS.require(
        requireNonNull(streams.find(STREAM, state.code())).officers.contains(by),
        null,
        "%s decides by delegation.",
        by);
    return by;
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

  /**
   * Refuses unless the actor is a custodian whom the authority of the state has appointed.
   *
   * @return the custodian
   */
  public static Person requireCustodian(Streams streams, Act act) {
    Authority authority =
        act.actor() instanceof Custodian custodian
            ? streams.find(STREAM, custodian.state().code())
            : null;
    AuthorityRule.CUSTODIAN_DECIDES.require(
        authority != null && authority.keepsReporters(act.person()),
        null,
        "%s is not a custodian appointed by an authority.",
        act.person());
    return act.person();
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
   * neither acting for the other, nor both for a third, by delegation.
   */
  public static boolean separate(
      Streams streams, Country state, Person first, Person second, Instant at) {
    if (first.equals(second)) {
      return false;
    }
    Authority authority = streams.find(STREAM, state.code());
    return authority == null
        || Collections.disjoint(authority.standsFor(first, at), authority.standsFor(second, at));
  }

  /** Whether the person decides for the state: an officer of an authority that acts, or for one. */
  public boolean decides(Person person, Instant at) {
    return status == Status.ESTABLISHED
        && (officers.contains(person) || delegationTo(person, at) != null);
  }

  /** Whether the person is a custodian of the state. */
  public boolean keepsReporters(Person person) {
    return status == Status.ESTABLISHED && custodians.contains(person);
  }

  /** What the person may read, by every mandate that is in force. */
  public List<MandateScope> mandatesOf(Person auditor, Instant at) {
    return mandates.stream()
        .filter(it -> it.auditor().equals(auditor) && it.inForce(at))
        .map(AuditMandate::scope)
        .toList();
  }

  /** The authority as someone sees it who is shown only these mandates. */
  public Authority showing(Predicate<AuditMandate> shown) {
    return with(mandates.stream().filter(shown).toList());
  }

  @Nullable Delegation delegationTo(Person delegate, Instant at) {
    return delegations.stream()
        .filter(it -> it.delegate().equals(delegate) && it.inForce(at))
        .findAny()
        .orElse(null);
  }

  @Nullable AuditMandate mandate(MandateId id) {
    return mandates.stream().filter(it -> it.id().equals(id)).findAny().orElse(null);
  }

  private Set<Person> standsFor(Person person, Instant at) {
    Set<Person> persons = new HashSet<>(Set.of(person));
    delegations.stream()
        .filter(it -> it.delegate().equals(person) && it.inForce(at))
        .forEach(it -> persons.add(it.officer()));
    return persons;
  }

  private static AuditMandate granted(AuthorityEvent.AuditMandateGranted event) {
    Mandate mandate = event.mandate();
    return new AuditMandate(
        event.mandateId(), mandate.auditor(), mandate.scope(), mandate.until(), false);
  }

  private Authority with(
      List<Person> nowOfficers, List<Person> nowCustodians, List<Delegation> nowDelegations) {
    return new Authority(
        state, status, issuer, nowOfficers, proposedBy, nowCustodians, nowDelegations, mandates);
  }

  private Authority with(List<AuditMandate> nowMandates) {
    return new Authority(
        state, status, issuer, officers, proposedBy, custodians, delegations, nowMandates);
  }

  private static <T> List<T> and(List<T> before, T more) {
    return Stream.concat(before.stream(), Stream.of(more)).toList();
  }

  private static <T> List<T> without(List<T> before, Predicate<T> gone) {
    return before.stream().filter(gone.negate()).toList();
  }
}
