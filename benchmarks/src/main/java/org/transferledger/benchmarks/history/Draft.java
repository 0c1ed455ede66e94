package org.transferledger.benchmarks.history;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.transferledger.core.Actor;
import org.transferledger.core.DomainEvent;

/**
 * An event with its place in its stream, before it is put into bytes.
 *
 * @param decided what is stored beside it, one for all events of a command
 */
record Draft(
    UUID eventId,
    String streamType,
    String streamId,
    long version,
    DomainEvent event,
    Decided decided) {

  /**
   * How a command was decided.
   *
   * @param read the version of each stream that it rests on without writing to it
   */
  record Decided(UUID command, Actor by, Instant at, Map<String, Long> read) {
    /** As the command side stores it. */
    Map<String, Object> metadata() {
      Map<String, Object> all = new TreeMap<>();
      all.put("capacity", capacity());
      all.put("command", command.toString());
      all.put("decidedAt", at.toString());
      if (!read.isEmpty()) {
        all.put("read", read);
      }
      return all;
    }

    private String capacity() {
      return switch (by) {
        case Actor.Operator _ -> "operator";
        case Actor.Officer it -> "officer of " + it.state();
        case Actor.FirmMember it -> it.role() + " of " + it.firm();
        case Actor.Auditor it -> "auditor for " + it.state();
        case Actor.Custodian it -> "custodian of " + it.state();
        case Actor.Investigator _ -> "investigator";
        case Actor.Reporter _ -> "reporter";
        case Actor.Deadline _ -> "deadline";
      };
    }
  }
}
