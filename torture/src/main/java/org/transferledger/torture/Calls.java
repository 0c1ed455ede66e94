package org.transferledger.torture;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.transferledger.demo.DemoClient;

/** Makes commands, each with a key of its own. */
final class Calls {
  /** Whatever the version is. */
  static final String ANY_VERSION = "*";

  private final long seed;
  private final AtomicLong number = new AtomicLong();

  Calls(long seed) {
    this.seed = seed;
  }

  /** A command that begins a record. */
  Call create(Operation operation, DemoClient by, @Nullable String body, String... ids) {
    return call(operation, by, ids.length == 0 ? null : ids[0], null, body, ids);
  }

  /** A command that changes the record with the first of the ids, whatever its version. */
  Call change(Operation operation, DemoClient by, @Nullable String body, String... ids) {
    return call(operation, by, ids[0], ANY_VERSION, body, ids);
  }

  /** A command that changes a record in the version that was seen. */
  Call changeSeen(
      Operation operation, DemoClient by, Answer seen, @Nullable String body, String... ids) {
    return call(operation, by, ids[0], seen.etag(), body, ids);
  }

  private Call call(
      Operation operation,
      DemoClient by,
      @Nullable String record,
      @Nullable String ifMatch,
      @Nullable String body,
      String... ids) {
    String key = "torture-%d-%d".formatted(seed, number.incrementAndGet());
    return new Call(key, operation, by, operation.path(ids), record, ifMatch, body);
  }
}
