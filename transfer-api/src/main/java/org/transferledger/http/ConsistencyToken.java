package org.transferledger.http;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A position as an opaque word: who sends it back with a read gets an answer that contains that
 * position.
 */
@Component
public class ConsistencyToken {
  /** The header that carries it, in requests and answers. */
  public static final String HEADER = "Consistency-Token";

  private static final String PURPOSE = "consistency";

  private final OpaqueTokens tokens;

  ConsistencyToken(OpaqueTokens tokens) {
    this.tokens = tokens;
  }

  public String of(long position) {
    return tokens.seal(PURPOSE, Long.toString(position));
  }

  /** The position of a token; 0 where there is none. */
  public long position(@Nullable String token) {
    if (token == null) {
      return 0;
    }
    return tokens
        .open(PURPOSE, token)
        .map(Long::parseLong)
        .orElseThrow(() ->
            RequestProblem.INVALID_REQUEST.because(
                HEADER + " is not one that this ledger gave out."));
  }
}
