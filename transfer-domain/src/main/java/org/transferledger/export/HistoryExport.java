package org.transferledger.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.ExportId;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;
import org.transferledger.export.HistoryExportCommand.Format;

/**
 * That the history, or a part of it, was taken out, by whom and what for. Each stands on a stream
 * of its own that nothing reads, so that it is in no decision's way.
 */
public record HistoryExport(
    ExportId id,
    Selection selection,
    Format format,
    String reason,
    @Nullable Instant asOf,
    Person by) {
  public static final StreamType<HistoryExport, HistoryExportEvent> STREAM =
      new StreamType<>(
          "history-export", HistoryExport.class, HistoryExportEvent.class, HistoryExport::after);

  static HistoryExport after(@Nullable HistoryExport before, HistoryExportEvent event) {
    return switch (event) {
      case HistoryExportEvent.HistoryExported e ->
          new HistoryExport(e.exportId(), e.selection(), e.format(), e.reason(), e.asOf(), e.by());
    };
  }
}
