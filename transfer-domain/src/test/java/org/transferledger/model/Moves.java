package org.transferledger.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Auditor;
import org.transferledger.core.Actor.Custodian;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.Grounds;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.core.SettingAside;
import org.transferledger.core.SiteId;

/** Draws commands, by chance, that might be asked. Most make sense; some do not. */
abstract class Moves {
  final Model model;
  final Dice dice;
  private final Map<Class<? extends Command>, Supplier<? extends @Nullable Command>> moves =
      new LinkedHashMap<>();

  Moves(Model model, Dice dice) {
    this.model = model;
    this.dice = dice;
  }

  /** What can be drawn; null where there is nothing yet to do it with. */
  Map<Class<? extends Command>, Supplier<? extends @Nullable Command>> all() {
    return moves;
  }

  <C extends Command> void add(Class<C> type, Supplier<? extends @Nullable C> draw) {
    moves.put(type, draw);
  }

  /** The act of the actor, or now and then of anyone. */
  Act act(Actor actor) {
    return new Act(dice.percent(3) ? anyone() : actor, model.now);
  }

  Actor anyone() {
    var state = state();
    return switch (dice.below(7)) {
      case 0 -> new Officer(Universe.official(state, dice.of(Universe.subjects())), state);
      case 1, 2 -> dice.of(Universe.members(dice.of(Universe.FIRMS)));
      case 3 -> dice.of(Universe.OPERATORS);
      case 4 -> new Auditor(Universe.official(state, dice.of(Universe.subjects())), state);
      case 5 -> new Custodian(Universe.official(state, dice.of(Universe.subjects())), state);
      default ->
          dice.percent(50) ? Deadline.system() : new Investigator(dice.of(Universe.people()));
    };
  }

  Act officer(Country state) {
    var authority = model.authority(state);
    var deciders = authority == null ? List.<Person>of() : authority.deciders(model.now);
    return act(
        new Officer(
            dice.of(deciders, () -> Universe.official(state, dice.of(Universe.subjects()))),
            dice.percent(2) ? state() : state));
  }

  Act member(FirmId firm, FirmRole... roles) {
    var fitting = new ArrayList<FirmMember>();
    for (var it : Universe.members(firm)) {
      if (roles.length == 0 || List.of(roles).contains(it.role())) {
        fitting.add(it);
      }
    }
    return act(dice.of(fitting, () -> dice.of(Universe.members(firm))));
  }

  Act control(FirmId firm) {
    return member(firm, FirmRole.EXPORT_CONTROL_OFFICER);
  }

  Act deadline() {
    return act(Deadline.system());
  }

  Country state() {
    return dice.percent(2) ? Universe.FOREIGN : dice.of(Universe.STATES);
  }

  FirmId firm() {
    return dice.of(
        model.firms.keySet(), () -> dice.percent(40) ? Universe.STRANGER : dice.of(Universe.FIRMS));
  }

  SiteId site(FirmId firm) {
    var known = model.firm(firm);
    return dice.of(
        known == null ? List.<SiteId>of() : known.sites.keySet(), () -> new SiteId(dice.uuid()));
  }

  /** A time to come, sometimes now or past. */
  Instant later() {
    return dice.percent(4)
        ? model.now.minus(Duration.ofDays(dice.below(3)))
        : model.now.plus(Duration.ofHours(dice.of(1, 30, 24 * 7, 24 * 40, 24 * 200, 24 * 900)));
  }

  /** A time past, sometimes to come. */
  Instant earlier() {
    return dice.percent(4)
        ? model.now.plus(Duration.ofHours(1))
        : model.now.minus(Duration.ofHours(dice.of(0, 1, 24, 24 * 30)));
  }

  Reason reason() {
    return new Reason("because");
  }

  SettingAside settingAside() {
    return new SettingAside(dice.of(SettingAside.Ground.values()), "ruling 1", "because");
  }

  Grounds grounds() {
    return new Grounds("because", "Act s. " + dice.below(3));
  }
}
