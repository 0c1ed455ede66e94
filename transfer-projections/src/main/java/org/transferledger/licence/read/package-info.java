/** How much of each licence is drawn, and which provisos were evidenced. */
@NullMarked
package org.transferledger.licence.read;

import org.jspecify.annotations.NullMarked;
