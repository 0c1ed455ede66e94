package org.transferledger.misuse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.Person;

/**
 * An item of evidence on record, and where it has been. It is never taken away: what must not be
 * used is excluded, and stays.
 *
 * @param addedBy the investigator who put it on record
 * @param steps in the order of their recording
 * @param excluded why findings do not rest on it, if they do not
 */
public record EvidenceItem(
    EvidenceId id,
    Evidence evidence,
    Person addedBy,
    List<CustodyStep> steps,
    @Nullable String excluded) {
  EvidenceItem moved(CustodyStep step) {
    var all = Stream.concat(steps.stream(), Stream.of(step)).toList();
    return new EvidenceItem(id, evidence, addedBy, all, excluded);
  }

  EvidenceItem excludedFor(String reason) {
    return new EvidenceItem(id, evidence, addedBy, steps, reason);
  }

  /** When it last changed hands. */
  Instant lastMoved() {
    return steps.isEmpty() ? evidence.collectedAt() : steps.getLast().at();
  }
}
