package org.transferledger.benchmarks.history;

import java.util.List;
import java.util.stream.IntStream;
import org.transferledger.benchmarks.history.History.Constant;
import org.transferledger.benchmarks.history.Sending.Way;

/**
 * A few records apart from all others, of which there is the same in a history of any length,
 * spread over all of it: so what is asked of them has the same answer, among few or many others.
 */
final class Landmarks {
  private static final int UKRAINIAN = 80_000_000;
  private static final int FIRMS = 6;
  private static final int BRANCHES = 2;

  /** All has happened before so large a part of the history is written. */
  private static final double DONE = 0.85;

  private static final double FIRST = 0.05;
  private static final double LEVEL = 0.12;

  private final Scene scene;
  private final Partner owner;
  private final List<Partner> firms;

  private Landmarks(Scene scene) {
    this.scene = scene;
    this.owner = Partner.joins(scene, Office.UKRAINE, UKRAINIAN);
    this.firms =
        IntStream.range(0, FIRMS)
            .mapToObj(it -> Partner.joins(scene, Office.DENMARK, UKRAINIAN + 1 + it))
            .toList();
  }

  /** Puts them up, and on the agenda what is to happen to them. */
  static Constant in(Scene scene) {
    return new Landmarks(scene).raise();
  }

  private Constant raise() {
    var dice = scene.dice();
    var firm = firms.getFirst();
    var technology = Technology.registered(scene, owner, null, dice.text(4));
    var circle = new Circle(scene, technology, List.of(firm), false);
    var licence = circle.licenceFor(firm).id();
    var opened = Movement.abroad(circle, dice, firm);
    Sending.begin(scene, opened, Way.STRAIGHT, this::open);
    for (int i = 1; i < Constant.TRANSFERS; i++) {
      scene.when(
          DONE * i / Constant.TRANSFERS,
          () -> Sending.begin(scene, Movement.abroad(circle, dice, firm), Way.STRAIGHT, _ -> {}));
    }
    for (int i = 0; i < Constant.TITLES; i++) {
      scene.when(
          DONE * i / Constant.TITLES,
          () -> Technology.registered(scene, owner, null, dice.text(3) + " " + Words.RARE));
    }
    return new Constant(
        firm.id(), owner.id(), technology.id(), licence, opened.id(), chain().id(), Words.RARE);
  }

  private void open(Movement held) {
    var openings = new Openings(scene);
    for (int i = 0; i < Constant.OPENINGS; i++) {
      scene.when(FIRST + (DONE - FIRST) * i / Constant.OPENINGS, () -> openings.ask(held));
    }
  }

  /** Its first transfer. */
  private Movement chain() {
    var dice = scene.dice();
    var technology = Technology.registered(scene, owner, null, dice.text(4));
    var circle = new Circle(scene, technology, firms.subList(1, FIRMS), true);
    var root = Movement.abroad(circle, dice, circle.maker());
    Sending.begin(scene, root, Way.STRAIGHT, this::passOn);
    return root;
  }

  private void passOn(Movement held) {
    if (held.depth() == Constant.DEPTH) {
      return;
    }
    for (int i = 0; i < BRANCHES; i++) {
      double part = FIRST + LEVEL * held.depth() + LEVEL * scene.dice().fraction();
      scene.when(
          part,
          () -> {
            var to = held.circle().otherThan(held.to());
            if (to != null) {
              var onward = Movement.onward(held, scene.dice(), to);
              Sending.begin(scene, onward, Way.STRAIGHT, this::passOn);
            }
          });
    }
  }
}
