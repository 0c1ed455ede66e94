package org.transferledger.correction;

import org.transferledger.core.CorrectionId;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Person;

/** What happened to a correction. What it corrects is told by RecordCorrected, on that record. */
public sealed interface CorrectionEvent extends DomainEvent {
  CorrectionId correctionId();

  /**
   * An officer asks for a correction.
   *
   * @param recorded what the field says now
   * @param state whose officer asks
   */
  record CorrectionAsked(
      CorrectionId correctionId,
      CorrectionRequest request,
      String recorded,
      Country state,
      Person by)
      implements CorrectionEvent {}

  record CorrectionConfirmed(CorrectionId correctionId, Person by) implements CorrectionEvent {}

  record CorrectionDeclined(CorrectionId correctionId, String reason, Person by)
      implements CorrectionEvent {}
}
