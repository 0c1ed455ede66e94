/**
 * What is measured: the product's engine, the stock engine and the floor, each on a database of its
 * own on one server. Everything that puts the product's engine together is in {@link
 * org.transferledger.benchmarks.engine.OurEngine}.
 */
@NullMarked
package org.transferledger.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
