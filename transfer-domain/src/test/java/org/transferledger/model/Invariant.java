package org.transferledger.model;

import org.jspecify.annotations.Nullable;
import org.transferledger.model.MemoryLedger.Recorded;

/** Something that no event of a log may contradict. */
interface Invariant {
  /** Takes the next event; what is wrong with it, or null. */
  @Nullable String wrong(Recorded next);
}
