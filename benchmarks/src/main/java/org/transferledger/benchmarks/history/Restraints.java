package org.transferledger.benchmarks.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.benchmarks.history.Technology.Stop;
import org.transferledger.core.Actor;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.SettingAside;
import org.transferledger.technology.Restricting;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.RestrictionConfirmed;
import org.transferledger.technology.TechnologyEvent.RestrictionExpired;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyEvent.RestrictionSetAside;

/** Restrictions, each of which ends before long: lifted, set aside, or by itself. */
final class Restraints {
  private static final List<Kind> KINDS =
      List.of(
          Kind.HOLD,
          Kind.SUSPEND,
          Kind.QUARANTINE,
          Kind.REVOKE,
          Kind.NEED_TO_KNOW,
          Kind.NATIONALITY);
  private static final double EMERGENCY = 0.4;
  private static final double CONFIRMED = 0.6;
  private static final double ENDING = 0.3;
  private static final double FOR_ONE_FIRM = 0.6;
  private static final double PACE = 0.01;
  private static final Duration TERM = Duration.ofDays(10);

  private final Scene scene;

  Restraints(Scene scene) {
    this.scene = scene;
  }

  /** A restriction on what the circle shares. */
  void impose(Circle circle) {
    if (scene.dice().chance(EMERGENCY)) {
      hold(circle);
    } else {
      order(circle);
    }
  }

  private void hold(Circle circle) {
    var imposed = new Imposed(circle, order(Kind.HOLD, circle, null, true));
    var by = imposed.office.officer(0);
    Instant expires = scene.now().plus(Restricting.EMERGENCY);
    imposed.begin(by, expires);
    if (scene.dice().chance(CONFIRMED)) {
      scene.at(
          scene.now().plus(Duration.ofDays(1)),
          () -> {
            var second = imposed.office.officer(1);
            imposed.record(
                second,
                new RestrictionConfirmed(imposed.technology.id(), imposed.id, second.person()));
            scene.later(PACE, imposed::lift);
          });
    } else {
      scene.at(expires, imposed::expire);
    }
  }

  private void order(Circle circle) {
    var kind = scene.dice().pick(KINDS);
    boolean ends = kind != Kind.REVOKE && scene.dice().chance(ENDING);
    Instant end = ends ? scene.now().plus(TERM) : null;
    var imposed = new Imposed(circle, order(kind, circle, end, false));
    imposed.begin(imposed.office.officer(0), null);
    if (end != null) {
      scene.at(end, imposed::expire);
    } else if (kind == Kind.REVOKE) {
      scene.later(PACE, imposed::setAside);
    } else {
      scene.later(PACE, imposed::lift);
    }
  }

  private RestrictionOrder order(
      Kind kind, Circle circle, @Nullable Instant end, boolean emergency) {
    var dice = scene.dice();
    var one = dice.pick(circle.recipients());
    var scope =
        kind == Kind.REVOKE || dice.chance(FOR_ONE_FIRM)
            ? new Scope(Scope.Kind.FIRM, one.id().value())
            : Scope.everyone();
    return new RestrictionOrder(
        kind,
        scope,
        dice.text(8),
        "Order %d".formatted(scene.written()),
        scene.now(),
        end,
        emergency,
        kind == Kind.NEED_TO_KNOW ? List.of(one.engineer().person()) : null,
        kind == Kind.NATIONALITY ? List.of(circle.owner().state()) : null);
  }

  /** One restriction from its imposition on. */
  private final class Imposed {
    private final Technology technology;
    private final Office office;
    private final RestrictionId id = new RestrictionId(scene.dice().uuid());
    private final Stop stop;

    Imposed(Circle circle, RestrictionOrder order) {
      technology = circle.technology();
      office = circle.owner().office();
      stop = new Stop(order);
    }

    void record(Actor by, TechnologyEvent event) {
      scene.record(by, List.of(), technology.track().with(event));
    }

    void begin(Actor by, @Nullable Instant expires) {
      record(
          by,
          new AccessRestricted(
              technology.id(), id, stop.order(), office.state(), expires, by.person()));
      technology.restrict(stop);
    }

    void lift() {
      var by = office.officer(2);
      var reason = scene.dice().text(6);
      record(by, new RestrictionLifted(technology.id(), id, reason, by.person()));
      technology.free(stop);
    }

    void setAside() {
      var by = office.officer(2);
      var ground = new SettingAside(SettingAside.Ground.COURT, "Case " + id, scene.dice().text(6));
      record(by, new RestrictionSetAside(technology.id(), id, ground, by.person()));
      technology.free(stop);
    }

    void expire() {
      var by = Actor.Deadline.system();
      record(by, new RestrictionExpired(technology.id(), id, by.person()));
      technology.free(stop);
    }
  }
}
