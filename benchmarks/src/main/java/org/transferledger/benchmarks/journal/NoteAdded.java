package org.transferledger.benchmarks.journal;

/** The event; 500 bytes as JSON with a text as {@link AddNote} has it. */
public record NoteAdded(String journalId, String text) {
  /** What the event takes as JSON. */
  public static final int BYTES = 500;
}
