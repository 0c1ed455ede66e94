/** Events as JSON under stable names and revisions, and how older revisions are read today. */
@NullMarked
package org.transferledger.ledger.event;

import org.jspecify.annotations.NullMarked;
