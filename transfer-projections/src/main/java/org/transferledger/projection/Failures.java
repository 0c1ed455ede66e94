package org.transferledger.projection;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.dao.TransientDataAccessException;

/** Tells an event that cannot be written from a database that cannot write just now. */
final class Failures {
  /**
   * Classes of SQLSTATE that say nothing of the event: lost connection, rollback, lack of
   * resources, lock not to be had, operator's intervention, broken system.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "XX");

  private Failures() {}

  /** Throws on what may pass, so that the whole batch is tried again later. */
  static void requirePermanent(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransientDataAccessException
          || cause instanceof SQLTransientException
          || (cause instanceof SQLException sql
              && sql.getSQLState() != null
              && PASSING.contains(sql.getSQLState().substring(0, 2)))) {
        throw failure;
      }
    }
  }
}
