/**
 * What every feature shares: who acts, identifiers, the shape of commands, events, rules and
 * refusals, and the streams that a decision reads. Nothing here knows a feature; every feature may
 * use it.
 */
@NullMarked
package org.transferledger.core;

import org.jspecify.annotations.NullMarked;
