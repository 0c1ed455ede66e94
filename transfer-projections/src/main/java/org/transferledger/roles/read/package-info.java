/** Who stood in which role on the way to a decision. */
@NullMarked
package org.transferledger.roles.read;

import org.jspecify.annotations.NullMarked;
