package org.transferledger.misuse.http;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.catalogue.EventCatalogue;
import org.transferledger.command.PastEvent;
import org.transferledger.core.Person;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.misuse.MisuseEvent.AcknowledgementOverdue;
import org.transferledger.misuse.MisuseEvent.FeedbackGiven;
import org.transferledger.misuse.MisuseEvent.FeedbackOverdue;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.misuse.MisuseEvent.ReporterDisposed;
import org.transferledger.misuse.MisuseEvent.ReporterRead;
import org.transferledger.misuse.MisuseEvent.ReporterRevealed;
import org.transferledger.misuse.http.CaseTimeline.Duty;
import org.transferledger.misuse.http.CaseTimeline.DutyKind;
import org.transferledger.misuse.http.CaseTimeline.Reading;
import org.transferledger.misuse.http.CaseTimeline.Revelation;
import org.transferledger.misuse.http.CaseTimeline.Step;

/**
 * Tells the timeline of a case from its events.
 *
 * @param known the case as these events have left it
 */
record Chronicle(List<PastEvent> events, MisuseCase known) {
  CaseTimeline timeline() {
    return new CaseTimeline(known.id(), steps(), duties(), revelations());
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    MisuseCase state = null;
    for (PastEvent it : events) {
      state =
          it.event() instanceof MisuseEvent event
              ? MisuseCase.STREAM.after(state, event)
              : requireNonNull(state);
      steps.add(
          new Step(
              it.position(),
              it.version(),
              requireNonNull(EventCatalogue.names().get(it.event().getClass())).name(),
              it.event().by(),
              it.capacity(),
              it.decidedAt(),
              it.recordedAt(),
              state.status()));
    }
    return List.copyOf(steps);
  }

  private List<Duty> duties() {
    var owed = known.duties();
    return Stream.of(
            duty(
                DutyKind.ACKNOWLEDGEMENT,
                owed.acknowledgeBy(),
                ReportAcknowledged.class,
                AcknowledgementOverdue.class),
            duty(DutyKind.FEEDBACK, owed.feedbackBy(), FeedbackGiven.class, FeedbackOverdue.class),
            duty(DutyKind.IDENTITY_DISPOSAL, known.identityUntil(), ReporterDisposed.class, null))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * A duty, if it is owed.
   *
   * @param meeting what meets it, the first of which counts
   */
  private Optional<Duty> duty(
      DutyKind kind,
      @Nullable Instant due,
      Class<? extends MisuseEvent> meeting,
      @Nullable Class<? extends MisuseEvent> overdue) {
    if (due == null) {
      return Optional.empty();
    }
    PastEvent met = first(meeting);
    PastEvent missed = overdue == null ? null : first(overdue);
    Instant metAt = met == null ? null : when(met);
    return Optional.of(
        new Duty(
            kind,
            due,
            met != null,
            metAt,
            met == null ? null : Long.valueOf(met.position()),
            metAt == null ? null : Boolean.valueOf(!metAt.isAfter(due)),
            missed == null ? null : Long.valueOf(missed.position())));
  }

  private @Nullable PastEvent first(Class<? extends MisuseEvent> type) {
    return events.stream().filter(it -> type.isInstance(it.event())).findFirst().orElse(null);
  }

  private static Instant when(PastEvent it) {
    Instant decided = it.decidedAt();
    return decided == null ? it.recordedAt() : decided;
  }

  private List<Revelation> revelations() {
    return events.stream()
        .filter(it -> it.event() instanceof ReporterRevealed)
        .map(it -> revelation(it, (ReporterRevealed) it.event()))
        .toList();
  }

  private Revelation revelation(PastEvent at, ReporterRevealed event) {
    var reveal = event.reveal();
    return new Revelation(
        at.position(),
        at.recordedAt(),
        event.by(),
        reveal.recipient(),
        reveal.reason(),
        reveal.notice(),
        reveal.withoutNotice(),
        readings(at.position(), reveal.recipient()));
  }

  /** What the recipient has read by this decision, and not by a later one. */
  private List<Reading> readings(long position, Person recipient) {
    return events.stream()
        .filter(it -> it.position() > position)
        .takeWhile(it ->
            !(it.event() instanceof ReporterRevealed next
                && next.reveal().recipient().equals(recipient)))
        .filter(it -> it.event() instanceof ReporterRead && it.event().by().equals(recipient))
        .map(it -> new Reading(it.position(), it.recordedAt()))
        .toList();
  }
}
