package org.transferledger.correction;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.CorrectionId;
import org.transferledger.core.Reason;

/** What can be asked of a correction. */
public sealed interface CorrectionCommand extends Command {
  CorrectionId correctionId();

  /** By an officer of any state. Nothing changes until another confirms it. */
  record CorrectRecord(
      Act act, @TargetAggregateIdentifier CorrectionId correctionId, CorrectionRequest request)
      implements CorrectionCommand {}

  /** By another officer of the state. */
  record ConfirmCorrection(Act act, @TargetAggregateIdentifier CorrectionId correctionId)
      implements CorrectionCommand {}

  /** By another officer of the state. */
  record DeclineCorrection(
      Act act, @TargetAggregateIdentifier CorrectionId correctionId, Reason reason)
      implements CorrectionCommand {}
}
