package org.transferledger.misuse;

import org.transferledger.core.CaseId;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.ExportId;
import org.transferledger.core.Person;

/** What happened to an export of a case file. */
public sealed interface CaseExportEvent extends DomainEvent {
  ExportId exportId();

  /** The file as it stands at the position of this event is handed out. */
  record CaseFileExported(ExportId exportId, CaseId caseId, String reason, Person by)
      implements CaseExportEvent {}
}
