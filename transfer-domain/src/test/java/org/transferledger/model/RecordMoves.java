package org.transferledger.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.CorrectionId;
import org.transferledger.core.Country;
import org.transferledger.core.HoldId;
import org.transferledger.core.TransferId;
import org.transferledger.correction.CorrectionCommand.ConfirmCorrection;
import org.transferledger.correction.CorrectionCommand.CorrectRecord;
import org.transferledger.correction.CorrectionCommand.DeclineCorrection;
import org.transferledger.correction.CorrectionRequest;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.PersonAuthorised;
import org.transferledger.misuse.MisuseCommand.DisposeCase;
import org.transferledger.misuse.MisuseEvent.EvidenceAdded;
import org.transferledger.model.MisuseModel.Status;
import org.transferledger.retention.HoldCommand.LiftHold;
import org.transferledger.retention.HoldCommand.PlaceHold;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.HoldSubject.Kind;
import org.transferledger.shipment.BatchEvent.BatchRecorded;
import org.transferledger.transfer.TransferCommand.DisposeTransfer;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.TransferRequested;

/** What may be asked of the records themselves: to keep, to correct and to dispose of them. */
final class RecordMoves extends Moves {
  private static final List<String> NOT_CORRECTABLE =
      List.of("by", "firmId", "details.administrator", "terms.packageId", "order.kind", "none");

  private final MisuseMoves cases;

  RecordMoves(Model model, Dice dice, MisuseMoves cases) {
    super(model, dice);
    this.cases = cases;
    add(
        PlaceHold.class,
        () -> {
          var subject = subject();
          var known = model.holds.get(subject);
          var id =
              known == null || dice.percent(95)
                  ? new HoldId(dice.uuid())
                  : dice.of(known.keySet(), () -> new HoldId(dice.uuid()));
          return new PlaceHold(officer(state()), subject, id, grounds());
        });
    add(LiftHold.class, this::lift);
    add(
        DisposeCase.class,
        () ->
            this.cases.drawn(
                it -> it.is(Status.CLOSED) && !it.disposed,
                (id, it) -> new DisposeCase(this.cases.officer(it), id, reason())));
    add(DisposeTransfer.class, this::dispose);
    add(CorrectRecord.class, this::correct);
    add(
        ConfirmCorrection.class,
        () -> {
          var id = correction();
          return id == null ? null : new ConfirmCorrection(second(id), id);
        });
    add(
        DeclineCorrection.class,
        () -> {
          var id = correction();
          return id == null ? null : new DeclineCorrection(second(id), id, reason());
        });
  }

  private HoldSubject subject() {
    var kind = dice.percent(10) ? Kind.EVERYTHING : dice.of(Kind.values());
    return new HoldSubject(
        kind,
        switch (kind) {
          case EVERYTHING -> null;
          case FIRM -> firm().toString();
          case PACKAGE -> dice.of(ids(model.packages.keySet()), dice::uuid).toString();
          case TRANSFER -> dice.of(ids(model.transfers.keySet()), dice::uuid).toString();
          case CASE -> dice.of(ids(model.cases.keySet()), dice::uuid).toString();
        });
  }

  private @Nullable LiftHold lift() {
    var standing = new ArrayList<LiftHold>();
    model.holds.forEach((subject, holds) ->
        holds.forEach((id, it) -> {
          if (!it.lifted || dice.percent(3)) {
            standing.add(new LiftHold(deadline(), subject, id, reason()));
          }
        }));
    if (standing.isEmpty()) {
      return null;
    }
    var chosen = dice.of(standing);
    var hold = model.holds.getOrDefault(chosen.subject(), Map.of()).get(chosen.holdId());
    return new LiftHold(
        officer(hold == null ? state() : hold.state),
        chosen.subject(),
        dice.percent(2) ? new HoldId(dice.uuid()) : chosen.holdId(),
        chosen.reason());
  }

