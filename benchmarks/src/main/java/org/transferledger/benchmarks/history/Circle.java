package org.transferledger.benchmarks.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A package, its owner, and the firms abroad that it goes to, under licences that are renewed as
 * they are used up.
 */
final class Circle {
  private static final int TRANSFERS = 40;
  private static final int SHIPMENTS = 500;
  private static final int MOST_HELD = 12;

  /** Longer than any chain that an office has seen. */
  private static final int DEEPEST = 12;

  private final Scene scene;
  private final Technology technology;
  private final List<Partner> recipients;
  private final boolean global;
  private final Map<Partner, Permission> licences = new HashMap<>();
  private final List<Movement> held = new ArrayList<>();
  private @Nullable Permission production;
  private @Nullable Permission shipping;

  Circle(Scene scene, Technology technology, List<Partner> recipients, boolean global) {
    this.scene = scene;
    this.technology = technology;
    this.recipients = List.copyOf(recipients);
    this.global = global;
    technology.issue(scene);
    recipients.forEach(it -> it.open(scene, technology.id()));
  }

  Technology technology() {
    return technology;
  }

  Partner owner() {
    return technology.owner();
  }

  List<Partner> recipients() {
    return recipients;
  }

  /** The one that makes something of the package, where anyone does. */
  Partner maker() {
    return recipients.getFirst();
  }

  @Nullable Permission production() {
    return production;
  }

  @Nullable Permission shipping() {
    return shipping;
  }

  /** From now on the first recipient may make something of the package and send it to its owner. */
  void letProduce() {
    production = Permission.toProduce(scene, technology, owner(), maker());
    shipping = Permission.toExport(scene, technology, maker(), List.of(owner()), SHIPMENTS);
  }

  /** A licence that leaves something for one more transfer to the recipient. */
  Permission licenceFor(Partner recipient) {
    var key = global ? maker() : recipient;
    var known = licences.get(key);
    if (known != null && known.leaves()) {
      return known;
    }
    var next =
        Permission.toExport(
            scene, technology, owner(), global ? recipients : List.of(recipient), TRANSFERS);
    licences.put(key, next);
    return next;
  }

  /** Somebody holds it, until others are in the foreground. */
  void holds(Movement movement) {
    if (held.size() == MOST_HELD) {
      held.remove(scene.dice().below(MOST_HELD));
    }
    held.add(movement);
  }

  /** Something that is held, or was until lately; null if nothing comes to hand. */
  @Nullable Movement anyHeld() {
    if (held.isEmpty()) {
      return null;
    }
    var found = scene.dice().pick(held);
    if (!found.held()) {
      held.remove(found);
    }
    return found;
  }

  /** Something that may be passed on; null if nothing comes to hand. */
  @Nullable Movement anyPassable() {
    var found = anyHeld();
    return found != null && found.passable() && found.depth() < DEEPEST ? found : null;
  }

  /** A recipient other than this one; null if there is none. */
  @Nullable Partner otherThan(Partner recipient) {
    var others = recipients.stream().filter(it -> it != recipient).toList();
    return others.isEmpty() ? null : scene.dice().pick(others);
  }
}
