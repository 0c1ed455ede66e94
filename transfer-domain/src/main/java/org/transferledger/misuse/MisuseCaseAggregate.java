package org.transferledger.misuse;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Actor.Reporter;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.Decision;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.misuse.MisuseCommand.AcknowledgeReport;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.misuse.MisuseCommand.ReportMisuse;
import org.transferledger.misuse.MisuseCommand.TriageReport;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.misuse.MisuseEvent.ReportTriaged;
import org.transferledger.technology.Restricting;
import org.transferledger.technology.TechnologyPackage;

/** Decides the commands of one misuse case. */
@AggregateRoot(type = "misuse-case")
public class MisuseCaseAggregate {
  private @Nullable MisuseCase misuse;

  protected MisuseCaseAggregate() {}

  /** One that is on record. */
  public MisuseCaseAggregate(MisuseCase misuse) {
    this.misuse = misuse;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return misuse == null ? null : misuse.id().toString();
  }

  @Decision
  void handle(ReportMisuse command) {
    MisuseRule.REPORTED_UNDER_PSEUDONYM.require(
        command.act().actor() instanceof Reporter, null, "The reporter acts under their own name.");
    MisuseRule.MISUSE_REPORTED_ONCE.require(
        misuse == null, "caseId", "Case %s is on record already.", command.caseId());
    apply(new MisuseReported(command.caseId(), command.allegation(), command.act().person()));
  }

  @Decision
  void handle(AcknowledgeReport command) {
    Person by = investigator(command);
    var known = known(command);
    MisuseRule.ACKNOWLEDGED_ONCE.require(
        known.status() == MisuseCase.Status.RECEIVED, null, "The case is %s.", known.status());
    apply(new ReportAcknowledged(known.id(), by));
  }

  @Decision
  void handle(TriageReport command, Streams streams) {
    Person by = investigator(command);
    var known = known(command);
    MisuseRule.TRIAGED_ONCE.require(
        known.status() == MisuseCase.Status.ACKNOWLEDGED, null, "The case is %s.", known.status());
    requireOriginal(command.triage().duplicateOf(), known.id(), streams);
    apply(new ReportTriaged(known.id(), command.triage(), by));
  }

  private static void requireOriginal(@Nullable CaseId original, CaseId known, Streams streams) {
    if (original == null) {
      return;
    }
    var other = streams.find(MisuseCase.STREAM, original.toString());
    MisuseRule.DUPLICATE_OF_ANOTHER.require(
        !original.equals(known) && other != null && other.status() != MisuseCase.Status.DUPLICATE,
        "duplicateOf",
        "%s is not another case on record, or is a duplicate itself.",
        original);
  }

  @Decision
  void handle(OrderContainment command, Streams streams) {
    Country state = Authority.requireOfficerOfAnyState(streams, command.act());
    var known = known(command);
    var containment = command.containment();
    MisuseRule.CONTAINMENT_WHILE_OPEN.require(
        known.open(), null, "The case is %s.", known.status());
    MisuseRule.ONE_CONTAINMENT_OF_A_KIND.require(
        known.containment() == null
            || (known.containment() == Containment.Mode.COVERT
                && containment.mode() == Containment.Mode.OVERT),
        "mode",
        "The case is contained: %s.",
        known.containment());
    var technology = contained(known.allegation(), containment, streams);
    var order = containment.order();
    var restriction =
        order == null
            ? null
            : Restricting.decide(technology, command.restrictionId(), order, state, command.act());
    apply(
        new ContainmentOrdered(
            known.id(),
            containment.mode(),
            technology.id(),
            restriction == null ? null : restriction.restrictionId(),
            command.act().person()));
    if (restriction != null) {
      streams.append(TechnologyPackage.STREAM, technology.id().toString(), restriction);
    }
  }

  private static TechnologyPackage contained(
      Allegation allegation, Containment containment, Streams streams) {
    var named = allegation.packageId() == null ? containment.packageId() : allegation.packageId();
    return MisuseRule.CONTAINMENT_NEEDS_PACKAGE.required(
        named == null ? null : streams.find(TechnologyPackage.STREAM, named.toString()),
        "packageId",
        "Neither the report nor the order names a package on record.");
  }

  @EventSourcingHandler
  void on(MisuseEvent event) {
    misuse = MisuseCase.after(misuse, event);
  }

  private static Person investigator(MisuseCommand command) {
    MisuseRule.INVESTIGATOR_ACTS.require(
        command.act().actor() instanceof Investigator,
        null,
        "%s is not an investigator.",
        command.act().person());
    return command.act().person();
  }

  private MisuseCase known(MisuseCommand command) {
    return MisuseRule.CASE_KNOWN.required(
        misuse, "caseId", "No case %s is on record.", command.caseId());
  }
}
