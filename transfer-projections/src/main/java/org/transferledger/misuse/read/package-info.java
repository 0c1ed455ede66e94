/** Misuse cases as they stood at any position: a row for each state that a case has been in. */
@NullMarked
package org.transferledger.misuse.read;

import org.jspecify.annotations.NullMarked;
