/** The HTTP endpoints of authority. */
@NullMarked
package org.transferledger.authority.http;

import org.jspecify.annotations.NullMarked;
