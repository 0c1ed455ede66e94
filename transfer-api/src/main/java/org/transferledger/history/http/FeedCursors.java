package org.transferledger.history.http;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.transferledger.core.Actor;
import org.transferledger.http.OpaqueTokens;
import org.transferledger.http.RequestProblem;

/**
 * Places in a feed as words that tell nothing, all of one length. One is worth something only in
 * the feed that it was given out in.
 */
@Component
class FeedCursors {
  private final OpaqueTokens tokens;

  FeedCursors(OpaqueTokens tokens) {
    this.tokens = tokens;
  }

  String of(Actor caller, HistoryQuery asked, long position) {
    return tokens.seal(purpose(caller, asked), "%020d".formatted(position));
  }

  /** The position up to which the caller was told; 0 if they were told nothing yet. */
  long position(Actor caller, HistoryQuery asked, @Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    return tokens
        .open(purpose(caller, asked), cursor)
        .map(Long::parseLong)
        .orElseThrow(() ->
            RequestProblem.PAGE_TOKEN_FOREIGN.because("This cursor belongs to another feed."));
  }

  private static String purpose(Actor caller, HistoryQuery asked) {
    String whose =
        caller instanceof Actor.FirmMember member
            ? member.firm().value()
            : caller.getClass().getSimpleName();
    return String.join("\n", "feed", whose, asked.toString());
  }
}
