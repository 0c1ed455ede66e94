/**
 * Control lists: how their codes are written, the categories that every edition has, and the
 * editions that an operator has loaded.
 */
@NullMarked
package org.transferledger.controllist;

import org.jspecify.annotations.NullMarked;
