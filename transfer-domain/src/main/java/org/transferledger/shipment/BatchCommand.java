package org.transferledger.shipment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.BatchId;
import org.transferledger.core.Command;

/** What can be asked of a batch. */
public sealed interface BatchCommand extends Command {
  BatchId batchId();

  /** By a person of the firm that made it. */
  record RecordBatch(Act act, @TargetAggregateIdentifier BatchId batchId, BatchDetails details)
      implements BatchCommand {}
}
