package org.transferledger.misuse.http;

import java.util.List;

/** The cases that a firm knows of, page by page. */
final class OwnPages {
  private OwnPages() {}

  /** Compares a page of the twins, each with a token of its own; returns that of the next one. */
  static String next(Twins twins, String path, String by) {
    String[] words = path.split("\n", -1);
    var with = twins.with.send(Call.get(words[0], by));
    var without = twins.without.send(Call.get(words[words.length - 1], by));
    twins.note(
        "GET %s by %s".formatted(path, by),
        Twins.normalised(with, it -> it),
        Twins.normalised(without, it -> it));
    String token = Served.json(with).path("nextPageToken").asString("");
    String other = Served.json(without).path("nextPageToken").asString("");
    return token.isEmpty()
        ? ""
        : "/own-cases?pageSize=1&pageToken=%s\n/own-cases?pageSize=1&pageToken=%s"
            .formatted(token, other);
  }

  static List<String> ids(Served served, String by) {
    return Served.json(served.send(Call.get("/own-cases?pageSize=500", by)))
        .path("items")
        .values()
        .stream()
        .map(it -> it.path("id").asString())
        .toList();
  }
}
