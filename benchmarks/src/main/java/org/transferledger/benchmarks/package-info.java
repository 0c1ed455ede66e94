/**
 * Measures the product against what one would use instead: {@link
 * org.transferledger.benchmarks.Bench} runs it all. Nothing of the product depends on this.
 */
@NullMarked
package org.transferledger.benchmarks;

import org.jspecify.annotations.NullMarked;
