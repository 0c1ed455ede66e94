package org.transferledger.benchmarks.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.benchmarks.history.History.Growing;
import org.transferledger.benchmarks.history.Sending.Way;

/**
 * What goes on every day: mostly transfers, and people who open what they hold. Firms and packages
 * become more as it does.
 */
final class Routine {
  private static final int FIRST_FIRMS = 10;
  private static final int EVENTS_PER_FIRM = 2_000;
  private static final int FIRST_CIRCLES = 4;
  private static final int EVENTS_PER_CIRCLE = 1_000;
  private static final int MOST_RECIPIENTS = 5;
  private static final int LONGEST_CHAIN = 12;

  private static final double OF_UKRAINE = 0.7;
  private static final double GLOBAL = 0.3;
  private static final double PRODUCING = 0.4;
  private static final double DERIVED = 0.15;
  private static final double DERIVED_ABROAD = 0.2;
  private static final double BUSY = 0.03;

  /** Each up to where the one before it ends. */
  private static final double OPENING = 0.7;

  private static final double SENDING = 0.895;
  private static final double PASSING_ON = 0.965;
  private static final double MAKING = 0.983;
  private static final double SHIPPING = 0.99;
  private static final double RESTRAINING = 0.996;
  private static final double REVISING = 0.998;
  private static final double RERATING = 0.9996;

  private final Scene scene;
  private final Cases cases;
  private final Fate fate;
  private final Openings openings;
  private final Restraints restraints;
  private final Production production;
  private final Map<Office, List<Partner>> partners =
      Map.of(Office.DENMARK, new ArrayList<>(), Office.UKRAINE, new ArrayList<>());
  private final List<Circle> circles = new ArrayList<>();
  private final Map<Partner, Technology> former = new HashMap<>();
  private final List<Movement> tree = new ArrayList<>();
  private int firms;

  Routine(Scene scene) {
    this.scene = scene;
    this.cases = new Cases(scene);
    this.fate = new Fate(scene, cases);
    this.openings = new Openings(scene);
    this.restraints = new Restraints(scene);
    this.production = new Production(scene);
  }

  /** The first firms, and what will grow as the history does. */
  Growing begin() {
    while (firms < FIRST_FIRMS) {
      join();
    }
    var busy = share();
    var root = Movement.abroad(busy, scene.dice(), busy.maker());
    Sending.begin(scene, root, Way.STRAIGHT, tree::add);
    return new Growing(busy.owner().id(), busy.technology().id(), root.id(), Words.ranked(0));
  }

  /** Something that nobody was waiting for. */
  void goOn() {
    if (firms < FIRST_FIRMS + scene.written() / EVENTS_PER_FIRM - 1) {
      join();
    }
    if (circles.size() < FIRST_CIRCLES + scene.written() / EVENTS_PER_CIRCLE) {
      share();
    }
    var busy = circles.getFirst();
    act(scene.dice().chance(BUSY) ? busy : another(), busy);
  }

  private Circle another() {
    return circles.get(1 + scene.dice().below(circles.size() - 1));
  }

  private void act(Circle circle, Circle busy) {
    double what = scene.dice().fraction();
    if (what < OPENING) {
      open(circle);
    } else if (what < SENDING) {
      var to = scene.dice().pick(circle.recipients());
      send(Movement.abroad(circle, scene.dice(), to));
    } else if (what < PASSING_ON) {
      passOn(circle, circle == busy);
    } else if (what < MAKING) {
      production.make(circle);
    } else if (what < SHIPPING) {
      production.ship(circle);
    } else if (what < RESTRAINING) {
      restraints.impose(circle);
    } else if (what >= RERATING) {
      cases.report(circle);
    } else if (circle != busy) {
      revise(circle.technology(), what < REVISING);
    }
  }

  private void revise(Technology technology, boolean anew) {
    if (anew) {
      technology.issue(scene);
    } else {
      technology.rerate(scene);
    }
  }

  private void open(Circle circle) {
    var holding = circle.anyHeld();
    if (holding != null) {
      openings.ask(holding);
    }
  }

  private void send(Movement movement) {
    Sending.begin(
        scene,
        movement,
        Way.USUAL,
        it -> {
          it.circle().holds(it);
          fate.of(it);
        });
  }

  /** In the busy circle from anywhere in its tree, which nobody cuts. */
  private void passOn(Circle circle, boolean grows) {
    var dice = scene.dice();
    var parent = grows && !tree.isEmpty() ? dice.pick(tree) : circle.anyPassable();
    if (parent == null || parent.depth() == LONGEST_CHAIN) {
      return;
    }
    @Nullable Partner to = circle.otherThan(parent.to());
    if (to == null) {
      return;
    }
    var movement = Movement.onward(parent, dice, to);
    if (grows) {
      Sending.begin(scene, movement, Way.USUAL, tree::add);
    } else {
      send(movement);
    }
  }

  private void join() {
    var office = firms % 2 == 0 ? Office.DENMARK : Office.UKRAINE;
    partnersOf(office).add(Partner.joins(scene, office, firms++));
  }

  private List<Partner> partnersOf(Office office) {
    return partners.getOrDefault(office, List.of());
  }

  /** Another package, with firms abroad that get it. */
  private Circle share() {
    var dice = scene.dice();
    var home = dice.chance(OF_UKRAINE) ? Office.UKRAINE : Office.DENMARK;
    var owner = dice.pick(partnersOf(home));
    var base = dice.chance(DERIVED) ? former.get(owner) : null;
    var technology = Technology.registered(scene, owner, base, dice.text(4));
    former.put(owner, technology);
    var circle = new Circle(scene, technology, recipients(home.other()), dice.chance(GLOBAL));
    if (dice.chance(PRODUCING)) {
      circle.letProduce();
    }
    if (dice.chance(DERIVED_ABROAD)) {
      Technology.registered(scene, circle.maker(), technology, dice.text(4));
    }
    circles.add(circle);
    return circle;
  }

  private List<Partner> recipients(Office office) {
    var all = partnersOf(office);
    int wanted = Math.min(2 + scene.dice().below(MOST_RECIPIENTS - 1), all.size());
    Set<Partner> found = new LinkedHashSet<>();
    while (found.size() < wanted) {
      found.add(scene.dice().pick(all));
    }
    return List.copyOf(found);
  }
}
