/**
 * A state's licensing body and its officers: establishing it, appointing officers, and the check
 * that an officer decides.
 */
@NullMarked
package org.transferledger.authority;

import org.jspecify.annotations.NullMarked;
