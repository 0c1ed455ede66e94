/** The HTTP endpoint of what was released under a rating that was changed later. */
@NullMarked
package org.transferledger.rerating.http;

import org.jspecify.annotations.NullMarked;
