package org.transferledger.misuse.http;

import java.util.List;

/** What the log itself says of the twins. */
record StoredEvents(Twins twins) {
  /** Compares the last event of a stream, all but place, time and command, and returns it. */
  String compareLast(String stream) {
    String event = last(twins.with, stream).replace(twins.restrictionWith(), Twins.RESTRICTION);
    twins.note(
        "last event of " + stream,
        event,
        last(twins.without, stream).replace(twins.restrictionWithout(), Twins.RESTRICTION));
    return event;
  }

  private static String last(Served served, String stream) {
    return served
        .jdbc()
        .sql(
            """
            select concat_ws(E'\\n', stream_type, version, type, revision,
                   convert_from(payload, 'UTF8'), convert_from(metadata, 'UTF8'))
              from event where stream_id = ? order by position desc limit 1
            """)
        .params(stream)
        .query(String.class)
        .single()
        .replaceFirst("\"command\":\"[0-9a-f-]{36}\"", "\"command\":\"\"");
  }

  /** Compares which streams there are, and how many events of which types each has. */
  void compareStreams(List<String> without) {
    twins.note("streams", streams(twins.with, without), streams(twins.without, without));
  }

  private static String streams(Served served, List<String> without) {
    return String.join(
        "\n",
        served
            .jdbc()
            .sql(
                """
                select concat_ws(' ', stream_type, stream_id, string_agg(type, ' ' order by version))
                  from event group by stream_type, stream_id order by stream_id
                """)
            .query(String.class)
            .list()
            .stream()
            .filter(it -> without.stream().noneMatch(it::contains))
            .toList());
  }
}
