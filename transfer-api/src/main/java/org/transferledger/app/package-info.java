/** Puts the parts together: database, log, views, security, and the words said at start. */
@NullMarked
package org.transferledger.app;

import org.jspecify.annotations.NullMarked;
