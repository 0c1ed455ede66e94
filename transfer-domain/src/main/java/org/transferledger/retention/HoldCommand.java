package org.transferledger.retention;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Grounds;
import org.transferledger.core.HoldId;
import org.transferledger.core.Reason;

/** What can be asked of the legal holds on a subject. */
public sealed interface HoldCommand extends Command {
  HoldSubject subject();

  /** By an officer of any state. */
  record PlaceHold(
      Act act, @TargetAggregateIdentifier HoldSubject subject, HoldId holdId, Grounds grounds)
      implements HoldCommand {}

  /** By another officer of the state whose officer placed it. */
  record LiftHold(
      Act act, @TargetAggregateIdentifier HoldSubject subject, HoldId holdId, Reason reason)
      implements HoldCommand {}
}
