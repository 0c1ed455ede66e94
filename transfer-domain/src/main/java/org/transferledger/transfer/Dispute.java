package org.transferledger.transfer;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.Fields;
import org.transferledger.technology.Digest;

/**
 * Why a recipient does not accept what arrived, if anything did.
 *
 * @param received the manifest digest of what arrived, where it can be told
 */
public record Dispute(String reason, @Nullable Digest received) {
  public Dispute {
    Fields.check().text("reason", reason, 2_000).orThrow();
  }
}
