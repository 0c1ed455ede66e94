package org.transferledger.torture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something broken on purpose in the database, so that it can be seen whether the reckoning notices
 * it. The product has no switch for any of these.
 */
enum Breakage {
  NONE,
  /** The append does not look at the versions that the decision read. */
  CONDITIONS {
    // Memory that is behind would spoil the preparations already.
    @Override
    boolean underLoad() {
      return true;
    }

    @Override
    void apply(Database database) {
      rewrite(
          database,
          Map.of("where r.version <> coalesce(", "where false and r.version <> coalesce("));
    }
  },
  /** A repeat is not recognised. */
  IDEMPOTENCY {
    @Override
    void apply(Database database) {
      rewrite(
          database,
          Map.of(
              "on first.command_id = c.id",
              "on false",
              "where c.number <> all (left_out)",
              "where c.number <> all (left_out) on conflict do nothing"));
    }
  },
  /** Commits are answered before they are on disk. */
  EARLY_ACK {
    @Override
    List<String> databaseOptions() {
      return List.of(
          "synchronous_commit=off", "wal_writer_delay=10s", "wal_writer_flush_after=1GB");
    }
  },
  /** An append loses its second half now and then. */
  HALF {
    @Override
    void apply(Database database) {
      database.execute(
          """
          create rule half as on insert to event
           where new.type = 'licence.drawn-down' and new.position % 5 = 0 do instead nothing
          """);
    }
  },
  /** The clock of the log runs backwards now and then. */
  CLOCK {
    @Override
    void apply(Database database) {
      rewrite(
          database,
          Map.of(
              "greatest(clock_timestamp(), head.last_recorded_at)",
              "clock_timestamp() - case when random() < 0.1 then interval '1 hour' else"
                  + " interval '0' end"));
    }
  },
  /** An event is changed after it was committed to. */
  COMMITMENT {
    @Override
    void apply(Database database) {
      rewrite(database, Map.of("|| e.envelope_end", "|| e.envelope_end || ' '"));
    }
  },
  /** The counting consumer is not shown one of the events. */
  FEED {
    @Override
    void apply(Database database) {
      database.execute(
          "create view torture.event as select * from public.event where position <> %d"
              .formatted(HIDDEN));
    }
  },
  /** A view loses a row. */
  VIEW {
    @Override
    void apply(Database database) {
      database.execute(
          """
          create function history.lose() returns trigger language plpgsql as 'begin return null; end';
          create trigger lost before insert on history.event for each row when (new.position = %d)
            execute function history.lose()
          """
              .formatted(HIDDEN));
    }
  };

  /** A position that every run gets to, after the breakage was applied. */
  private static final int HIDDEN = 100;

  private static final String FUNCTION = "append_batch";

  /** The breakage of a name; the empty name is none. */
  static Breakage named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.argument().equals(name.isEmpty() ? "none" : name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "BREAK=%s is none of %s"
                    .formatted(
                        name,
                        Arrays.stream(values())
                            .map(Breakage::argument)
                            .collect(Collectors.joining(", ")))));
  }

  String argument() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How the server is to be started for it. */
  List<String> databaseOptions() {
    return List.of();
  }

  /** Whether it is applied only when the clients are at work. */
  boolean underLoad() {
    return false;
  }

  /** Breaks a database that the application has set up. */
  void apply(Database database) {
    // Nothing to do, unless a constant says otherwise.
  }

  /**
   * Replaces parts of the text of the function that appends.
   *
   * @throws IllegalStateException if the function does not have such a part, since then nothing
   *     would be broken
   */
  private static void rewrite(Database database, Map<String, String> replacements) {
    String text = definition(database);
    for (var replacement : replacements.entrySet()) {
      if (!text.contains(replacement.getKey())) {
        throw new IllegalStateException(
            "%s has no part «%s»".formatted(FUNCTION, replacement.getKey()));
      }
      text = text.replace(replacement.getKey(), replacement.getValue());
    }
    database.execute(text);
  }

  private static String definition(Database database) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_get_functiondef('public." + FUNCTION + "'::regproc)")) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("no function " + FUNCTION, e);
    }
  }
}
