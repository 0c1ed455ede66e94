package org.transferledger.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.transferledger.benchmarks.history.Track.Happening;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.technology.Digest;
import org.transferledger.transfer.GivenConsent;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferEvent.ConsentRefused;
import org.transferledger.transfer.TransferEvent.HoldingRetransferred;
import org.transferledger.transfer.TransferEvent.ReceiptDisputed;
import org.transferledger.transfer.TransferEvent.RetransferConsented;
import org.transferledger.transfer.TransferEvent.TransferAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferCancelled;
import org.transferledger.transfer.TransferEvent.TransferRejected;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferEvent.TransferRequested;

/** How a transfer goes from its request to its receipt. */
final class Sending {
  private static final double CONSENT_REFUSED = 0.03;
  private static final double REJECTED = 0.03;
  private static final double CANCELLED = 0.02;
  private static final double UNANSWERED = 0.05;
  private static final double DISPUTED = 0.05;
  private static final double SETTLED = 0.6;
  private static final int REASON = 6;
  private static final String LIMITS =
      "No onward transfer or export without the written consent of the states of origin.";

  private final Scene scene;
  private final Movement movement;
  private final Way way;
  private final Consumer<Movement> received;

  /**
   * How it goes.
   *
   * @param pace how large a part of the history passes at most between two steps
   * @param straight whether nothing comes in between
   */
  record Way(double pace, boolean straight) {
    static final Way USUAL = new Way(0.02, false);
    static final Way STRAIGHT = new Way(0.001, true);
  }

  private Sending(Scene scene, Movement movement, Way way, Consumer<Movement> received) {
    this.scene = scene;
    this.movement = movement;
    this.way = way;
    this.received = received;
  }

  /**
   * Requests it, and lets the rest follow.
   *
   * @param received told once receipt is acknowledged
   */
  static void begin(Scene scene, Movement movement, Way way, Consumer<Movement> received) {
    new Sending(scene, movement, way, received).request();
  }

  private boolean happens(double chance) {
    return !way.straight && scene.dice().chance(chance);
  }

  private void next(Runnable step) {
    scene.later(way.pace, step);
  }

  private void record(Actor by, Happening... happenings) {
    scene.record(by, movement.circumstances(), happenings);
  }

  private void request() {
    var by = movement.from().engineer();
    record(by, movement.with(new TransferRequested(movement.id(), movement.terms(), by.person())));
    next(movement.parent() == null ? this::decide : this::consent);
  }

  private void consent() {
    for (Country state : movement.circle().technology().origins()) {
      var by = Office.of(state).officer(scene.dice().below(2));
      if (happens(CONSENT_REFUSED)) {
        var reason = scene.dice().text(REASON);
        record(by, movement.with(new ConsentRefused(movement.id(), state, reason, by.person())));
        movement.becomes(Status.REJECTED);
        return;
      }
      var conditions = List.of(scene.dice().text(3));
      record(
          by,
          movement.with(new RetransferConsented(movement.id(), state, conditions, by.person())));
      movement.consents().add(new GivenConsent(state, conditions, by.person(), false));
    }
    next(this::decide);
  }

  private void decide() {
    var licence = movement.licence();
    Actor by =
        licence != null && licence.global()
            ? movement.from().exportControl()
            : movement.from().office().officer(scene.dice().below(3));
    if (happens(REJECTED)) {
      record(
          by,
          movement.with(
              new TransferRejected(movement.id(), scene.dice().text(REASON), by.person())));
      ends(Status.REJECTED);
      return;
    }
    if (happens(CANCELLED)) {
      cancel();
      return;
    }
    record(by, movement.with(new TransferApproved(movement.id(), by.person(), Scene.END)));
    movement.becomes(Status.APPROVED);
    next(this::release);
  }

  private void cancel() {
    var by = movement.from().engineer();
    record(
        by,
        movement.with(
            new TransferCancelled(movement.id(), scene.dice().text(REASON), by.person())));
    ends(Status.CANCELLED);
  }

  private void ends(Status as) {
    movement.becomes(as);
    var licence = movement.licence();
    if (licence != null) {
      licence.giveBack();
    }
  }

  private void release() {
    if (!movement.current() || !movement.wellFounded() || happens(CANCELLED)) {
      cancel();
      return;
    }
    if (movement.stopped()) {
      next(this::release);
      return;
    }
    var by = movement.from().exportControl();
    movement.released();
    List<Happening> happenings = new ArrayList<>();
    happenings.add(
        movement.with(
            new TransferReleased(
                movement.id(),
                movement.terms(),
                movement.manifestDigest(),
                movement.circle().technology().rating(movement.from().state()),
                movement.heldPurposes(),
                LIMITS,
                by.person(),
                scene.now(),
                Scene.END,
                List.copyOf(movement.consents()))));
    draw(by, happenings);
    var parent = movement.parent();
    if (parent != null) {
      happenings.add(
          parent.with(new HoldingRetransferred(parent.id(), movement.id(), by.person())));
    }
    scene.record(by, movement.circumstances(), happenings);
    if (!happens(UNANSWERED)) {
      next(this::receive);
    }
  }

  private void draw(Actor by, List<Happening> happenings) {
    var terms = movement.terms();
    Stream.ofNullable(movement.licence())
        .flatMap(it ->
            it
                .draw(
                    new LicenceDrawnDown(
                        it.id(), movement.id(), terms.quantity(), terms.value(), by.person()),
                    by.person())
                .stream())
        .forEach(happenings::add);
    Stream.ofNullable(movement.production())
        .flatMap(it ->
            it
                .draw(
                    new LicenceDrawnDown(it.id(), movement.id(), null, null, by.person()),
                    by.person())
                .stream())
        .forEach(happenings::add);
  }

  private void receive() {
    if (movement.status() != Status.RELEASED) {
      return;
    }
    if (!happens(DISPUTED)) {
      acknowledge();
      return;
    }
    var by = movement.to().engineer();
    var other = new Digest(scene.dice().uuid().toString().replace("-", "").repeat(2));
    scene.record(
        by,
        List.of(),
        movement.with(
            new ReceiptDisputed(
                movement.id(),
                movement.manifestDigest(),
                other,
                by.person(),
                scene.dice().text(REASON))));
    movement.becomes(Status.DISPUTED);
    if (happens(SETTLED)) {
      next(this::acknowledge);
    }
  }

  private void acknowledge() {
    if (movement.status() != Status.RELEASED && movement.status() != Status.DISPUTED) {
      return;
    }
    var by = movement.to().engineer();
    scene.record(
        by,
        List.of(),
        movement.with(
            new TransferAcknowledged(movement.id(), movement.manifestDigest(), by.person())));
    movement.becomes(Status.ACKNOWLEDGED);
    received.accept(movement);
  }
}
