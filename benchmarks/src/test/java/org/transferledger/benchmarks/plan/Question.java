package org.transferledger.benchmarks.plan;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** An operation with what it is asked for. */
record Question(Operation operation, String path, Map<String, String> filter) {
  Question with(String name, String value) {
    SortedMap<String, String> more = new TreeMap<>(filter);
    more.put(name, value);
    return new Question(operation, path, more);
  }

  String uri() {
    var uri = UriComponentsBuilder.fromPath(path);
    filter.keySet().forEach(it -> uri.queryParam(it, "{" + it + "}"));
    return uri.encode().buildAndExpand(filter).toUriString();
  }
}
