package org.transferledger.firm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.BarrierId;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.Rule;
import org.transferledger.core.SiteId;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;

/**
 * A partner firm as its events tell.
 *
 * @param people whom the firm has authorised, each once; those whose time is over as well
 * @param certification as a recipient; none if there never was one or it was withdrawn
 * @param suspension none unless the firm is suspended
 */
public record Firm(
    FirmId id,
    String name,
    String address,
    Person administrator,
    List<Site> sites,
    List<Authorisation> people,
    @Nullable Certification certification,
    Screenings screenings,
    @Nullable Suspension suspension,
    List<ReportedBarrier> barriers) {
  public static final StreamType<Firm, FirmEvent> STREAM =
      new StreamType<>("firm", Firm.class, FirmEvent.class, Firm::after);

  static Firm after(@Nullable Firm before, FirmEvent event) {
    return event instanceof FirmEvent.FirmRegistered e
        ? registered(e)
        : requireNonNull(before).next(event);
  }

  private static Firm registered(FirmEvent.FirmRegistered event) {
    var details = event.details();
    return new Firm(
        event.firmId(),
        details.name(),
        details.address(),
        details.administrator(),
        List.of(),
        List.of(),
        null,
        Screenings.NONE,
        null,
        List.of());
  }

  private Firm next(FirmEvent event) {
    return switch (event) {
      case FirmEvent.FirmRegistered _, FirmEvent.SiteVisited _ -> this;
      case FirmEvent.PersonAuthorised e ->
          withPeople(
              replacing(
                  people, it -> it.person().equals(e.authorisation().person()), e.authorisation()));
      case FirmEvent.AuthorisationEnded e ->
          withPeople(people.stream().filter(it -> !it.person().equals(e.person())).toList());
      case FirmEvent.SiteProposed e ->
          with(
              new Site(
                  e.siteId(),
                  e.details().name(),
                  e.details().state(),
                  e.details().address(),
                  Site.Status.PROPOSED,
                  null));
      case FirmEvent.SiteApproved e -> with(requireNonNull(site(e.siteId())).approved());
      case FirmEvent.SiteSuspended e -> with(requireNonNull(site(e.siteId())).suspended(e.by()));
      case FirmEvent.SiteClosed e -> with(requireNonNull(site(e.siteId())).closed());
      case FirmEvent.RecipientCertified e ->
          with(e.certification(), screenings, suspension, barriers);
      case FirmEvent.CertificationWithdrawn _ -> with(null, screenings, suspension, barriers);
      case FirmEvent.FirmScreened e ->
          with(certification, screenings.after(e), suspension, barriers);
      case FirmEvent.MatchDisposed e ->
          with(certification, screenings.after(e), suspension, barriers);
      case FirmEvent.MatchSetAside e ->
          with(certification, screenings.after(e), suspension, barriers);
      case FirmEvent.FirmSuspended e ->
          with(certification, screenings, new Suspension(e.grounds(), e.by()), barriers);
      case FirmEvent.FirmReinstated _ -> with(certification, screenings, null, barriers);
      case FirmEvent.BarrierReported e ->
          with(
              new ReportedBarrier(
                  e.barrierId(), e.barrier().text(), e.barrier().addressed(), null));
      case FirmEvent.BarrierAnswered e ->
          with(requireNonNull(barrier(e.barrierId())).answered(e.text()));
    };
  }

  /** The firm, or a refusal that names the field which should have named it. */
  public static Firm require(Streams streams, FirmId id, String field) {
    return FirmRule.FIRM_KNOWN.required(
        streams.find(STREAM, id.value()), field, "No firm %s is registered.", id);
  }

  /** Refuses unless the actor belongs to the firm and has one of the roles. */
  public static Person requireMember(Act act, FirmId firm, FirmRole... roles) {
    FirmRule.FIRM_MEMBER_ACTS.require(
        act.actor() instanceof FirmMember member
            && member.firm().equals(firm)
            && Arrays.asList(roles).contains(member.role()),
        null,
        "%s does not act for %s as any of %s.",
        act.person(),
        firm,
        List.of(roles));
    return act.person();
  }

  /** The rules of {@link #standing}. */
  public static List<Rule> standingRules() {
    return List.of(FirmRule.FIRM_NOT_SUSPENDED, FirmRule.NO_OPEN_MATCH, FirmRule.SCREENED_RECENTLY);
  }

  /**
   * What stands against the firm sending or receiving anything new at the time.
   *
   * @param screenedWithin how old the last screening may be
   * @param field the field of the command that names the firm
   */
  public List<Violation> standing(Instant at, Duration screenedWithin, String field) {
    List<Violation> against = new ArrayList<>();
    if (suspension != null) {
      against.add(FirmRule.FIRM_NOT_SUSPENDED.violation(field, "%s is suspended.", id));
    }
    if (!screenings.clear()) {
      against.add(
          FirmRule.NO_OPEN_MATCH.violation(
              field, "A screening of %s found a match that is not cleared.", id));
    }
    if (!screenings.within(screenedWithin, at)) {
      against.add(
          FirmRule.SCREENED_RECENTLY.violation(
              field,
              "%s was last screened %s.",
              id,
              screenings.latest() == null ? "never" : screenings.latest()));
    }
    return List.copyOf(against);
  }

  /** Whether the firm is a certified recipient at the time (2009/43/EC Art. 9). */
  public boolean certified(Instant at) {
    return certification != null && certification.inForce(at);
  }

  /** Whether the person is the firm's administrator or authorised by it at the time. */
  public boolean employs(Person person, Instant at) {
    return administrator.equals(person) || authorisation(person, at) != null;
  }

  /** What the firm lets the person do at the time; null if nothing. */
  public @Nullable Authorisation authorisation(Person person, Instant at) {
    return people.stream()
        .filter(it -> it.person().equals(person) && it.inForce(at))
        .findAny()
        .orElse(null);
  }

  /** Refuses unless the actor is an administrator of the firm by token and by record. */
  Person requireAdministrator(Act act) {
    Person by = requireMember(act, id, FirmRole.ADMINISTRATOR);
    var authorisation = authorisation(by, act.at());
    FirmRule.FIRM_ADMINISTRATOR_ACTS.require(
        administrator.equals(by)
            || (authorisation != null && authorisation.role() == FirmRole.ADMINISTRATOR),
        null,
        "%s is not an administrator of %s.",
        by,
        id);
    return by;
  }

  public @Nullable Site site(SiteId id) {
    return sites.stream().filter(site -> site.id().equals(id)).findAny().orElse(null);
  }

  /** The site, or a refusal that names the field which should have named it. */
  public Site requireSite(SiteId site, String field) {
    return FirmRule.SITE_KNOWN.required(site(site), field, "%s has no site %s.", id, site);
  }

  @Nullable ReportedBarrier barrier(BarrierId named) {
    return barriers.stream().filter(it -> it.id().equals(named)).findAny().orElse(null);
  }

  private Firm with(Site site) {
    return new Firm(
        id,
        name,
        address,
        administrator,
        replacing(sites, it -> it.id().equals(site.id()), site),
        people,
        certification,
        screenings,
        suspension,
        barriers);
  }

  private Firm withPeople(List<Authorisation> now) {
    return new Firm(
        id,
        name,
        address,
        administrator,
        sites,
        now,
        certification,
        screenings,
        suspension,
        barriers);
  }

  private Firm with(ReportedBarrier barrier) {
    return with(
        certification,
        screenings,
        suspension,
        replacing(barriers, it -> it.id().equals(barrier.id()), barrier));
  }

  private Firm with(
      @Nullable Certification nowCertification,
      Screenings nowScreenings,
      @Nullable Suspension nowSuspension,
      List<ReportedBarrier> nowBarriers) {
    return new Firm(
        id,
        name,
        address,
        administrator,
        sites,
        people,
        nowCertification,
        nowScreenings,
        nowSuspension,
        nowBarriers);
  }

  private static <T> List<T> replacing(List<T> before, Predicate<T> former, T now) {
    return Stream.concat(before.stream().filter(former.negate()), Stream.of(now)).toList();
  }
}
