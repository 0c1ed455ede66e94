/** The HTTP endpoints of control lists, and the CSV in which an edition comes. */
@NullMarked
package org.transferledger.controllist.http;

import org.jspecify.annotations.NullMarked;
