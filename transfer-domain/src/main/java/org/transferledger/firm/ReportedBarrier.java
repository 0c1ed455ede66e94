package org.transferledger.firm;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.BarrierId;
import org.transferledger.core.Country;

/**
 * What a firm has reported to stand in the way of cooperation.
 *
 * @param addressed the state that is to answer
 * @param answer none yet if null
 */
public record ReportedBarrier(
    BarrierId id, String text, Country addressed, @Nullable String answer) {
  ReportedBarrier answered(String with) {
    return new ReportedBarrier(id, text, addressed, with);
  }
}
