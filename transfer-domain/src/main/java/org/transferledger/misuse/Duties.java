package org.transferledger.misuse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a report obliges to, and until when (Directive (EU) 2019/1937 Art. 9(1)): to acknowledge it
 * within seven days, and to give feedback within three months of the acknowledgement, or of the
 * seventh day if that was missed.
 *
 * @param acknowledgeBy null where it is not known when the case came
 * @param acknowledged whether it was
 * @param acknowledgementOverdue whether it was noted that nobody had in time
 * @param feedbackBy null where nobody waits for feedback
 * @param feedbackGiven whether it was
 * @param feedbackOverdue whether it was noted that nobody had in time
 */
public record Duties(
    @Nullable Instant acknowledgeBy,
    boolean acknowledged,
    boolean acknowledgementOverdue,
    @Nullable Instant feedbackBy,
    boolean feedbackGiven,
    boolean feedbackOverdue) {
  private static final Duration ACKNOWLEDGEMENT = Duration.ofDays(7);
  private static final int MONTHS_TO_FEEDBACK = 3;

  /** Until when what has come at the time is acknowledged. */
  public static Instant acknowledgeBy(Instant received) {
    return received.plus(ACKNOWLEDGEMENT);
  }

  /** Until when there is feedback on what was acknowledged at the time, or was to be. */
  public static Instant feedbackBy(Instant acknowledged) {
    return acknowledged.atOffset(ZoneOffset.UTC).plusMonths(MONTHS_TO_FEEDBACK).toInstant();
  }

  /**
   * The duties that begin.
   *
   * @param feedback whether somebody waits for it
   */
  static Duties from(@Nullable Instant received, boolean feedback) {
    Instant acknowledge = received == null ? null : acknowledgeBy(received);
    return new Duties(
        acknowledge,
        false,
        false,
        acknowledge == null || !feedback ? null : feedbackBy(acknowledge),
        false,
        false);
  }

  Duties acknowledgedAt(@Nullable Instant at) {
    boolean sooner = at != null && acknowledgeBy != null && at.isBefore(acknowledgeBy);
    Instant feedback = at != null && sooner && feedbackBy != null ? feedbackBy(at) : feedbackBy;
    return new Duties(
        acknowledgeBy, true, acknowledgementOverdue, feedback, feedbackGiven, feedbackOverdue);
  }

  Duties withFeedback() {
    return new Duties(
        acknowledgeBy, acknowledged, acknowledgementOverdue, feedbackBy, true, feedbackOverdue);
  }

  Duties acknowledgementMissed() {
    return new Duties(
        acknowledgeBy, acknowledged, true, feedbackBy, feedbackGiven, feedbackOverdue);
  }

  Duties feedbackMissed() {
    return new Duties(
        acknowledgeBy, acknowledged, acknowledgementOverdue, feedbackBy, feedbackGiven, true);
  }
}
