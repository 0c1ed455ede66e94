/** The HTTP endpoints of custody. */
@NullMarked
package org.transferledger.custody.http;

import org.jspecify.annotations.NullMarked;
