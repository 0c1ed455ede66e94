package org.transferledger.firm;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.transferledger.authority.Authority;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.FirmCommand.ApproveSite;
import org.transferledger.firm.FirmCommand.CloseSite;
import org.transferledger.firm.FirmCommand.ProposeSite;
import org.transferledger.firm.FirmCommand.RecordSiteVisit;
import org.transferledger.firm.FirmCommand.SuspendSite;
import org.transferledger.firm.FirmEvent.SiteApproved;
import org.transferledger.firm.FirmEvent.SiteClosed;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.firm.FirmEvent.SiteSuspended;
import org.transferledger.firm.FirmEvent.SiteVisited;

/** Decides on the sites of a firm; all but the proposal is for the state that the site lies in. */
final class DecidingOnSites {
  private DecidingOnSites() {}

  static SiteProposed decide(Firm firm, ProposeSite command) {
    Person by = firm.requireAdministrator(command.act());
    FirmRule.SITE_PROPOSED_ONCE.require(
        firm.site(command.siteId()) == null,
        "siteId",
        "Site %s is proposed already.",
        command.siteId());
    return new SiteProposed(firm.id(), command.siteId(), command.details(), by);
  }

  static SiteApproved decide(Firm firm, ApproveSite command, Streams streams) {
    Site site = firm.requireSite(command.siteId(), "siteId");
    Person by = Authority.requireOfficer(streams, command.act(), site.state());
    FirmRule.SITE_APPROVED_ONCE.require(
        site.status() == Site.Status.PROPOSED || site.status() == Site.Status.SUSPENDED,
        "siteId",
        "Site %s is %s.",
        site.id(),
        site.status());
    FirmRule.SITE_REINSTATED_BY_ANOTHER.require(
        site.status() == Site.Status.PROPOSED
            || Authority.separate(
                streams,
                site.state(),
                requireNonNull(site.suspendedBy(), "a suspended site was suspended by someone"),
                by,
                command.act().at()),
        null,
        "%s suspended it.",
        site.suspendedBy());
    return new SiteApproved(firm.id(), site.id(), by);
  }

  static SiteSuspended decide(Firm firm, SuspendSite command, Streams streams) {
    Site site = firm.requireSite(command.siteId(), "siteId");
    Person by = Authority.requireOfficer(streams, command.act(), site.state());
    FirmRule.ONLY_APPROVED_SITE_IS_SUSPENDED.require(
        site.status() == Site.Status.APPROVED,
        "siteId",
        "Site %s is %s.",
        site.id(),
        site.status());
    return new SiteSuspended(firm.id(), site.id(), command.grounds(), by);
  }

  static SiteClosed decide(Firm firm, CloseSite command, Streams streams) {
    Site site = firm.requireSite(command.siteId(), "siteId");
    Person by = Authority.requireOfficer(streams, command.act(), site.state());
    FirmRule.SITE_CLOSED_ONCE.require(
        site.status() != Site.Status.CLOSED, "siteId", "Site %s is closed.", site.id());
    return new SiteClosed(firm.id(), site.id(), command.reason().reason(), by);
  }

  static SiteVisited decide(Firm firm, RecordSiteVisit command, Streams streams) {
    Site site = firm.requireSite(command.siteId(), "siteId");
    Person by = Authority.requireOfficer(streams, command.act(), site.state());
    var visit = command.visit();
    FirmRule.VISIT_NOT_IN_FUTURE.require(
        !visit.on().isAfter(LocalDate.ofInstant(command.act().at(), ZoneOffset.UTC)),
        "on",
        "%s is to come.",
        visit.on());
    return new SiteVisited(firm.id(), site.id(), visit, by);
  }
}
