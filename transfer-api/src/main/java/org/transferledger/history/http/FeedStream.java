package org.transferledger.history.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.transferledger.core.Actor;
import org.transferledger.http.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a feed as server-sent events for as long as the caller listens, their token is valid, they
 * may read it and the server runs.
 */
@Component
class FeedStream {
  private static final int PAGE = 100;

  private final Feed feed;
  private final FeedCursors cursors;
  private final FeedWatch watch;
  private final Clock clock;
  private final JsonMapper json;
  private final Duration heartbeat;

  FeedStream(
      Feed feed,
      FeedCursors cursors,
      FeedWatch watch,
      Clock clock,
      @Qualifier("eventJson") JsonMapper json,
      @Value("${ledger.feed-heartbeat}") Duration heartbeat) {
    this.feed = feed;
    this.cursors = cursors;
    this.watch = watch;
    this.clock = clock;
    this.json = json;
    this.heartbeat = heartbeat;
  }

  /** What leads to the caller. Flushing the stream alone leaves words waiting in buffers. */
  static final class Line {
    private final OutputStream out;
    private final HttpServletResponse response;
    private long sent = System.nanoTime();

    Line(OutputStream out, HttpServletResponse response) {
      this.out = out;
      this.response = response;
    }

    private void send(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
      sent = System.nanoTime();
    }

    private boolean silentFor(Duration time) {
      return System.nanoTime() - sent >= time.toNanos();
    }
  }

  /**
   * Writes until one side ends it.
   *
   * @param after the position up to which the caller was told
   * @param until when their token ends; null if it does not
   */
  void write(
      Line line,
      Actor caller,
      HistoryQuery asked,
      long after,
      @Nullable Instant until,
      FeedSeats.Seat seat)
      throws InterruptedException {
    try {
      long told = after;
      line.send("retry: 1000\n\n");
      while (watch.isRunning()
          && !seat.lost()
          && (until == null || clock.instant().isBefore(until))) {
        long end = watch.await(told, heartbeat, seat);
        told = end > told ? tell(line, caller, asked, told, end) : told;
        if (line.silentFor(heartbeat)) {
          line.send("id: " + cursors.of(caller, asked, told) + "\n: still here\n\n");
        }
      }
    } catch (IOException | ProblemException e) {
      // Nobody listens any more, or they may not.
    }
  }

  /** Whether the caller may read it is asked anew each time. */
  private long tell(Line line, Actor caller, HistoryQuery asked, long after, long end)
      throws IOException {
    var part = feed.channel(caller, asked).next(after, end, PAGE);
    for (Feed.Item it : part.items()) {
      line.send(
          "id: %s\nevent: %s\ndata: %s\n\n"
              .formatted(
                  cursors.of(caller, asked, it.position()),
                  it.event().type(),
                  json.writeValueAsString(it.event())));
    }
    return part.through();
  }
}
