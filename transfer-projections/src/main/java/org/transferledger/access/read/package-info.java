/** Who asked to open what, and how that was answered. */
@NullMarked
package org.transferledger.access.read;

import org.jspecify.annotations.NullMarked;
