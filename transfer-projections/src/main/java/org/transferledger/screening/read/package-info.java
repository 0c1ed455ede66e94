/** Which firms were compared with which lists, and what became of the matches. */
@NullMarked
package org.transferledger.screening.read;

import org.jspecify.annotations.NullMarked;
