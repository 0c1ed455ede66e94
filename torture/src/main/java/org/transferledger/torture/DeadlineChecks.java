package org.transferledger.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.transferledger.torture.Log.Event;

/** What happens by itself: the restrictions that end at a time of their own. */
final class DeadlineChecks {
  private static final String KIND = "EXPIRE_RESTRICTION";

  private final Log log;
  private final List<Due> dues = new ArrayList<>();
  private final Set<String> lifted = new HashSet<>();
  private final Map<String, Integer> expired = new HashMap<>();

  DeadlineChecks(Log log) {
    this.log = log;
    for (Event event : log.events()) {
      String restriction = event.content().path("restrictionId").asString("");
      switch (event.type()) {
        case "technology-package.access-restricted" -> due(event, restriction);
        case "technology-package.restriction-lifted" -> lifted.add(restriction);
        case "technology-package.restriction-expired" ->
            expired.merge(restriction, 1, Integer::sum);
        default -> {
          // Nothing else ends within the time of a torture.
        }
      }
    }
  }

  /** A restriction that ends by itself, at the earliest of its times. */
  private record Due(String technology, String restriction, List<Instant> times) {
    Instant at() {
      return Collections.min(times);
    }
  }

  private void due(Event event, String restriction) {
    List<Instant> times =
        Stream.of(event.content().path("expires"), event.content().path("order").path("end"))
            .map(it -> it.asString(""))
            .filter(it -> !it.isEmpty())
            .map(Instant::parse)
            .toList();
    if (!times.isEmpty()) {
      dues.add(new Due(event.streamId(), restriction, times));
    }
  }

  /** The ids of the commands that the system may have sent. */
  Set<UUID> commands() {
    var words = Words.of(log);
    Set<UUID> ids = new HashSet<>();
    for (Due due : dues) {
      due.times.forEach(it -> ids.add(words.deadline(KIND, due.technology, it, due.restriction)));
    }
    return ids;
  }

  /**
   * What has ended, against what should have.
   *
   * @param now when no task was left that was due
   */
  Finding ended(Instant now) {
    var finding = new Finding("What ends by itself has ended once, unless it was ended before");
    for (Due due : dues) {
      int times = expired.getOrDefault(due.restriction, 0);
      boolean must = due.at().isBefore(now) && !lifted.contains(due.restriction);
      finding.require(
          times <= 1 && (times == 1 || !must),
          "restriction %s has ended %d times at %s",
          due.restriction,
          times,
          due.at());
    }
    finding.counted(expired.size() + " deadlines");
    finding.unlessNothing("nothing was to end by itself");
    return finding;
  }
}
