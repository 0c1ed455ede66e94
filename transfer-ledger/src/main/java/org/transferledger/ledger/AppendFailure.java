package org.transferledger.ledger;

import java.sql.SQLException;
import java.util.Set;

/** What a failed batch means, after PostgreSQL's error codes. */
enum AppendFailure {
  /**
   * The connection is of no use any more, and whether the batch was committed is not known, or it
   * was rolled back for no fault of its own. It is sent again: the lock on the log's head waits for
   * the old transaction to end, and the command log tells what came of it.
   */
  SEND_AGAIN,
  /** Rolled back for lack of time or space; another try now would fare no better. */
  NOT_NOW,
  /** Rolled back because of something in the batch. */
  FAULTY;

  /** Shut down, crash, starting up, too many connections, standby, serialization, deadlock. */
  private static final Set<String> TRANSIENT =
      Set.of("57P01", "57P02", "57P03", "53300", "25006", "40001", "40P01");

  /** Lock timeout, cancelled statement or statement timeout, input or output error. */
  private static final Set<String> EXHAUSTED = Set.of("55P03", "57014", "58030");

  static AppendFailure of(SQLException e) {
    String state = e.getSQLState();
    if (state == null || state.startsWith("08") || TRANSIENT.contains(state)) {
      return SEND_AGAIN;
    }
    // Class 53: disk full, out of memory, and other lacks of resources.
    return EXHAUSTED.contains(state) || state.startsWith("53") ? NOT_NOW : FAULTY;
  }
}
