package org.transferledger.export;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Actor.Auditor;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Decision;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Streams;
import org.transferledger.export.HistoryExportCommand.ExportHistory;
import org.transferledger.export.HistoryExportEvent.HistoryExported;

/** Decides whether the history is taken out. */
@AggregateRoot(type = "history-export")
public class HistoryExportAggregate {
  private @Nullable HistoryExport export;

  protected HistoryExportAggregate() {}

  /** One that is on record. */
  public HistoryExportAggregate(HistoryExport export) {
    this.export = export;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return export == null ? null : export.id().toString();
  }

  @Decision
  void handle(ExportHistory command, Streams streams) {
    var act = command.act();
    switch (act.actor()) {
      case Auditor auditor -> requireMandate(auditor, command, streams);
      case Investigator _ -> {
        // Which cases they read of is decided where they read.
      }
      default -> Authority.requireOfficerOfAnyState(streams, act);
    }
    ExportRule.EXPORT_AS_OF_PAST.require(
        command.asOf() == null || !command.asOf().isAfter(act.at()),
        "asOf",
        "%s has not passed.",
        command.asOf());
    ExportRule.HISTORY_EXPORTED_ONCE.require(
        export == null, "exportId", "Export %s is on record already.", command.exportId());
    apply(
        new HistoryExported(
            command.exportId(),
            command.selection(),
            command.format(),
            command.reason().reason(),
            command.asOf(),
            act.person()));
  }

  private static void requireMandate(Auditor auditor, ExportHistory command, Streams streams) {
    var selection = command.selection();
    List<FirmId> firms = selection.firm() == null ? List.of() : List.of(selection.firm());
    List<PackageId> packages =
        selection.packageId() == null ? List.of() : List.of(selection.packageId());
    boolean covered =
        Optional.ofNullable(streams.find(Authority.STREAM, auditor.state().code())).stream()
            .flatMap(it -> it.mandatesOf(auditor.person(), command.act().at()).stream())
            .anyMatch(it -> it.covers(firms, packages));
    ExportRule.MANDATE_COVERS_EXPORT.require(
        covered, null, "No mandate of %s covers it.", auditor.person());
  }

  @EventSourcingHandler
  void on(HistoryExportEvent event) {
    export = HistoryExport.after(export, event);
  }
}
