package org.transferledger.correction;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.CorrectionId;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;

/**
 * A correction as its events tell.
 *
 * @param recorded what the field said when it was asked for
 * @param state whose officer asked, and whose officers decide
 */
public record Correction(
    CorrectionId id,
    CorrectionRequest request,
    String recorded,
    Country state,
    Person askedBy,
    Status status) {
  public static final StreamType<Correction, CorrectionEvent> STREAM =
      new StreamType<>("correction", Correction.class, CorrectionEvent.class, Correction::after);

  /** ASKED by one officer, CONFIRMED or DECLINED by another. */
  public enum Status {
    ASKED,
    CONFIRMED,
    DECLINED
  }

  static Correction after(@Nullable Correction before, CorrectionEvent event) {
    return switch (event) {
      case CorrectionEvent.CorrectionAsked e ->
          new Correction(
              e.correctionId(), e.request(), e.recorded(), e.state(), e.by(), Status.ASKED);
      case CorrectionEvent.CorrectionConfirmed _ -> requireNonNull(before).with(Status.CONFIRMED);
      case CorrectionEvent.CorrectionDeclined _ -> requireNonNull(before).with(Status.DECLINED);
    };
  }

  private Correction with(Status next) {
    return new Correction(id, request, recorded, state, askedBy, next);
  }
}
