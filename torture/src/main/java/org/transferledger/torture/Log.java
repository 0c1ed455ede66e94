package org.transferledger.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of the log as they are, read by plain SQL.
 *
 * @param events in the order of their positions
 * @param commands by their ids
 * @param secret from which ids and ETags are made
 * @param reporters from which the ids of reports are made once more; null where there is none
 */
record Log(
    List<Event> events,
    Map<UUID, Command> commands,
    long headPosition,
    @Nullable Instant headTime,
    byte[] secret,
    byte @Nullable [] reporters) {
  private static final JsonMapper JSON = new JsonMapper();

  /** A row of event. */
  record Event(
      long position,
      UUID id,
      String streamType,
      String streamId,
      long version,
      String type,
      int revision,
      byte[] payload,
      byte[] metadata,
      Instant recordedAt,
      byte[] blind,
      byte[] commitment) {
    JsonNode content() {
      return JSON.readTree(payload);
    }

    /** The command that appended it; null where the metadata does not tell. */
    @Nullable UUID command() {
      String id = JSON.readTree(metadata).path("command").asString("");
      return id.isEmpty() ? null : UUID.fromString(id);
    }

    /** The streams that the decision read and did not write, if any, with their versions. */
    Map<String, Long> read() {
      Map<String, Long> versions = new LinkedHashMap<>();
      JSON.readTree(metadata)
          .path("read")
          .properties()
          .forEach(it -> versions.put(it.getKey(), it.getValue().asLong()));
      return versions;
    }

    /** The time by the clock of the node that decided. */
    Instant decidedAt() {
      return Instant.parse(JSON.readTree(metadata).path("decidedAt").asString());
    }
  }

  /** A row of command_log. */
  record Command(UUID id, byte[] outcome, long position) {
    boolean accepted() {
      return !JSON.readTree(outcome).path("version").isMissingNode();
    }

    /** The first rule that it was refused for; empty if it was accepted. */
    String rule() {
      return JSON.readTree(outcome).path("violations").path(0).path("rule").asString("");
    }
  }

  /**
   * Reads it.
   *
   * @param keys folder of the keys of reporters' identities
   */
  static Log read(Connection connection, Path keys) throws SQLException, IOException {
    byte[] reporters = Files.readAllBytes(keys.resolve("secret.key"));
    try (Statement statement = connection.createStatement()) {
      // One moment for all tables.
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      List<Event> events = events(statement);
      Map<UUID, Command> commands = commands(statement);
      byte[] secret = secret(statement);
      try (ResultSet row =
          statement.executeQuery(
              "select last_position, nullif(last_recorded_at, '-infinity') from log_head")) {
        row.next();
        return new Log(
            events,
            commands,
            row.getLong(1),
            time(row.getObject(2, OffsetDateTime.class)),
            secret,
            reporters);
      } finally {
        connection.rollback();
      }
    }
  }

  private static @Nullable Instant time(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static List<Event> events(Statement statement) throws SQLException {
    List<Event> events = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select position, event_id, stream_type, stream_id, version, type, revision, payload,"
                + " metadata, recorded_at, blind, commitment from event order by position")) {
      while (row.next()) {
        events.add(
            new Event(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                row.getBytes(8),
                row.getBytes(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getBytes(11),
                row.getBytes(12)));
      }
    }
    return events;
  }

  private static Map<UUID, Command> commands(Statement statement) throws SQLException {
    Map<UUID, Command> commands = new LinkedHashMap<>();
    try (ResultSet row =
        statement.executeQuery("select command_id, outcome, position from command_log")) {
      while (row.next()) {
        UUID id = row.getObject(1, UUID.class);
        commands.put(id, new Command(id, row.getBytes(2), row.getLong(3)));
      }
    }
    return commands;
  }

  private static byte[] secret(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select value from secret where name = 'opaque-tokens'")) {
      row.next();
      return row.getBytes(1);
    }
  }
}
