package org.transferledger.controllist;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.controllist.ControlListCommand.LoadListEdition;
import org.transferledger.controllist.ControlListEvent.ListEditionLoaded;
import org.transferledger.core.Actor.Operator;
import org.transferledger.core.Decision;

/** Decides the commands of one edition of a control list. */
@AggregateRoot(type = "control-list")
public class ControlListAggregate {
  private @Nullable ControlListEdition edition;

  protected ControlListAggregate() {}

  /** One that is on record. */
  public ControlListAggregate(ControlListEdition edition) {
    this.edition = edition;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return edition == null ? null : edition.id().toString();
  }

  @Decision
  void handle(LoadListEdition command) {
    AuthorityRule.OPERATOR_ACTS.require(
        command.act().actor() instanceof Operator,
        null,
        "%s is not an operator.",
        command.act().person());
    ControlListRule.EDITION_LOADED_ONCE.require(
        edition == null, "edition", "%s is loaded already.", command.editionId());
    apply(
        new ListEditionLoaded(
            command.editionId(), command.edition().entries(), command.act().person()));
  }

  @EventSourcingHandler
  void on(ControlListEvent event) {
    edition = ControlListEdition.after(edition, event);
  }
}
