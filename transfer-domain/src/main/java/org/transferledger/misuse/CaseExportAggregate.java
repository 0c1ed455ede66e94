package org.transferledger.misuse;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Decision;
import org.transferledger.core.Streams;
import org.transferledger.misuse.CaseExportCommand.ExportCaseFile;
import org.transferledger.misuse.CaseExportEvent.CaseFileExported;
import org.transferledger.retention.Retention;

/** Decides whether the file of a case is taken out. */
@AggregateRoot(type = "case-export")
public class CaseExportAggregate {
  private @Nullable CaseExport export;

  protected CaseExportAggregate() {}

  /** One that is on record. */
  public CaseExportAggregate(CaseExport export) {
    this.export = export;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return export == null ? null : export.id().toString();
  }

  @Decision
  void handle(ExportCaseFile command, Streams streams) {
    var act = command.act();
    boolean investigator = act.actor() instanceof Investigator;
    if (!investigator) {
      Authority.requireOfficerOfAnyState(streams, act);
    }
    var known =
        MisuseRule.CASE_KNOWN.required(
            streams.find(MisuseCase.STREAM, command.caseId().toString()),
            "caseId",
            "No case %s is on record.",
            command.caseId());
    Retention.requireNotDisposed(known.disposed());
    if (investigator) {
      Working.requireAssigned(known, act, streams);
    } else {
      Working.requireNotOfAccused(known, act.person(), null, act, streams);
    }
    MisuseRule.CASE_EXPORTED_ONCE.require(
        export == null, "exportId", "Export %s is on record already.", command.exportId());
    apply(
        new CaseFileExported(
            command.exportId(), known.id(), command.reason().reason(), act.person()));
  }

  @EventSourcingHandler
  void on(CaseExportEvent event) {
    export = CaseExport.after(export, event);
  }
}
