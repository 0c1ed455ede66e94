package org.transferledger.licence;

import java.time.Instant;
import org.transferledger.core.FirmId;

/**
 * The use of a general licence by a firm.
 *
 * @param from when it may begin
 * @param begun whether that was noted
 */
public record Use(FirmId firm, Instant from, boolean begun) {}
