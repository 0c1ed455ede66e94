package org.transferledger.misuse;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.CaseId;
import org.transferledger.core.Command;
import org.transferledger.core.ExportId;
import org.transferledger.core.Reason;

/** What can be asked of an export of a case file. */
public sealed interface CaseExportCommand extends Command {
  ExportId exportId();

  /** By an officer of any state, or an assigned investigator. */
  record ExportCaseFile(
      Act act, @TargetAggregateIdentifier ExportId exportId, CaseId caseId, Reason reason)
      implements CaseExportCommand {}
}
