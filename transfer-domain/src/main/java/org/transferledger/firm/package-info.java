/**
 * Partner firms: registering them, their people and sites, certification, screening against lists
 * of denied parties, suspension, and what they report to stand in the way of cooperation.
 */
@NullMarked
package org.transferledger.firm;

import org.jspecify.annotations.NullMarked;
