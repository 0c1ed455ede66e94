/** Runs commands: reads as conditions, repeats answered as before, conflicts run again. */
@NullMarked
package org.transferledger.command;

import org.jspecify.annotations.NullMarked;
