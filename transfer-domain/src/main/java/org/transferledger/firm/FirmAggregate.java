package org.transferledger.firm;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Decision;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.FirmCommand.ApproveSite;
import org.transferledger.firm.FirmCommand.ProposeSite;
import org.transferledger.firm.FirmCommand.RegisterFirm;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmEvent.SiteApproved;
import org.transferledger.firm.FirmEvent.SiteProposed;

/** Decides the commands of one partner firm. */
@AggregateRoot(type = "firm")
public class FirmAggregate {
  private @Nullable Firm firm;

  protected FirmAggregate() {}

  /** One that is on record. */
  public FirmAggregate(Firm firm) {
    this.firm = firm;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return firm == null ? null : firm.id().value();
  }

  @Decision
  void handle(RegisterFirm command, Streams streams) {
    Person by = Authority.requireOfficer(streams, command.act(), command.firmId().homeState());
    FirmRule.FIRM_REGISTERED_ONCE.require(
        firm == null, "firmId", "%s is registered already.", command.firmId());
    apply(new FirmRegistered(command.firmId(), command.details(), by));
  }

  @Decision
  void handle(ProposeSite command) {
    Firm known = known(command);
    Person by = Firm.requireMember(command.act(), command.firmId(), FirmRole.ADMINISTRATOR);
    FirmRule.FIRM_ADMINISTRATOR_ACTS.require(
        known.administrator().equals(by),
        null,
        "%s is not the administrator of %s.",
        by,
        known.id());
    FirmRule.SITE_PROPOSED_ONCE.require(
        known.site(command.siteId()) == null,
        "siteId",
        "Site %s is proposed already.",
        command.siteId());
    apply(new SiteProposed(command.firmId(), command.siteId(), command.details(), by));
  }

  @Decision
  void handle(ApproveSite command, Streams streams) {
    Site site = known(command).requireSite(command.siteId(), "siteId");
    Person by = Authority.requireOfficer(streams, command.act(), site.state());
    FirmRule.SITE_APPROVED_ONCE.require(
        site.status() == Site.Status.PROPOSED,
        "siteId",
        "Site %s is %s.",
        site.id(),
        site.status());
    apply(new SiteApproved(command.firmId(), command.siteId(), by));
  }

  @EventSourcingHandler
  void on(FirmEvent event) {
    firm = Firm.after(firm, event);
  }

  private Firm known(FirmCommand command) {
    return FirmRule.FIRM_KNOWN.required(
        firm, "firmId", "No firm %s is registered.", command.firmId());
  }
}
