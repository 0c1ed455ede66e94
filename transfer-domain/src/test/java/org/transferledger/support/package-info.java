/**
 * What the tests of all aggregates share: people, ids, histories, and a world of streams in memory.
 */
@NullMarked
package org.transferledger.support;

import org.jspecify.annotations.NullMarked;
