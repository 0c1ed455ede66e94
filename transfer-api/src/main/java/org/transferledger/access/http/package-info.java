/** The HTTP endpoints of access checks. */
@NullMarked
package org.transferledger.access.http;

import org.jspecify.annotations.NullMarked;
