/** Which transfers were made under a rating that was changed later. */
@NullMarked
package org.transferledger.rerating.read;

import org.jspecify.annotations.NullMarked;
