/** The HTTP endpoints of legal holds and of what is kept. */
@NullMarked
package org.transferledger.retention.http;

import org.jspecify.annotations.NullMarked;
