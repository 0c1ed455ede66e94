/** Measures the product against what one would use instead. */
@NullMarked
package org.transferledger.benchmarks;

import org.jspecify.annotations.NullMarked;
