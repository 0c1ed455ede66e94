package org.transferledger.history.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.transferledger.core.Actor;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.http.AuditPages;
import org.transferledger.http.Callers;
import org.transferledger.projection.ViewProgress;

/** What happens, as it happens, over HTTP. */
@RestController
@Tag(name = "feed")
class FeedEndpoint {
  private static final int DEFAULT_PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  private final Feed feed;
  private final FeedCursors cursors;
  private final FeedStream stream;
  private final FeedSeats seats;
  private final AuditPages pages;
  private final ViewProgress progress;
  private final Callers callers;

  FeedEndpoint(
      Feed feed,
      FeedCursors cursors,
      FeedStream stream,
      FeedSeats seats,
      AuditPages pages,
      ViewProgress progress,
      Callers callers) {
    this.feed = feed;
    this.cursors = cursors;
    this.stream = stream;
    this.seats = seats;
    this.pages = pages;
    this.progress = progress;
    this.callers = callers;
  }

  @GetMapping(value = "/events", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary =
          "What happened since a cursor, as CloudEvents; as text/event-stream also what happens"
              + " from now on (auditors, officers, investigators; firms of their own records)")
  ResponseEntity<FeedPage> page(
      @ParameterObject HistoryQuery asked,
      @Parameter(description = "The cursor of the answer before; from the beginning without one.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many events at most; more than 500 is taken as 500.")
          @RequestParam(required = false)
          @Nullable Integer pageSize,
      Actor caller) {
    var channel = feed.channel(caller, asked);
    long after = cursors.position(caller, asked, cursor);
    pages.awaitAll(List.of(HistoryProjector.VIEW));
    long end = progress.position(HistoryProjector.VIEW);
    int size = pageSize == null ? DEFAULT_PAGE : Math.clamp(pageSize, 1, LARGEST_PAGE);
    var part = channel.next(after, Math.max(after, end), size);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new FeedPage(
                part.items().stream().map(Feed.Item::event).toList(),
                cursors.of(caller, asked, part.through()),
                part.through() < end));
  }

  @GetMapping(value = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<StreamingResponseBody> stream(
      @ParameterObject HistoryQuery asked,
      @RequestParam(required = false) @Nullable String cursor,
      @Parameter(description = "The id of the last event that was received; goes before cursor.")
          @RequestHeader(name = "Last-Event-ID", required = false)
          @Nullable String lastEventId,
      HttpServletResponse response,
      Actor caller) {
    feed.channel(caller, asked);
    long after = cursors.position(caller, asked, lastEventId == null ? cursor : lastEventId);
    var until = callers.validUntil();
    var seat = seats.take(caller.person());
    StreamingResponseBody body =
        out -> {
          try {
            stream.write(new FeedStream.Line(out, response), caller, asked, after, until, seat);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            seats.give(seat);
          }
        };
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(body);
  }
}
