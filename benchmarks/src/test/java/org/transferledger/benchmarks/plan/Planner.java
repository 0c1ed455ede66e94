package org.transferledger.benchmarks.plan;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells how a database would answer a query. */
final class Planner {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> INDEX_SCANS =
      Set.of("Index Scan", "Index Only Scan", "Bitmap Heap Scan");

  /** An array, in {@code any(?)} or {@code unnest(?::text[])}. */
  private static final Pattern UNKNOWN = Pattern.compile("(?<=any\\()\\?(?=\\))|\\?(?=::\\w+\\[])");

  private final JdbcTemplate jdbc;

  /**
   * One that is asked over this connection.
   *
   * @param connection that leaves parameters in a statement to the database
   */
  Planner(Connection connection) {
    jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
  }

  /** What the database may do. */
  enum Freedom {
    /** Whatever is cheapest, were all tables a hundred times as large as they are. */
    LARGE,
    /** Nothing but to find the rows for each row by an index. */
    INDEXES
  }

  /** The tables that it would read from end to end. */
  Set<String> readsInSequence(String sql, Freedom freedom) {
    return tables(sql, freedom, it -> type(it).equals("Seq Scan"));
  }

  /** The tables of which it would go through all rows in the order of an index. */
  Set<String> readsWholeIndex(String sql, Freedom freedom) {
    return tables(sql, freedom, Planner::withoutCondition);
  }

  /**
   * The most rows of one table that it reads for nothing: they are found, and do not fit. 0 for
   * what it cannot be asked, which is what writes, and what it does not know all values of.
   */
  long discards(String sql) {
    if (!sql.stripLeading().startsWith("select") || UNKNOWN.matcher(sql).find()) {
      return 0;
    }
    set(Freedom.LARGE);
    String plan =
        jdbc.queryForObject(explain("analyze, timing off, format json", sql), String.class);
    return nodes(JSON.readTree(plan).path(0).path("Plan"))
        .mapToLong(Planner::discarded)
        .max()
        .orElse(0);
  }

  private static long discarded(JsonNode node) {
    long each =
        node.path("Rows Removed by Filter").asLong(0)
            + node.path("Rows Removed by Join Filter").asLong(0)
            + node.path("Rows Removed by Index Recheck").asLong(0);
    return each * node.path("Actual Loops").asLong(1);
  }

  /** The plan for people to read. */
  String plan(String sql, Freedom freedom) {
    set(freedom);
    return String.join("\n", jdbc.queryForList(explain("costs", sql), String.class));
  }

  private void set(Freedom freedom) {
    jdbc.execute("set seq_page_cost = 100");
    for (String way : List.of("seqscan", "hashjoin", "mergejoin")) {
      jdbc.execute("set enable_%s = %s".formatted(way, freedom == Freedom.LARGE));
    }
  }

  private Set<String> tables(String sql, Freedom freedom, Predicate<JsonNode> scan) {
    set(freedom);
    String plan = jdbc.queryForObject(explain("verbose, format json", sql), String.class);
    return nodes(JSON.readTree(plan).path(0).path("Plan"))
        .filter(scan)
        .map(it -> it.path("Schema").asString() + "." + it.path("Relation Name").asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** For arrays, which the statement does not tell, as for any other ones. */
  private static String explain(String options, String sql) {
    var number = new AtomicInteger();
    String numbered = UNKNOWN.matcher(sql).replaceAll(_ -> "\\$" + number.incrementAndGet());
    return number.get() == 0
        ? "explain (%s) %s".formatted(options, sql)
        : "explain (generic_plan, %s) %s".formatted(options, numbered);
  }

  private static Stream<JsonNode> nodes(JsonNode plan) {
    return Stream.concat(Stream.of(plan), plan.path("Plans").valueStream().flatMap(Planner::nodes));
  }

  private static String type(JsonNode node) {
    return node.path("Node Type").asString();
  }

  private static boolean withoutCondition(JsonNode node) {
    return INDEX_SCANS.contains(type(node)) && nodes(node).noneMatch(it -> it.has("Index Cond"));
  }
}
