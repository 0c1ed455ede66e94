package org.transferledger.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Appends that can be decided together. None of them reads or writes a stream that an earlier one
 * writes, so what is committed decides each of them, and their order is a serial one. (A decision
 * rests on committed state, so an append that follows another's write can only be stale: it waits
 * for the next batch and is told so there.)
 */
final class Batch {
  private final PipelineLimits limits;
  private final List<WaitingAppend> appends = new ArrayList<>();
  private final Set<UUID> commands = new HashSet<>();
  private final Set<String> written = new HashSet<>();
  private long size;

  Batch(PipelineLimits limits) {
    this.limits = limits;
  }

  boolean isFull() {
    return appends.size() >= limits.batchAppends() || size >= limits.batchBytes();
  }

  /** Takes an append in, unless it has to wait for the next batch. */
  boolean admit(WaitingAppend waiting) {
    Append append = waiting.append();
    if (!appends.isEmpty()
        && (size + waiting.size() > limits.batchBytes()
            || commands.contains(append.command().id())
            || !Collections.disjoint(written, append.versions().keySet()))) {
      return false;
    }
    appends.add(waiting);
    size += waiting.size();
    commands.add(append.command().id());
    for (NewEvent event : append.events()) {
      written.add(event.streamId());
    }
    return true;
  }

  List<WaitingAppend> appends() {
    return appends;
  }
}