  private @Nullable DisposeTransfer dispose() {
    var all = List.copyOf(model.transfers.values());
    var fitting =
        all.stream().filter(it -> RetentionLaw.ended(it) != null && !it.disposed).toList();
    var from = fitting.isEmpty() || dice.percent(5) ? all : fitting;
    if (from.isEmpty()) {
      return null;
    }
    var found = dice.of(from);
    var technology = model.packages.get(found.terms.packageId());
    var state =
        technology == null || dice.percent(50)
            ? ReleaseLaw.exporting(model, found)
            : dice.of(technology.origins, this::state);
    return new DisposeTransfer(
        officer(dice.percent(5) ? state() : state),
        dice.percent(1) ? new TransferId(dice.uuid()) : found.id,
        reason());
  }

  private @Nullable CorrectRecord correct() {
    if (model.correctable.isEmpty()) {
      return null;
    }
    if (dice.percent(2)) {
      return evidence();
    }
    var place = dice.of(model.correctable);
    String field = CorrectionLaw.field(place.event());
    return new CorrectRecord(
        officer(state()),
        dice.percent(97)
            ? new CorrectionId(dice.uuid())
            : dice.of(model.corrections.keySet(), () -> new CorrectionId(dice.uuid())),
        new CorrectionRequest(
            dice.percent(1) ? "licences" : place.type(),
            place.stream(),
            dice.percent(97) ? place.version() : place.version() + dice.below(9),
            field == null || dice.percent(5) ? dice.of(NOT_CORRECTABLE) : field,
            dice.percent(4) ? "wrong,wrong" : value(place),
            "seen in the papers"));
  }

  /** Of evidence nothing can be corrected, though it is on record. */
  private @Nullable CorrectRecord evidence() {
    for (var id : model.cases.keySet()) {
      var history = model.history("misuse-case", id.toString());
      for (int i = 0; i < history.size(); i++) {
        if (history.get(i) instanceof EvidenceAdded) {
          return new CorrectRecord(
              officer(state()),
              new CorrectionId(dice.uuid()),
              new CorrectionRequest(
                  "misuse-case", id.toString(), i, "evidence.source", "Yard", "misheard"));
        }
      }
    }
    return null;
  }

  /** One that says the same as before comes up again, in other words. */
  private String value(Model.Correctable place) {
    return switch (place.event()) {
      case FirmScreened it when dice.percent(10) -> elsewhere(it.screening().screenedAt());
      case PastReleaseRecorded it when dice.percent(10) -> elsewhere(it.release().releasedOn());
      case FirmScreened _, PastReleaseRecorded _ -> earlier().toString();
      case BatchRecorded _ ->
          LocalDate.ofInstant(model.now, ZoneOffset.ofHours(14))
              .plusDays(dice.of(-30, -1, 0, 0, 1))
              .toString();
      case TransferRequested _ -> dice.of("1", "2", "3", "1000", "-1");
      case PersonAuthorised _ ->
          dice.some(Universe.STATES, 1).stream()
              .map(Country::code)
              .collect(Collectors.joining(dice.of(",", ", ")));
      default -> dice.percent(97) ? "Street " + dice.below(5) : "x".repeat(600);
    };
  }

  /** The time as a clock further east writes it. */
  private static String elsewhere(Instant at) {
    return at.atOffset(ZoneOffset.ofHours(2)).toString();
  }

  private @Nullable CorrectionId correction() {
    var open = new ArrayList<CorrectionId>();
    model.corrections.forEach((id, it) -> {
      if (!it.decided || dice.percent(3)) {
        open.add(id);
      }
    });
    return open.isEmpty() ? null : dice.of(open, () -> new CorrectionId(dice.uuid()));
  }

  private Act second(CorrectionId id) {
    var known = model.corrections.get(id);
    return officer(known == null ? state() : known.state);
  }

  private static List<Object> ids(Collection<?> known) {
    return List.copyOf(known);
  }
}
