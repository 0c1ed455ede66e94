/** What is kept, until when, and what keeps it longer. */
@NullMarked
package org.transferledger.retention.read;

import org.jspecify.annotations.NullMarked;
