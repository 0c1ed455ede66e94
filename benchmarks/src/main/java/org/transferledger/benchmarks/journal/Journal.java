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

  private @Nullable String id;
  private int notes;

  protected Journal() {}

  @AggregateIdentifier
  @Nullable String id() {
    return id;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AddNote command) {
    apply(new NoteAdded(command.journalId(), command.text()));
  }

  @EventSourcingHandler
  void on(NoteAdded event) {
    id = event.journalId();
    notes++;
  }

  /** How many notes there are. */
  public int notes() {
    return notes;
  }
}
