package org.transferledger.misuse;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Decision;
import org.transferledger.core.Streams;
import org.transferledger.misuse.MisuseCommand.AcknowledgeReport;
import org.transferledger.misuse.MisuseCommand.AddEvidence;
import org.transferledger.misuse.MisuseCommand.AssignInvestigator;
import org.transferledger.misuse.MisuseCommand.CloseCase;
import org.transferledger.misuse.MisuseCommand.DecideMeasure;
import org.transferledger.misuse.MisuseCommand.DiscloseMisuse;
import org.transferledger.misuse.MisuseCommand.DisposeCase;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseCommand.EndContainment;
import org.transferledger.misuse.MisuseCommand.ExcludeEvidence;
import org.transferledger.misuse.MisuseCommand.GiveFeedback;
import org.transferledger.misuse.MisuseCommand.MakePermanent;
import org.transferledger.misuse.MisuseCommand.MoveEvidence;
import org.transferledger.misuse.MisuseCommand.NoteAcknowledgementOverdue;
import org.transferledger.misuse.MisuseCommand.NoteFeedbackOverdue;
import org.transferledger.misuse.MisuseCommand.NotifySubject;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.misuse.MisuseCommand.ReadReporter;
import org.transferledger.misuse.MisuseCommand.RecordFinding;
import org.transferledger.misuse.MisuseCommand.RecordResponse;
import org.transferledger.misuse.MisuseCommand.ReopenCase;
import org.transferledger.misuse.MisuseCommand.ReportMisuse;
import org.transferledger.misuse.MisuseCommand.RevealReporter;
import org.transferledger.misuse.MisuseCommand.TriageReport;
import org.transferledger.retention.Retention;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyPackage;

/**
 * Decides the commands of one misuse case. Who may act at all is asked first, so that nobody else
 * learns whether there is a case.
 */
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
    apply(TakingIn.report(misuse, command));
  }

  @Decision
  void handle(DiscloseMisuse command) {
    apply(TakingIn.disclose(misuse, command));
  }

  @Decision
  void handle(AcknowledgeReport command, Streams streams) {
    apply(TakingIn.acknowledge(investigated(command), command, streams));
  }

  @Decision
  void handle(TriageReport command, Streams streams) {
    apply(TakingIn.triage(investigated(command), command, streams));
  }

  @Decision
  void handle(AssignInvestigator command, Streams streams) {
    apply(Investigating.assign(administered(command, streams), command, streams));
  }

  @Decision
  void handle(AddEvidence command, Streams streams) {
    apply(Investigating.add(investigated(command), command, streams));
  }

  @Decision
  void handle(MoveEvidence command, Streams streams) {
    apply(Investigating.move(investigated(command), command, streams));
  }

  @Decision
  void handle(ExcludeEvidence command, Streams streams) {
    apply(Investigating.exclude(investigated(command), command, streams));
  }

  @Decision
  void handle(OrderContainment command, Streams streams) {
    var state = Authority.requireOfficerOfAnyState(streams, command.act());
    var ordered = Containing.order(known(command), command, state, streams);
    apply(ordered.event());
    append(ordered.restriction(), streams);
  }

  @Decision
  void handle(EndContainment command, Streams streams) {
    var ended = Containing.end(administered(command, streams), command, streams);
    apply(ended.event());
    append(ended.lifting(), streams);
  }

  private static void append(@Nullable TechnologyEvent event, Streams streams) {
    if (event != null) {
      streams.append(TechnologyPackage.STREAM, event.packageId().toString(), event);
    }
  }

  @Decision
  void handle(MakePermanent command, Streams streams) {
    apply(Containing.makePermanent(administered(command, streams), command, streams));
  }

  @Decision
  void handle(NotifySubject command, Streams streams) {
    apply(Hearing.notify(investigated(command), command, streams));
  }

  @Decision
  void handle(RecordResponse command, Streams streams) {
    if (command.act().actor() instanceof FirmMember member) {
      // A firm that does not know of the case is told what it is told of a case that is none.
      MisuseRule.CASE_KNOWN.require(
          misuse != null && misuse.knownTo(member.firm()),
          "caseId",
          "No case %s is on record.",
          command.caseId());
    } else {
      Working.requireInvestigator(command.act());
    }
    apply(Hearing.respond(known(command), command, streams));
  }

  @Decision
  void handle(RecordFinding command, Streams streams) {
    apply(Hearing.find(investigated(command), command, streams));
  }

  @Decision
  void handle(DecideMeasure command, Streams streams) {
    apply(Concluding.decide(administered(command, streams), command, streams));
  }

  @Decision
  void handle(GiveFeedback command, Streams streams) {
    apply(Concluding.inform(investigated(command), command, streams));
  }

  @Decision
  void handle(CloseCase command, Streams streams) {
    apply(Concluding.close(investigated(command), command, streams));
  }

  @Decision
  void handle(ReopenCase command, Streams streams) {
    apply(Concluding.reopen(administered(command, streams), command, streams));
  }

  @Decision
  void handle(RevealReporter command, Streams streams) {
    Authority.requireCustodian(streams, command.act());
    apply(ProtectingReporter.reveal(known(command), command, streams));
  }

  @Decision
  void handle(ReadReporter command, Streams streams) {
    apply(ProtectingReporter.read(misuse, command, streams));
  }

  @Decision
  void handle(DisposeReporter command, Streams streams) {
    ProtectingReporter.requireDisposer(command.act(), streams);
    apply(ProtectingReporter.dispose(known(command), command, streams));
  }

  @Decision
  void handle(DisposeCase command, Streams streams) {
    apply(Concluding.dispose(administered(command, streams), command, streams));
  }

  @Decision
  void handle(NoteAcknowledgementOverdue command) {
    apply(TakingIn.noteOverdue(known(command), command.act()));
  }

  @Decision
  void handle(NoteFeedbackOverdue command) {
    apply(Concluding.noteOverdue(known(command), command.act()));
  }

  @EventSourcingHandler
  void on(MisuseEvent event) {
    misuse = MisuseCase.STREAM.after(misuse, event);
  }

  private MisuseCase investigated(MisuseCommand command) {
    Working.requireInvestigator(command.act());
    return known(command);
  }

  private MisuseCase administered(MisuseCommand command, Streams streams) {
    Authority.requireOfficerOfAnyState(streams, command.act());
    return known(command);
  }

  private MisuseCase known(MisuseCommand command) {
    var known =
        MisuseRule.CASE_KNOWN.required(
            misuse, "caseId", "No case %s is on record.", command.caseId());
    Retention.requireNotDisposed(known.disposed());
    return known;
  }
}
