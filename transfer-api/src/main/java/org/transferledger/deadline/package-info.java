/** Sends the commands of what happens by itself, when its time has come: each once. */
@NullMarked
package org.transferledger.deadline;

import org.jspecify.annotations.NullMarked;
