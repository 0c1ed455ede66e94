package org.transferledger.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.transferledger.core.Actor;
import org.transferledger.ledger.LogReader;
import org.transferledger.projection.ViewProgress;

/**
 * Answers an audit view page by page, as of one position: that of the query, or the end of the log
 * when the first page was asked for. A view that has not got there is waited for, bounded, and then
 * reported; it is never silently stale.
 */
@Component
public class AuditPages {
  private static final String PAGE_TOKEN = "page";

  private final LogReader log;
  private final LogMoments moments;
  private final ViewProgress progress;
  private final OpaqueTokens tokens;
  private final ConsistencyToken consistency;
  private final Duration patience;

  AuditPages(
      LogReader log,
      LogMoments moments,
      ViewProgress progress,
      OpaqueTokens tokens,
      ConsistencyToken consistency,
      @Value("${ledger.view-patience}") Duration patience) {
    this.log = log;
    this.moments = moments;
    this.progress = progress;
    this.tokens = tokens;
    this.consistency = consistency;
    this.patience = patience;
  }

  /** Reads a part of a view. */
  @FunctionalInterface
  public interface Source<T> {
    List<T> items(long atPosition, long after, int limit);
  }

  private record Place(long atPosition, long after) {}

  /**
   * One page.
   *
   * @param filter all that tells this list from another; a page token is bound to it
   * @param consistencyToken of the caller, whose position the answer must contain
   * @param position the position of an item, by which the list is ordered
   */
  public <T> ResponseEntity<Page<T>> page(
      Actor caller,
      String view,
      Object filter,
      AuditQuery query,
      @Nullable String consistencyToken,
      Source<T> source,
      ToLongFunction<T> position) {
    return page(caller, List.of(view), filter, query, consistencyToken, source, position, it -> it);
  }

  /**
   * As {@link #page(Actor, String, Object, AuditQuery, String, Source, ToLongFunction)}, with items
   * of which the caller is shown something else.
   *
   * @param views all that the source reads, first the one that gives the list its name
   * @param shown what the caller is shown of an item; null if nothing
   */
  public <T, V> ResponseEntity<Page<V>> page(
      Actor caller,
      List<String> views,
      Object filter,
      AuditQuery query,
      @Nullable String consistencyToken,
      Source<T> source,
      ToLongFunction<T> position,
      Function<T, @Nullable V> shown) {
    String purpose =
        String.join(
            "\n",
            PAGE_TOKEN,
            views.getFirst(),
            filter.toString(),
            query.asOf() + " " + query.atPosition());
    Place place =
        query.pageToken() == null
            ? new Place(moments.of(caller, query.asOf(), query.atPosition()).position(), 0)
            : place(query.pageToken(), purpose);
    long awaited =
        Math.max(
            place.atPosition, Math.min(consistency.position(consistencyToken), log.lastPosition()));
    views.forEach(it -> await(it, awaited));
    views.forEach(it -> requireWhole(it, place.atPosition));
    List<T> found = source.items(place.atPosition, place.after, query.size() + 1);
    boolean last = found.size() <= query.size();
    List<T> items = last ? found : found.subList(0, query.size());
    String next =
        last
            ? null
            : tokens.seal(purpose, place.atPosition + " " + position.applyAsLong(items.getLast()));
    return answer(
        new Page<V>(
            place.atPosition,
            items.stream().flatMap(it -> Stream.ofNullable(shown.apply(it))).toList(),
            next),
        query.asOf());
  }

  private <T> ResponseEntity<Page<T>> answer(Page<T> page, @Nullable Instant asOf) {
    var answer =
        ResponseEntity.ok()
            .headers(new Moment(page.asOfPosition(), asOf).headers())
            .header(ConsistencyToken.HEADER, consistency.of(page.asOfPosition()));
    if (page.nextPageToken() != null) {
      String next =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .scheme(null)
              .host(null)
              .port(null)
              .replaceQueryParam("pageToken", page.nextPageToken())
              .build()
              .toUriString();
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return answer.body(page);
  }

  private Place place(String token, String purpose) {
    return tokens
        .open(purpose, token)
        .map(it -> it.split(" ", 2))
        .map(it -> new Place(Long.parseLong(it[0]), Long.parseLong(it[1])))
        .orElseThrow(
            () -> RequestProblem.PAGE_TOKEN_FOREIGN.because("This token belongs to another list."));
  }

  /** Waits, as a page does, until views contain all that is on record now. */
  public void awaitAll(List<String> views) {
    long end = log.lastPosition();
    views.forEach(it -> await(it, end));
  }

  /** An answer that an event is missing from would be wrong without saying so. */
  private void requireWhole(String view, long position) {
    if (progress.lacks(view, position)) {
      throw RequestProblem.EVENT_MISSING.because(
          "The view " + view + " lacks an event; as of before that it can be asked.");
    }
  }

  private void await(String view, long position) {
    try {
      if (!progress.await(view, position, patience)) {
        throw RequestProblem.PROJECTION_BEHIND.because(
            "The view " + view + " is still being written.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RequestProblem.PROJECTION_BEHIND.because("The server is stopping.");
    }
  }
}
