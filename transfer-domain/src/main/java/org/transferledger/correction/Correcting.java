package org.transferledger.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Country;
import org.transferledger.core.Disposable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.Person;
import org.transferledger.core.Rewriting;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;
import org.transferledger.correction.CorrectionCommand.ConfirmCorrection;
import org.transferledger.correction.CorrectionCommand.CorrectRecord;
import org.transferledger.correction.CorrectionCommand.DeclineCorrection;
import org.transferledger.correction.CorrectionEvent.CorrectionAsked;
import org.transferledger.correction.CorrectionEvent.CorrectionConfirmed;
import org.transferledger.correction.CorrectionEvent.CorrectionDeclined;
import org.transferledger.retention.Retention;

/** Decides on corrections. */
final class Correcting {
  /** Where a day begins first. */
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

  private Correcting() {}

  /** What is appended: the confirmation, and the correction to the record's own stream. */
  record Confirmed(CorrectionConfirmed event, RecordCorrected correction) {}

  static CorrectionAsked ask(@Nullable Correction before, CorrectRecord command, Streams streams) {
    Country state = Authority.requireOfficerOfAnyState(streams, command.act());
    CorrectionRule.CORRECTION_ASKED_ONCE.require(
        before == null,
        "correctionId",
        "Correction %s is on record already.",
        command.correctionId());
    var request = command.request();
    DomainEvent event = event(request, streams);
    CorrectionRule.FIELD_IS_CORRECTABLE.require(
        Correctable.fields(event.getClass()).contains(request.field()),
        "field",
        "In a %s these are: %s.",
        event.getClass().getSimpleName(),
        Correctable.fields(event.getClass()));
    String recorded = FieldPath.of(request.field()).in((Record) event);
    Record corrected = fitting(request, event);
    requirePast(FieldPath.of(request.field()).value(corrected), command.act());
    CorrectionRule.CORRECTION_CHANGES_SOMETHING.require(
        !corrected.equals(event), "value", "It says so already.");
    return new CorrectionAsked(
        command.correctionId(), request, recorded, state, command.act().person());
  }

  private static Record fitting(CorrectionRequest request, DomainEvent event) {
    try {
      return FieldPath.of(request.field()).with((Record) event, request.value());
    } catch (InvalidFields e) {
      throw CorrectionRule.VALUE_FITS_FIELD.refused("value", "%s", e.getMessage());
    }
  }

  /** Whatever is written down has happened before. */
  private static void requirePast(@Nullable Object value, Act act) {
    boolean toCome =
        switch (value) {
          case Instant time -> time.isAfter(act.at());
          case LocalDate day -> day.isAfter(act.at().atOffset(EARLIEST).toLocalDate());
          case null, default -> false;
        };
    CorrectionRule.VALUE_FITS_FIELD.require(!toCome, "value", "%s is to come.", value);
  }

  static Confirmed confirm(Correction known, ConfirmCorrection command, Streams streams) {
    Person by = requireSecond(known, command.act(), streams);
    var request = known.request();
    DomainEvent event = event(request, streams);
    String recorded = FieldPath.of(request.field()).in((Record) event);
    CorrectionRule.CORRECTION_IS_CURRENT.require(
        recorded.equals(known.recorded()), null, "It says by now: %s", recorded);
    return new Confirmed(
        new CorrectionConfirmed(known.id(), by),
        new RecordCorrected(
            known.id(),
            request.version(),
            request.field(),
            recorded,
            request.value(),
            request.reason(),
            known.askedBy(),
            by));
  }

  static CorrectionDeclined decline(Correction known, DeclineCorrection command, Streams streams) {
    Person by = requireSecond(known, command.act(), streams);
    return new CorrectionDeclined(known.id(), command.reason().reason(), by);
  }

  private static Person requireSecond(Correction known, Act act, Streams streams) {
    Person by = Authority.requireOfficer(streams, act, known.state());
    CorrectionRule.CORRECTION_DECIDED_ONCE.require(
        known.status() == Correction.Status.ASKED, null, "It is %s.", known.status());
    CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER.require(
        Authority.separate(streams, known.state(), known.askedBy(), by, act.at()),
        null,
        "%s has asked for it, in person or by delegation.",
        by);
    return by;
  }

  /** The event as it counts today. */
  private static DomainEvent event(CorrectionRequest request, Streams streams) {
    var type = Correctable.stream(request.streamType());
    Object state = type == null ? null : streams.find(type, request.streamId());
    Retention.requireNotDisposed(state instanceof Disposable it && it.disposed());
    List<DomainEvent> history =
        type == null ? List.of() : streams.history(type, request.streamId());
    var event =
        request.version() < history.size()
            ? StreamType.effective(history).get((int) request.version())
            : null;
    return CorrectionRule.CORRECTED_EVENT_KNOWN.required(
        event instanceof Rewriting ? null : event,
        "version",
        "%s %s has no event %d that can be corrected.",
        request.streamType(),
        request.streamId(),
        request.version());
  }
}
