/**
 * A large history of the real domain, made from a seed: what an office of two states would have
 * written in a year, in the events of the product and through the log's own appends. It decides
 * nothing: it tells only what the decisions would have let happen.
 */
@NullMarked
package org.transferledger.benchmarks.history;

import org.jspecify.annotations.NullMarked;
