/** A real PostgreSQL beside the application, for laptops, demonstrations and tests. */
@NullMarked
package org.transferledger.ledger.embedded;

import org.jspecify.annotations.NullMarked;
