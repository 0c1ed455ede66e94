/** How the events of the domain are stored: today's shapes, and how older ones become today's. */
@NullMarked
package org.transferledger.event;

import org.jspecify.annotations.NullMarked;
