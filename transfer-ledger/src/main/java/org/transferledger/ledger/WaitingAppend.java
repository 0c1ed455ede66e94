package org.transferledger.ledger;

import java.util.concurrent.CompletableFuture;

/** An append on its way, with the answer that its caller waits for. Equal only to itself. */
final class WaitingAppend {
  private final Append append;
  private final long size;
  private final CompletableFuture<AppendResult> answer = new CompletableFuture<>();

  WaitingAppend(Append append) {
    this.append = append;
    this.size = append.size();
  }

  Append append() {
    return append;
  }

  long size() {
    return size;
  }

  CompletableFuture<AppendResult> answer() {
    return answer;
  }
}
