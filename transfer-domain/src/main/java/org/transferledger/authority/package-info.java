/**
 * A state's licensing body: establishing it, appointing officers and custodians, delegating powers,
 * granting audit mandates, and the checks that an officer decides and that two are two.
 */
@NullMarked
package org.transferledger.authority;

import org.jspecify.annotations.NullMarked;
