/** Licences: from application over advice and countersigning to issue, draw-down and revocation. */
@NullMarked
package org.transferledger.licence;

import org.jspecify.annotations.NullMarked;
