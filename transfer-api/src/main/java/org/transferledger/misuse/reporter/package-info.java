/**
 * Who has reported misuse: sealed before it reaches the log, under keys that are kept apart from
 * it.
 */
@NullMarked
package org.transferledger.misuse.reporter;

import org.jspecify.annotations.NullMarked;
