/** Who holds which revision under which licence, since when and until when. */
@NullMarked
package org.transferledger.custody.read;

import org.jspecify.annotations.NullMarked;
