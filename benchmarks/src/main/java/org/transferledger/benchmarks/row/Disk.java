package org.transferledger.benchmarks.row;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.benchmarks.engine.Database;
import org.transferledger.benchmarks.engine.OurEngine;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.journal.AddNote;
import org.transferledger.benchmarks.journal.Journals;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Settings;

/**
 * Row 12: room on disk after commands to many aggregates in random order, all tables with their
 * indexes but the one that keeps the answers to commands, against what the events themselves hold.
 */
public final class Disk implements Row {
  private static final int EVENTS_PER_JOURNAL = 30;
  private static final String TABLES =
      """
      select sum(pg_total_relation_size(oid)) from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace
         and relname not in ('command_log', 'flyway_schema_history')
      """;
  private static final String CONTENT =
      "select sum(octet_length(payload) + octet_length(metadata)) from event";

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    String name = "12 disk per event";
    int events = settings.sizes().stored();
    try (Database data = server.create("row12");
        var engine = new OurEngine(data);
        var pool = data.pool(1)) {
      System.out.printf("%s: %,d commands%n", name, events);
      fill(engine, events);
      var jdbc = JdbcClient.create(pool);
      return List.of(
          new Figure(
              name,
              "bytes",
              jdbc.sql(TABLES).query(Double.class).single() / events,
              jdbc.sql(CONTENT).query(Double.class).single() / events,
              "payload and metadata",
              Goal.atMost(2)));
    }
  }

  private static void fill(OurEngine engine, int events) throws Exception {
    var journals =
        new Journals(
            Stream.generate(() -> UUID.randomUUID().toString())
                .limit(Math.max(1, events / EVENTS_PER_JOURNAL))
                .toList());
    Callers.share(Collections.nCopies(events, journals), it -> engine.run(AddNote.to(it.any())));
  }
}
