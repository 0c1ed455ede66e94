/**
 * Every event that concerns a package, firm, licence, transfer or case, with actor, time and
 * position.
 */
@NullMarked
package org.transferledger.history.read;

import org.jspecify.annotations.NullMarked;
