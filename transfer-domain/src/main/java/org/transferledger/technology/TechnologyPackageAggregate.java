package org.transferledger.technology;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Decision;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmRule;
import org.transferledger.technology.TechnologyCommand.ArchivePackage;
import org.transferledger.technology.TechnologyCommand.ConfirmRestriction;
import org.transferledger.technology.TechnologyCommand.ExpireRestriction;
import org.transferledger.technology.TechnologyCommand.IssueRevision;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.technology.TechnologyCommand.Rerate;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.technology.TechnologyCommand.SetRestrictionAside;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.technology.TechnologyCommand.WithdrawRevision;
import org.transferledger.technology.TechnologyEvent.PackageArchived;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyEvent.RestrictionConfirmed;
import org.transferledger.technology.TechnologyEvent.RestrictionExpired;
import org.transferledger.technology.TechnologyEvent.RevisionIssued;
import org.transferledger.technology.TechnologyEvent.RevisionWithdrawn;

/** Decides the commands of one technology package. */
@AggregateRoot(type = "technology-package")
public class TechnologyPackageAggregate {
  private @Nullable TechnologyPackage technology;

  protected TechnologyPackageAggregate() {}

  /** One that is on record. */
  public TechnologyPackageAggregate(TechnologyPackage technology) {
    this.technology = technology;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return technology == null ? null : technology.id().toString();
  }

  @Decision
  void handle(RegisterPackage command, Streams streams) {
    FirmRule.FIRM_MEMBER_ACTS.require(
        command.act().actor() instanceof FirmMember,
        null,
        "%s acts for no firm.",
        command.act().person());
    FirmId owner = ((FirmMember) command.act().actor()).firm();
    Person by =
        Firm.requireMember(
            command.act(), owner, FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER);
    Firm.require(streams, owner, "firm");
    // The id was made of owner and reference, so a record that is there has the same reference.
    String reference = command.details().reference();
    TechnologyRule.REFERENCE_NAMES_ONE_PACKAGE.require(
        technology == null || reference == null || technology.details().equals(command.details()),
        "reference",
        "%s is the reference of a package with other details.",
        reference);
    TechnologyRule.PACKAGE_REGISTERED_ONCE.require(
        technology == null, "packageId", "Package %s is registered already.", command.packageId());
    apply(
        new PackageRegistered(
            command.packageId(), owner, origins(command, owner, streams), command.details(), by));
  }

  private static List<Country> origins(RegisterPackage command, FirmId owner, Streams streams) {
    var origins = new TreeSet<>(Collections.singleton(owner.homeState()));
    var derivedFrom = command.details().derivedFrom();
    if (derivedFrom != null) {
      origins.addAll(TechnologyPackage.require(streams, derivedFrom, "derivedFrom").origins());
    }
    return List.copyOf(origins);
  }

  @Decision
  void handle(IssueRevision command) {
    var known = known(command);
    Person by =
        Firm.requireMember(
            command.act(),
            known.owner(),
            FirmRole.ADMINISTRATOR,
            FirmRole.EXPORT_CONTROL_OFFICER,
            FirmRole.ENGINEER);
    known.requireNotArchived();
    var content = command.content();
    TechnologyRule.GRADING_WITHIN_ACCREDITATION.require(
        content.grading() == null || content.grading().accredited(),
        "grading",
        "%s is above what this system is accredited for.",
        content.grading());
    TechnologyRule.REVISION_ISSUED_ONCE.require(
        known.revision(command.revision()) == null,
        "revision",
        "Package %s has a revision %s already.",
        known.id(),
        command.revision());
    if (content.supersedes() != null) {
      known.requireRevision(content.supersedes(), "supersedes");
    }
    apply(
        new RevisionIssued(
            known.id(), command.revision(), content, content.manifest().digest(), by));
  }

