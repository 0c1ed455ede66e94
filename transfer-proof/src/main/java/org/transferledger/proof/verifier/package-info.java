/**
 * The program that auditors run: it checks bundles of evidence and whole logs, and mirrors logs.
 * Uses the JDK and the proofs of the package above only; what it reads may be hostile.
 */
@NullMarked
package org.transferledger.proof.verifier;

import org.jspecify.annotations.NullMarked;
