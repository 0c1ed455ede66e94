/**
 * How long records are kept, and what keeps them longer. A record is disposed of by a command of
 * its own feature, which asks here.
 */
@NullMarked
package org.transferledger.retention;

import org.jspecify.annotations.NullMarked;
