/** Misuse cases: report, acknowledgement, triage, containment. */
@NullMarked
package org.transferledger.misuse;

import org.jspecify.annotations.NullMarked;
