/** Transfers of a revision between sites: request, approval, release under authority, receipt. */
@NullMarked
package org.transferledger.transfer;

import org.jspecify.annotations.NullMarked;
