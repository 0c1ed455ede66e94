package org.transferledger.misuse;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.Person;

/**
 * A measure of a finding, and what became of it.
 *
 * @param decision null while nobody has decided
 * @param decidedBy the officer
 */
public record ProposedMeasure(
    Finding.Measure measure, @Nullable MeasureDecision decision, @Nullable Person decidedBy) {}
