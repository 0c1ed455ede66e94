/** Partner firms and their sites: registering a firm, proposing and approving a site. */
@NullMarked
package org.transferledger.firm;

import org.jspecify.annotations.NullMarked;
