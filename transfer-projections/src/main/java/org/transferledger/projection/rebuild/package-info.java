/**
 * Builds views anew, beside those that are read: a schema of the same tables is filled from the
 * log, compared with the one in use, and put in its place in one transaction.
 */
@NullMarked
package org.transferledger.projection.rebuild;

import org.jspecify.annotations.NullMarked;
