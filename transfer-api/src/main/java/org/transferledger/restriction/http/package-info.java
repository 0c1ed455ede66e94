/** The HTTP endpoints of restrictions and of what they came too late for. */
@NullMarked
package org.transferledger.restriction.http;

import org.jspecify.annotations.NullMarked;
