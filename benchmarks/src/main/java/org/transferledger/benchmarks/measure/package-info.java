/**
 * How to measure: callers in a closed loop, two sides in turn, medians. Knows nothing of ledgers.
 */
@NullMarked
package org.transferledger.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
