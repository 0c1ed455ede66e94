package org.transferledger.benchmarks.journal;

import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.state.StateType;

/** What a decision needs to know of a journal. */
public record JournalState(String id, int notes) {
  public static final StateType<JournalState> TYPE =
      new StateType<>(
          Journal.TYPE, JournalState.class, (before, event) -> after(before, (NoteAdded) event));

  static JournalState after(@Nullable JournalState before, NoteAdded event) {
    return new JournalState(event.journalId(), before == null ? 1 : before.notes + 1);
  }
}
