package org.transferledger.benchmarks.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The aggregate; like those of the product it is made by its first command. */
@AggregateRoot(type = Journal.TYPE)
public class Journal {
  static final String TYPE = "journal";

  private @Nullable JournalState state;

  protected Journal() {}

  public Journal(JournalState state) {
    this.state = state;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return state == null ? null : state.id();
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AddNote command) {
    apply(new NoteAdded(command.journalId(), command.text()));
  }

  @EventSourcingHandler
  void on(NoteAdded event) {
    state = JournalState.after(state, event);
  }
}
