package org.transferledger.retention;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Country;
import org.transferledger.core.Decision;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.retention.HoldCommand.LiftHold;
import org.transferledger.retention.HoldCommand.PlaceHold;
import org.transferledger.retention.HoldEvent.HoldLifted;
import org.transferledger.retention.HoldEvent.HoldPlaced;

/** Decides on the legal holds on one subject, which need not be on record itself. */
@AggregateRoot(type = "legal-holds")
public class LegalHoldsAggregate {
  private @Nullable LegalHolds holds;

  protected LegalHoldsAggregate() {}

  /** Those that are on record. */
  public LegalHoldsAggregate(LegalHolds holds) {
    this.holds = holds;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return holds == null ? null : holds.subject().toString();
  }

  @Decision
  void handle(PlaceHold command, Streams streams) {
    Country state = Authority.requireOfficerOfAnyState(streams, command.act());
    RetentionRule.HOLD_PLACED_ONCE.require(
        holds == null || holds.hold(command.holdId()) == null,
        "holdId",
        "Hold %s is on record already.",
        command.holdId());
    apply(
        new HoldPlaced(
            command.subject(), command.holdId(), state, command.grounds(), command.act().person()));
  }

  @Decision
  void handle(LiftHold command, Streams streams) {
    var hold =
        RetentionRule.HOLD_KNOWN.required(
            holds == null ? null : holds.hold(command.holdId()),
            "holdId",
            "There is no hold %s on it.",
            command.holdId());
    Person by = Authority.requireOfficer(streams, command.act(), hold.state());
    RetentionRule.HOLD_LIFTED_ONCE.require(
        !hold.lifted(), "holdId", "Hold %s is lifted.", hold.id());
    RetentionRule.HOLD_LIFTED_BY_ANOTHER.require(
        Authority.separate(streams, hold.state(), hold.placedBy(), by, command.act().at()),
        null,
        "%s has placed it, in person or by delegation.",
        by);
    apply(new HoldLifted(command.subject(), hold.id(), command.reason().reason(), by));
  }

  @EventSourcingHandler
  void on(HoldEvent event) {
    holds = LegalHolds.after(holds, event);
  }
}
