/**
 * Misuse cases: report, containment, investigation, hearing, finding, measures, and how the
 * reporter is protected.
 */
@NullMarked
package org.transferledger.misuse;

import org.jspecify.annotations.NullMarked;
