package org.transferledger.torture;

import org.jspecify.annotations.Nullable;
import org.transferledger.demo.DemoClient;

/**
 * A command as it goes over HTTP, the same at each repeat.
 *
 * @param key the Idempotency-Key, without quotes
 * @param record the id of the record that it is for; null if it creates one whose id the ledger
 *     chooses
 * @param ifMatch what the caller has seen of the record; null for creations
 */
record Call(
    String key,
    Operation operation,
    DemoClient by,
    String path,
    @Nullable String record,
    @Nullable String ifMatch,
    @Nullable String body) {
  @Override
  public String toString() {
    return "%s %s by %s (key %s)".formatted(operation, path, by.id(), key);
  }
}
