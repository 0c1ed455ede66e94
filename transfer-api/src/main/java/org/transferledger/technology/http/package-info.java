/** The HTTP endpoints of technology. */
@NullMarked
package org.transferledger.technology.http;

import org.jspecify.annotations.NullMarked;
