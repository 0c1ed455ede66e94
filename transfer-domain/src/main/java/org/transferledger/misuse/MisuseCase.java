package org.transferledger.misuse;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.StreamType;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Containment;

/**
 * A misuse case as its events tell.
 *
 * @param reporter a one-time pseudonym; who recorded what opened the case, if nobody reported it
 * @param containment how far the case is contained, if it is
 * @param restrictionId the restriction of an overt containment
 */
public record MisuseCase(
    CaseId id,
    Allegation allegation,
    Person reporter,
    Status status,
    Containment.@Nullable Mode containment,
    @Nullable RestrictionId restrictionId) {
  public static final StreamType<MisuseCase, MisuseEvent> STREAM =
      new StreamType<>("misuse-case", MisuseCase.class, MisuseEvent.class, MisuseCase::after);

  /** How far a case has come. */
  public enum Status {
    RECEIVED,
    ACKNOWLEDGED,
    ACCEPTED,
    UNFOUNDED,
    DUPLICATE,
    REFERRED
  }

  static MisuseCase after(@Nullable MisuseCase before, MisuseEvent event) {
    return switch (event) {
      case MisuseEvent.MisuseReported e ->
          new MisuseCase(e.caseId(), e.allegation(), e.by(), Status.RECEIVED, null, null);
      case MisuseEvent.CaseOpened e ->
          new MisuseCase(e.caseId(), e.allegation(), e.by(), Status.RECEIVED, null, null);
      case MisuseEvent.ReportAcknowledged _ -> requireNonNull(before).with(Status.ACKNOWLEDGED);
      case MisuseEvent.ReportTriaged e ->
          requireNonNull(before)
              .with(
                  switch (e.triage().outcome()) {
                    case ACCEPTED -> Status.ACCEPTED;
                    case UNFOUNDED -> Status.UNFOUNDED;
                    case DUPLICATE -> Status.DUPLICATE;
                    case REFERRED -> Status.REFERRED;
                  });
      case MisuseEvent.ContainmentOrdered e -> {
        var it = requireNonNull(before);
        yield new MisuseCase(
            it.id, it.allegation, it.reporter, it.status, e.mode(), e.restrictionId());
      }
    };
  }

  /** Whether the case may still be contained. */
  boolean open() {
    return switch (status) {
      case RECEIVED, ACKNOWLEDGED, ACCEPTED -> true;
      case UNFOUNDED, DUPLICATE, REFERRED -> false;
    };
  }

  private MisuseCase with(Status next) {
    return new MisuseCase(id, allegation, reporter, next, containment, restrictionId);
  }
}
