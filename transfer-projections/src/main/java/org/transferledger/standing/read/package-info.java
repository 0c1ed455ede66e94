/** What is under way or in force, and who takes part in it. */
@NullMarked
package org.transferledger.standing.read;

import org.jspecify.annotations.NullMarked;
