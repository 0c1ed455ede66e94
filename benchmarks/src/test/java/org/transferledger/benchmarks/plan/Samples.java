package org.transferledger.benchmarks.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.transferledger.benchmarks.history.History;
import org.transferledger.demo.DemoClient;

/** What can be asked for in a history, by the names that the API has for it. */
record Samples(Map<String, List<String>> values) {
  static Samples of(History history, JdbcTemplate jdbc) {
    var growing = history.growing();
    var constant = history.constant();
    long middle = history.events() / 2;
    String time =
        one(
            jdbc,
            "select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " from event where position = "
                + middle);
    Map<String, List<String>> values = new HashMap<>();
    values.put("firm", List.of(growing.firm().value(), constant.firm().value()));
    values.put(
        "package", List.of(growing.technology().toString(), constant.technology().toString()));
    values.put("transfer", List.of(growing.chain().toString(), constant.transfer().toString()));
    values.put("text", List.of(growing.word(), constant.word(), growing.word() + " hydrovalve"));
    values.put("licence", List.of(constant.licence().toString()));
    values.put("id", List.of(constant.transfer().toString()));
    values.put("actor", List.of(DemoClient.OFFICER_DK_ONE.id(), DemoClient.INVESTIGATOR.id()));
    values.put("subject", List.of(DemoClient.OFFICER_DK_ONE.id()));
    values.put("actorIssuer", List.of(DemoClient.ISSUER));
    values.put("type", List.of("access.granted", "transfer.released", "misuse.reported"));
    values.put("rating", List.of("ML10", "ML10.c"));
    values.put("revision", List.of("R1", "R2"));
    values.put("unacknowledgedDays", List.of("0", "30"));
    values.put("share", List.of("0.8"));
    values.put("depth", List.of("5"));
    values.put("view", List.of("history"));
    values.put("after", List.of("10"));
    values.put("list", List.of("EU-FSF"));
    values.put("asOf", List.of(time));
    values.put("at", List.of(time));
    values.put("atPosition", List.of(Long.toString(middle)));
    for (String name : List.of("state", "country", "authority", "nationality")) {
      values.put(name, List.of("DK", "UA"));
    }
    for (String name : List.of("recordedFrom", "recordedTo")) {
      values.put(name, List.of(time));
    }
    for (String name : List.of("occurredFrom", "occurredTo")) {
      values.put(name, List.of("2025-11-04T00:00:00Z", "2026-05-01T00:00:00Z"));
    }
    values.put("batch", streams(jdbc, "batch"));
    values.put("shipment", streams(jdbc, "shipment"));
    values.put("case", streams(jdbc, "misuse-case"));
    values.put("accessId", streams(jdbc, "access"));
    values.put(
        "restriction",
        List.of(one(jdbc, "select max(restriction_id::text) from restrictions.restriction")));
    values.put(
        "person", List.of(one(jdbc, "select max(person_subject) from access_checks.access_check")));
    values.put("slug", List.of("not-found"));
    for (String name : List.of("package", "transfer", "licence", "firm", "case")) {
      values.put(name + "Id", values.getOrDefault(name, List.of()));
    }
    for (String name : List.of("batch", "shipment")) {
      values.put(name + "Id", values.getOrDefault(name, List.of()));
    }
    return new Samples(values);
  }

  Samples and(String parameter, String value) {
    Map<String, List<String>> more = new HashMap<>(values);
    more.put(parameter, List.of(value));
    return new Samples(more);
  }

  private static List<String> streams(JdbcTemplate jdbc, String type) {
    return List.of(
        one(
            jdbc,
            "select stream_id from event where stream_type = '%s' order by position limit 1"
                .formatted(type)));
  }

  private static String one(JdbcTemplate jdbc, String sql) {
    String found = jdbc.queryForObject(sql, String.class);
    if (found == null) {
      throw new IllegalStateException("nothing is found by " + sql);
    }
    return found;
  }

  /**
   * Values of a parameter.
   *
   * @throws IllegalStateException if it is not known what to ask for
   */
  List<String> of(String parameter) {
    List<String> found = values.getOrDefault(parameter, List.of());
    if (found.isEmpty()) {
      throw new IllegalStateException("no example is known of the parameter " + parameter);
    }
    return found;
  }
}
