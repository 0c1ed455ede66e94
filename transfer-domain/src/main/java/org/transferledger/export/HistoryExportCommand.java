package org.transferledger.export;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.ExportId;
import org.transferledger.core.Fields;
import org.transferledger.core.Reason;

/** What can be asked of an export of the history. */
public sealed interface HistoryExportCommand extends Command {
  ExportId exportId();

  /**
   * By an auditor whose mandate covers it, an officer of any state, or an investigator.
   *
   * @param asOf a past moment as of which the history is taken out; null for now
   */
  record ExportHistory(
      Act act,
      @TargetAggregateIdentifier ExportId exportId,
      Selection selection,
      Format format,
      Reason reason,
      @Nullable Instant asOf)
      implements HistoryExportCommand {
    public ExportHistory {
      Fields.check().present("format", format).orThrow();
    }
  }

  /** How an export is written. */
  enum Format {
    /** A JSON object a line, with nothing lost. */
    NDJSON,
    /** A row an event, for spreadsheets (RFC 4180). */
    CSV
  }
}
