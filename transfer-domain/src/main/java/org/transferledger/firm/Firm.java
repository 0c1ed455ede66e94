package org.transferledger.firm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.SiteId;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;

/** A partner firm as its events tell. */
public record Firm(FirmId id, String name, String address, Person administrator, List<Site> sites) {
  public static final StreamType<Firm, FirmEvent> STREAM =
      new StreamType<>("firm", Firm.class, FirmEvent.class, Firm::after);

  static Firm after(@Nullable Firm before, FirmEvent event) {
    return switch (event) {
      case FirmEvent.FirmRegistered e ->
          new Firm(
              e.firmId(),
              e.details().name(),
              e.details().address(),
              e.details().administrator(),
              List.of());
      case FirmEvent.SiteProposed e ->
          requireNonNull(before)
              .with(
                  new Site(
                      e.siteId(),
                      e.details().name(),
                      e.details().state(),
                      e.details().address(),
                      Site.Status.PROPOSED));
      case FirmEvent.SiteApproved e -> {
        var firm = requireNonNull(before);
        yield firm.with(requireNonNull(firm.site(e.siteId())).approved());
      }
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

  /**
   * What stands against the firm sending or receiving anything new at the time.
   *
   * @param screenedWithin how old the last screening may be
   * @param field the field of the command that names the firm
   */
  public List<Violation> standing(Instant at, Duration screenedWithin, String field) {
    return List.of();
  }

  /** Whether the firm is a certified recipient at the time (2009/43/EC Art. 9). */
  public boolean certified(Instant at) {
    return false;
  }

  /** Whether the person is the firm's administrator or authorised by it at the time. */
  public boolean employs(Person person, Instant at) {
    return administrator.equals(person);
  }

  public @Nullable Site site(SiteId id) {
    return sites.stream().filter(site -> site.id().equals(id)).findAny().orElse(null);
  }

  /** The site, or a refusal that names the field which should have named it. */
  public Site requireSite(SiteId site, String field) {
    return FirmRule.SITE_KNOWN.required(site(site), field, "%s has no site %s.", id, site);
  }

  private Firm with(Site site) {
    var others = sites.stream().filter(other -> !other.id().equals(site.id()));
    return new Firm(
        id, name, address, administrator, Stream.concat(others, Stream.of(site)).toList());
  }
}
