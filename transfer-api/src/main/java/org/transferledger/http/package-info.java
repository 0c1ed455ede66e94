/** What all endpoints share: callers, versions, tokens, pages and problems. */
@NullMarked
package org.transferledger.http;

import org.jspecify.annotations.NullMarked;
