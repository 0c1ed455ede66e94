/**
 * What auditors check: envelopes, commitments and leaf hashes of events. Uses the JDK only, so that
 * a verifier can be read and run without trusting anything else of this product.
 */
@NullMarked
package org.transferledger.proof;

import org.jspecify.annotations.NullMarked;
