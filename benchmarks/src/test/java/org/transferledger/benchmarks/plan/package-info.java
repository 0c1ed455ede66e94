/** How the database goes about what is asked of it. */
@NullMarked
package org.transferledger.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
