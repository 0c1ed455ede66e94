package org.transferledger.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.transferledger.benchmarks.history.History;
import org.transferledger.benchmarks.plan.Planner.Freedom;
import org.transferledger.benchmarks.release.Application;
import org.transferledger.demo.DemoClient;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.embedded.EmbeddedDatabase;

/**
 * Every query explains itself: all that the API can be asked is asked of a large history, with each
 * filter, live and as of a past moment, the first page and the next; and PostgreSQL tells of each
 * statement that was sent how it goes about it. Nothing that grows with the history may be read
 * from end to end.
 */
class PlanTest {
  private static final long EVENTS = 10_000;
  private static final int GROWN = 1_000;
  private static final int ANY = -2;
  private static final long DISCARDED = 1_000;

  /**
   * What is found by its key alone, and of which this history has none, or the database nothing.
   */
  private static final Set<String> NOT_ASKED =
      Set.of(
          "/case-exports/{exportId}",
          "/control-lists/{list}/editions/{edition}",
          "/corrections/{correctionId}",
          "/dead-letters/{view}/{position}",
          "/legal-holds/{kind}/{value}",
          "/misuse-reports/status",
          "/own-cases/{caseId}",
          "/packages/imports/{importId}",
          "/rebuilds/{rebuildId}");

  /**
   * Read from end to end on purpose: of the ends of the log and of its tree there is one row each,
   * and of rebuilds a few.
   */
  private static final Set<String> READ_WHOLE =
      Set.of("public.log_head", "public.tree_head", "public.rebuild");

  /** To be mended: what is joined for a page is taken to be so little that all of it is read. */
  private static final Set<String> KNOWN =
      Set.of("restrictions.late for /late-releases", "restrictions.release for /late-releases");

  @Test
  void nothingThatGrowsIsReadFromEndToEnd() throws Exception {
    try (var application =
        Application.start(Path.of("target", "bench", "plans"), StatementLog.class)) {
      application.stopViews();
      var log = application.bean(StatementLog.class);
      var api = new Api(application.address());
      var history = History.write(1, EVENTS, application.appender());
      String export = export(api);
      log.take();
      application.fillViews(application.bean(LogReader.class).lastPosition());
      var statements = new LinkedHashMap<String, String>();
      log.take().forEach(it -> statements.put(it.replace("_next.", "."), "while views are built"));

      var database = application.bean(EmbeddedDatabase.class);
      var jdbc = new JdbcTemplate(database.dataSource());
      jdbc.execute("analyze");
      var interview = new Interview(api, log, Samples.of(history, jdbc).and("exportId", export));
      Operation.all(api.document()).stream()
          .filter(it -> !NOT_ASKED.contains(it.path()))
          .forEach(interview::ask);
      assertThat(interview.unanswered()).isEmpty();

      statements.putAll(interview.statements());
      try (var connection =
          DriverManager.getConnection(
              database.jdbcUrl() + "?preferQueryMode=simple", database.owner(), "")) {
        var planner = new Planner(connection);
        assertThat(faults(planner, statements, tables(jdbc, ANY), tables(jdbc, GROWN))).isEmpty();
        assertThat(wasteful(planner, statements)).isEmpty();
      }
    }
  }

  private static String export(Api api) {
    String location =
        api.create(
            DemoClient.AUDITOR,
            "/exports",
            "{\"query\": {\"text\": \"hydrovalve\"}, \"format\": \"NDJSON\", \"reason\":"
                + " \"Audit\"}");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** The tables of more than so many rows. */
  private static Set<String> tables(JdbcTemplate jdbc, int rows) {
    return new HashSet<>(
        jdbc.queryForList(
            "select relnamespace::regnamespace || '.' || relname from pg_class"
                + " where relkind = 'r' and reltuples > "
                + rows,
            String.class));
  }

  /** One for each question that more rows are read for in vain than a page has many times over. */
  private static Map<String, String> wasteful(Planner planner, Map<String, String> statements) {
    Map<String, String> faults = new LinkedHashMap<>();
    statements.forEach((sql, question) -> {
      long discarded = planner.discards(sql);
      if (discarded > DISCARDED) {
        faults.put(
            question,
            "%,d rows\n%s\n%s".formatted(discarded, sql, planner.plan(sql, Freedom.LARGE)));
      }
    });
    return faults;
  }

  /** One for each table and question, with the statement and the plan. */
  private static Map<String, String> faults(
      Planner planner, Map<String, String> statements, Set<String> tables, Set<String> grown) {
    Map<String, String> faults = new LinkedHashMap<>();
    statements.forEach((sql, question) -> {
      for (var freedom : Freedom.values()) {
        Set<String> read = new TreeSet<>(planner.readsInSequence(sql, freedom));
        read.retainAll(freedom == Freedom.LARGE ? grown : tables);
        Set<String> walked = planner.readsWholeIndex(sql, freedom);
        walked.retainAll(grown);
        read.addAll(walked);
        read.removeAll(READ_WHOLE);
        for (String table : read) {
          faults.putIfAbsent(
              "%s for %s".formatted(table, question.replaceFirst("\\?.*", "")),
              "%s\n%s\n%s".formatted(question, sql, planner.plan(sql, freedom)));
        }
      }
    });
    faults.keySet().removeAll(KNOWN);
    return faults;
  }
}
