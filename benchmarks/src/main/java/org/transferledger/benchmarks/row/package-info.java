/** The rows of the table: each sets up what it needs, measures it and gives its figures. */
@NullMarked
package org.transferledger.benchmarks.row;

import org.jspecify.annotations.NullMarked;
