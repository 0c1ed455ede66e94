package org.transferledger.correction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Decision;
import org.transferledger.core.Streams;
import org.transferledger.correction.CorrectionCommand.ConfirmCorrection;
import org.transferledger.correction.CorrectionCommand.CorrectRecord;
import org.transferledger.correction.CorrectionCommand.DeclineCorrection;

/** Decides the commands of one correction. */
@AggregateRoot(type = "correction")
public class CorrectionAggregate {
  private @Nullable Correction correction;

  protected CorrectionAggregate() {}

  /** One that is on record. */
  public CorrectionAggregate(Correction correction) {
    this.correction = correction;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return correction == null ? null : correction.id().toString();
  }

  @Decision
  void handle(CorrectRecord command, Streams streams) {
    apply(Correcting.ask(correction, command, streams));
  }

  @Decision
  void handle(ConfirmCorrection command, Streams streams) {
    var known = known(command);
    var confirmed = Correcting.confirm(known, command, streams);
    apply(confirmed.event());
    streams.rewrite(
        Correctable.streamOf(known.request()), known.request().streamId(), confirmed.correction());
  }

  @Decision
  void handle(DeclineCorrection command, Streams streams) {
    apply(Correcting.decline(known(command), command, streams));
  }

  @EventSourcingHandler
  void on(CorrectionEvent event) {
    correction = Correction.after(correction, event);
  }

  private Correction known(CorrectionCommand command) {
    return CorrectionRule.CORRECTION_KNOWN.required(
        correction, "correctionId", "No correction %s is on record.", command.correctionId());
  }
}
