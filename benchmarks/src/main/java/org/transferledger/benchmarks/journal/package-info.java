/**
 * The smallest aggregate there can be, the same for every engine: a command that appends one event
 * of 500 bytes.
 */
@NullMarked
package org.transferledger.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
