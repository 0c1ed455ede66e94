/** Which restrictions were imposed, how they ended, and what they came too late for. */
@NullMarked
package org.transferledger.restriction.read;

import org.jspecify.annotations.NullMarked;
