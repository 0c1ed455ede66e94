package org.transferledger.benchmarks.history;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.transferledger.benchmarks.history.Track.Happening;
import org.transferledger.core.Actor;
import org.transferledger.licence.Purpose;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.transfer.Attestation;
import org.transferledger.transfer.Certificate;
import org.transferledger.transfer.Recall;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferEvent.CessationAttested;
import org.transferledger.transfer.TransferEvent.DestructionCertified;
import org.transferledger.transfer.TransferEvent.RecallAcknowledged;
import org.transferledger.transfer.TransferEvent.ReturnAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferRecalled;
import org.transferledger.transfer.TransferEvent.TransferReturned;

/** What becomes of what was received. */
final class Fate {
  private static final double PACE = 0.02;
  private static final double LATEST = 0.2;
  private static final double RETURNED = 0.1;
  private static final double DESTROYED = 0.18;
  private static final double LOST = 0.185;
  private static final double RECALLED = 0.22;
  private static final double ATTESTED = 0.24;
  private static final double RECALL_RETURNED = 0.4;
  private static final double RECALL_DESTROYED = 0.8;
  private static final int REASON = 6;

  private final Scene scene;
  private final Cases cases;

  Fate(Scene scene, Cases cases) {
    this.scene = scene;
    this.cases = cases;
  }

  /** Most of it is kept. */
  void of(Movement movement) {
    double fate = scene.dice().fraction();
    if (fate < RETURNED) {
      scene.later(LATEST, () -> giveBack(movement));
    } else if (fate < DESTROYED) {
      scene.later(LATEST, () -> destroy(movement));
    } else if (fate < LOST) {
      scene.later(LATEST, () -> lose(movement));
    } else if (fate < RECALLED) {
      scene.later(LATEST, () -> recall(movement));
    } else if (fate < ATTESTED) {
      scene.later(LATEST, () -> attest(movement));
    }
  }

  private static boolean inHands(Movement movement) {
    return movement.held() || movement.status() == Status.RECALLED;
  }

  private void record(Actor by, Happening... happenings) {
    scene.record(by, List.of(), happenings);
  }

  private void giveBack(Movement it) {
    if (!inHands(it)) {
      return;
    }
    var by = it.to().engineer();
    record(
        by,
        it.with(
            new TransferReturned(it.id(), scene.dice().text(REASON), by.person(), scene.now())));
    it.becomes(Status.RETURNED);
    scene.later(
        PACE,
        () -> {
          var sender = it.from().engineer();
          record(sender, it.with(new ReturnAcknowledged(it.id(), sender.person())));
        });
  }

  private void destroy(Movement it) {
    if (!inHands(it) || !it.certifiedFirst()) {
      return;
    }
    var first = it.to().engineer();
    record(first, it.with(new DestructionCertified(it.id(), certificate(), first.person())));
    scene.later(
        PACE,
        () -> {
          if (inHands(it)) {
            var second = it.to().exportControl();
            record(
                second,
                it.with(
                    new TransferDestroyed(it.id(), certificate(), second.person(), scene.now())));
            it.becomes(Status.DESTROYED);
          }
        });
  }

  private Certificate certificate() {
    return new Certificate(scene.dice().text(4), LocalDate.ofInstant(scene.now(), ZoneOffset.UTC));
  }

  /** A case comes with it. */
  private void lose(Movement it) {
    if (!inHands(it)) {
      return;
    }
    var by = it.to().exportControl();
    var circumstances = scene.dice().text(REASON);
    var terms = it.terms();
    var allegation =
        new Allegation(
            circumstances, terms.packageId(), terms.revision(), it.id(), terms.to().firm());
    var opened = cases.number();
    record(
        by,
        it.with(new TransferLost(it.id(), circumstances, by.person(), scene.now())),
        opened
            .track()
            .with(
                new CaseOpened(
                    opened.id(), CaseOpened.Grounds.LOSS, allegation, by.person(), scene.now())));
    it.becomes(Status.LOST);
    cases.takeIn(opened, it.circle());
  }

  /** With everything that was passed on from it; each is returned or destroyed, or neither yet. */
  private void recall(Movement root) {
    if (!root.held()) {
      return;
    }
    var by = root.from().exportControl();
    var recall = new Recall(scene.dice().text(REASON), "Clause 9 of the contract", Scene.END);
    List<Movement> recalled = new ArrayList<>(List.of(root));
    root.heldBelow().forEach(recalled::add);
    List<Happening> happenings = new ArrayList<>();
    for (Movement it : recalled) {
      happenings.add(it.with(new TransferRecalled(it.id(), root.id(), recall, by.person())));
      it.becomes(Status.RECALLED);
    }
    scene.record(by, root.circumstances(), happenings);
    for (Movement it : recalled) {
      scene.later(PACE, () -> acknowledge(it));
    }
  }

  private void acknowledge(Movement it) {
    if (it.status() != Status.RECALLED) {
      return;
    }
    var by = it.to().engineer();
    record(by, it.with(new RecallAcknowledged(it.id(), by.person())));
    scene.later(
        PACE,
        () -> {
          double answer = scene.dice().fraction();
          if (answer < RECALL_RETURNED) {
            giveBack(it);
          } else if (answer < RECALL_DESTROYED) {
            destroy(it);
          }
        });
  }

  private void attest(Movement it) {
    var by = it.to().exportControl();
    var attestation = new Attestation(List.of(Purpose.USE), scene.dice().text(REASON));
    record(by, it.with(new CessationAttested(it.id(), attestation, scene.now(), by.person())));
  }
}
