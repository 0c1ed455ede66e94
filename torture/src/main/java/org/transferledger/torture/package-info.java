/** Kills and cuts what the product stands on, and checks from outside that it kept its promises. */
@NullMarked
package org.transferledger.torture;

import org.jspecify.annotations.NullMarked;