  @Decision
  void handle(WithdrawRevision command) {
    var known = known(command);
    Person by =
        Firm.requireMember(
            command.act(), known.owner(), FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER);
    var revision = known.requireRevision(command.revision(), "revision");
    TechnologyRule.REVISION_WITHDRAWN_ONCE.require(
        revision.status() != Revision.Status.WITHDRAWN,
        "revision",
        "Revision %s is withdrawn already.",
        revision.label());
    apply(new RevisionWithdrawn(known.id(), revision.label(), command.withdrawal().reason(), by));
  }

  @Decision
  void handle(RateRevision command, Streams streams) {
    apply(Assessing.decide(known(command), command, streams));
  }

  @Decision
  void handle(VerifyRating command, Streams streams) {
    apply(Assessing.decide(known(command), command, streams));
  }

  @Decision
  void handle(Rerate command, Streams streams) {
    apply(Assessing.decide(known(command), command, streams));
  }

  @Decision
  void handle(ArchivePackage command) {
    var known = known(command);
    Person by = Firm.requireMember(command.act(), known.owner(), FirmRole.ADMINISTRATOR);
    TechnologyRule.PACKAGE_ARCHIVED_ONCE.require(
        !known.archived(), "packageId", "Package %s is archived already.", known.id());
    apply(new PackageArchived(known.id(), command.archiving().reason(), by));
  }

  @Decision
  void handle(RestrictAccess command, Streams streams) {
    var known = known(command);
    Country state = Authority.requireOfficerOfAnyState(streams, command.act());
    apply(
        Restricting.decide(known, command.restrictionId(), command.order(), state, command.act()));
  }

  @Decision
  void handle(ConfirmRestriction command, Streams streams) {
    var restriction = restriction(command, command.restrictionId());
    Person by = Authority.requireOfficer(streams, command.act(), restriction.state());
    TechnologyRule.CONFIRMED_BY_ANOTHER.require(
        Restricting.imposedByAnother(restriction, command.act(), streams),
        null,
        "%s imposed the restriction, in person or by delegation.",
        by);
    TechnologyRule.EMERGENCY_CONFIRMED_IN_TIME.require(
        restriction.expires() != null && restriction.inForce(command.act().at()),
        "restrictionId",
        "Restriction %s does not await confirmation.",
        restriction.id());
    apply(new RestrictionConfirmed(command.packageId(), restriction.id(), by));
  }

  @Decision
  void handle(LiftRestriction command, Streams streams) {
    var restriction = restriction(command, command.restrictionId());
    apply(
        Restricting.lift(
            known(command), restriction, command.lifting().reason(), command.act(), streams));
  }

  @Decision
  void handle(SetRestrictionAside command, Streams streams) {
    var restriction = restriction(command, command.restrictionId());
    apply(
        Restricting.setAside(
            known(command), restriction, command.settingAside(), command.act(), streams));
  }

  @Decision
  void handle(ExpireRestriction command) {
    var restriction = restriction(command, command.restrictionId());
    Instant due =
        DeadlineRule.DEADLINE_APPLIES.required(
            restriction.endsAt(),
            "restrictionId",
            "Restriction %s does not end by itself.",
            restriction.id());
    Person by = DeadlineRule.requireReached(command.act(), due);
    DeadlineRule.DEADLINE_APPLIES.require(
        !restriction.lifted() && !restriction.expired(),
        "restrictionId",
        "Restriction %s has ended already.",
        restriction.id());
    apply(new RestrictionExpired(command.packageId(), restriction.id(), by));
  }

  @EventSourcingHandler
  void on(TechnologyEvent event) {
    technology = TechnologyPackage.after(technology, event);
  }

  private Restriction restriction(TechnologyCommand command, RestrictionId restrictionId) {
    return TechnologyRule.RESTRICTION_KNOWN.required(
        known(command).restriction(restrictionId),
        "restrictionId",
        "Package %s has no restriction %s.",
        command.packageId(),
        restrictionId);
  }

  private TechnologyPackage known(TechnologyCommand command) {
    return TechnologyRule.PACKAGE_KNOWN.required(
        technology, "packageId", "No package %s is registered.", command.packageId());
  }
}
