package org.transferledger.access;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.access.AccessCommand.CheckAccess;
import org.transferledger.access.AccessEvent.AccessDenied;
import org.transferledger.access.AccessEvent.AccessGranted;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Decision;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.transfer.Transfer;

/**
 * Decides one access check. What it was decided on is a condition of its recording, while nothing
 * reads its stream, so checks stand in nobody's way.
 */
@AggregateRoot(type = "access")
public class AccessCheckAggregate {
  private @Nullable AccessCheck check;

  protected AccessCheckAggregate() {}

  /** One that is on record. */
  public AccessCheckAggregate(AccessCheck check) {
    this.check = check;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return check == null ? null : check.id().toString();
  }

  @Decision
  void handle(CheckAccess command, Streams streams) {
    var request = command.request();
    var transfer = Transfer.require(streams, request.transferId(), "transferId");
    var terms = transfer.terms();
    var holder = terms.to().firm();
    Person by =
        Firm.requireMember(
            command.act(),
            holder,
            FirmRole.ADMINISTRATOR,
            FirmRole.EXPORT_CONTROL_OFFICER,
            FirmRole.ENGINEER);
    AccessRule.ACCESS_CHECKED_ONCE.require(
        check == null, "accessId", "Access check %s is on record already.", command.accessId());
    var policy = new AccessPolicy(request, transfer, command.act().at(), streams);
    var failed = policy.violations();
    apply(
        failed.isEmpty()
            ? new AccessGranted(
                command.accessId(),
                request,
                holder,
                terms.packageId(),
                terms.revision(),
                policy.nationalities(),
                by)
            : new AccessDenied(
                command.accessId(),
                request,
                holder,
                terms.packageId(),
                terms.revision(),
                policy.nationalities(),
                failed,
                by));
  }

  @EventSourcingHandler
  void on(AccessEvent event) {
    check = AccessCheck.after(check, event);
  }
}
