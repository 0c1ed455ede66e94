package org.transferledger.app;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.transferledger.ledger.embedded.EmbeddedDatabaseFailure;

/**
 * Says in one sentence why the application does not start, where that is one of the ordinary
 * reasons.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {
  private static final String DISK_FULL = "53100";
  private static final String NOT_PERMITTED = "42501";
  private static final String CONNECTION = "08";

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> sentence =
        Stream.<Throwable>iterate(failure, it -> it != null, Throwable::getCause)
            .map(StartFailureReporter::sentence)
            .filter(it -> it != null)
            .findFirst();
    sentence.ifPresent(it -> System.err.println("\nTransfer Ledger does not start. " + it + "\n"));
    return sentence.isPresent();
  }

  private static @Nullable String sentence(Throwable cause) {
    return switch (cause) {
      case StartFailure it -> it.getMessage();
      case EmbeddedDatabaseFailure it -> it.getMessage();
      case PortInUseException it ->
          "Port %d is taken by another program; set SERVER_PORT to a free one."
              .formatted(it.getPort());
      case SQLException it when DISK_FULL.equals(it.getSQLState()) ->
          "The disk of the database is full: %s.".formatted(it.getMessage());
      case SQLException it when NOT_PERMITTED.equals(it.getSQLState()) ->
          "The database lets the migration do too little (%s): name the role that owns its tables in"
                  .formatted(it.getMessage())
              + " spring.flyway.user.";
      case SQLException it
          when it.getSQLState() != null && it.getSQLState().startsWith(CONNECTION) ->
          "The database cannot be reached: %s".formatted(it.getMessage());
      default -> null;
    };
  }
}
