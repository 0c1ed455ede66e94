/**
 * Access checks: whether a named person may open what a firm holds, asked before each opening and
 * recorded whatever the answer.
 */
@NullMarked
package org.transferledger.access;

import org.jspecify.annotations.NullMarked;
