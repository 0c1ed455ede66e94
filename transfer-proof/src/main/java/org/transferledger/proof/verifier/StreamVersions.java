package org.transferledger.proof.verifier;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The version that each stream has reached. This is the only thing here that grows with what is
 * read: by an entry for each stream.
 */
final class StreamVersions {
  private final boolean selection;
  private final Map<String, Reached> streams = new HashMap<>();
  private long withheld;
  private long explained;

  private record Reached(long version, long withheld) {}

  /**
   * @param selection whether events may be left out
   */
  StreamVersions(boolean selection) {
    this.selection = selection;
  }

  /** An event of a stream that is not known. */
  void withheld() {
    withheld++;
  }

  /**
   * The next event of a stream: its version is one more than that of the event before. Gaps are as
   * long as the number of events withheld in between allows.
   *
   * @throws Refused if not
   */
  void event(long position, String stream, long version) {
    @Nullable Reached before = streams.put(stream, new Reached(version, withheld));
    long expected = before == null ? 0 : before.version() + 1;
    long gap = version - expected;
    if (gap < 0) {
      throw new Refused(position, "version %d of %s is there already".formatted(version, stream));
    }
    if (gap == 0 || selection) {
      return;
    }
    explained += gap;
    long between = withheld - (before == null ? 0 : before.withheld());
    if (gap > between || explained > withheld) {
      throw new Refused(
          position,
          "version %d of %s, where version %d is expected".formatted(version, stream, expected));
    }
  }
}
