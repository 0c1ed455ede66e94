package org.transferledger.misuse;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.ExportId;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;

/**
 * That the file of a case was taken out, by whom and what for. Each stands on a stream of its own
 * that nothing reads, so that it is in no decision's way.
 */
public record CaseExport(ExportId id, CaseId caseId, String reason, Person by) {
  public static final StreamType<CaseExport, CaseExportEvent> STREAM =
      new StreamType<>("case-export", CaseExport.class, CaseExportEvent.class, CaseExport::after);

  static CaseExport after(@Nullable CaseExport before, CaseExportEvent event) {
    return switch (event) {
      case CaseExportEvent.CaseFileExported e ->
          new CaseExport(e.exportId(), e.caseId(), e.reason(), e.by());
    };
  }
}
