package org.transferledger.benchmarks.engine;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.transferledger.benchmarks.journal.AddNote;

/** Something that keeps journals on a database of its own. */
public interface JournalEngine {
  /** Runs a command until what came of it is durable. */
  void run(AddNote command);

  /** As {@link #run}, where the journal is known not to exist yet. */
  void begin(AddNote command);

  /** Appends events as they are, all at once. */
  void append(List<DomainEventMessage<?>> events);

  Database database();
}
