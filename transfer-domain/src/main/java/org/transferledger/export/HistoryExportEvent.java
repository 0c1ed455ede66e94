package org.transferledger.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.ExportId;
import org.transferledger.core.Person;
import org.transferledger.export.HistoryExportCommand.Format;

/** What happened to an export of the history. */
public sealed interface HistoryExportEvent extends DomainEvent {
  ExportId exportId();

  /**
   * What the history says at the position of this event is handed out.
   *
   * @param asOf a moment before, as of which it is handed out instead
   */
  record HistoryExported(
      ExportId exportId,
      Selection selection,
      Format format,
      String reason,
      @Nullable Instant asOf,
      Person by)
      implements HistoryExportEvent {}
}
