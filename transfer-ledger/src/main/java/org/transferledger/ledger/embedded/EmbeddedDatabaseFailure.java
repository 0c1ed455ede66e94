package org.transferledger.ledger.embedded;

import org.jspecify.annotations.Nullable;

/** Why the embedded database does not start, in one sentence for the person who started it. */
public final class EmbeddedDatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  EmbeddedDatabaseFailure(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
