package org.transferledger.shipment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Decision;
import org.transferledger.core.Person;
import org.transferledger.core.Refused;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.licence.Licence;
import org.transferledger.shipment.BatchCommand.RecordBatch;
import org.transferledger.shipment.BatchEvent.BatchRecorded;

/** Decides the commands of one batch. */
@AggregateRoot(type = "batch")
public class BatchAggregate {
  private @Nullable Batch batch;

  protected BatchAggregate() {}

  /** One that is on record. */
  public BatchAggregate(Batch batch) {
    this.batch = batch;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return batch == null ? null : batch.id().toString();
  }

  @Decision
  void handle(RecordBatch command, Streams streams) {
    var details = command.details();
    Person by =
        Firm.requireMember(
            command.act(),
            details.firm(),
            FirmRole.ADMINISTRATOR,
            FirmRole.EXPORT_CONTROL_OFFICER,
            FirmRole.ENGINEER);
    BatchRule.BATCH_RECORDED_ONCE.require(
        batch == null, "batchId", "Batch %s is on record already.", command.batchId());
    var policy = new BatchPolicy(details, command.act(), streams);
    Refused.ifAny(policy.violations());
    var technology = policy.holding().terms();
    apply(
        new BatchRecorded(
            command.batchId(), details, technology.packageId(), technology.revision(), by));
    policy
        .draw(command.batchId(), by)
        .forEach(it -> streams.append(Licence.STREAM, it.licenceId().toString(), it));
  }

  @EventSourcingHandler
  void on(BatchEvent event) {
    batch = Batch.after(batch, event);
  }
}
