/**
 * The real application with a world in which transfers can be released, made by real commands of
 * the domain.
 */
@NullMarked
package org.transferledger.benchmarks.release;

import org.jspecify.annotations.NullMarked;
