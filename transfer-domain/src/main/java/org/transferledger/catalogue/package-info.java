/** The domain at a glance: its aggregates, the stable names of its events, and its rules. */
@NullMarked
package org.transferledger.catalogue;

import org.jspecify.annotations.NullMarked;
