package org.transferledger.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.licence.Purpose;

/**
 * What a holder may do with a revision.
 *
 * @param until when it ends, exclusive; null where no licence limits it
 */
public record HeldPurpose(Purpose purpose, @Nullable Instant until) {}
