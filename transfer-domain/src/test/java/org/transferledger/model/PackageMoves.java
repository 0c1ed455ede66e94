package org.transferledger.model;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.transferledger.controllist.ControlListCommand.Edition;
import org.transferledger.controllist.ControlListCommand.LoadListEdition;
import org.transferledger.controllist.EditionId;
import org.transferledger.controllist.Entry;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.RestrictionId;
import org.transferledger.model.PackageModel.RestrictionModel;
import org.transferledger.technology.Digest;
import org.transferledger.technology.Manifest;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.Scope;
import org.transferledger.technology.SecurityGrading;
import org.transferledger.technology.TechnologyCommand.ArchivePackage;
import org.transferledger.technology.TechnologyCommand.ConfirmRestriction;
import org.transferledger.technology.TechnologyCommand.ExpireRestriction;
import org.transferledger.technology.TechnologyCommand.IssueRevision;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.Lifting;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.technology.TechnologyCommand.Rerate;
import org.transferledger.technology.TechnologyCommand.Rerating;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.technology.TechnologyCommand.RevisionContent;
import org.transferledger.technology.TechnologyCommand.SetRestrictionAside;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.technology.TechnologyCommand.WithdrawRevision;

/** What may be asked of packages and control lists. */
final class PackageMoves extends Moves {
  static final String LIST = "EU-CML";
  static final LocalDate LOADED = LocalDate.parse("2025-02-24");
  static final LocalDate UNLOADED = LocalDate.parse("2024-01-15");
  static final List<String> CODES = List.of("ML10.c", "ML10.c.1", "ML22.a");

  PackageMoves(Model model, Dice dice) {
    super(model, dice);
    add(
        LoadListEdition.class,
        () ->
            new LoadListEdition(
                act(dice.of(Universe.OPERATORS)),
                new EditionId(LIST, LOADED),
                new Edition(
                    List.of(new Entry("ML10.c", "Aircraft"), new Entry("ML22.a", "Technology")))));
    add(
        RegisterPackage.class,
        () -> {
          var from = dice.percent(50) ? null : model.packages.isEmpty() ? null : technology();
          return new RegisterPackage(
              member(firm(), FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER),
              dice.percent(95) ? new PackageId(dice.uuid()) : technology(),
              new PackageDetails("Title", null, null, from));
        });
    add(IssueRevision.class, this::issue);
    add(
        RateRevision.class,
        () ->
            onRevision((found, label) ->
                new RateRevision(control(found.owner), found.id, label, rating(state()))));
    add(VerifyRating.class, () -> onRevision(this::verify));
    add(Rerate.class, () -> onRevision(this::rerate));
    add(
        WithdrawRevision.class,
        () ->
            onRevision((found, label) ->
                new WithdrawRevision(
                    member(found.owner, FirmRole.ADMINISTRATOR), found.id, label, reason())));
    add(
        ArchivePackage.class,
        () -> {
          var found = model.packages.get(technology());
          return found == null || dice.percent(70)
              ? null
              : new ArchivePackage(member(found.owner, FirmRole.ADMINISTRATOR), found.id, reason());
        });
    add(
        RestrictAccess.class,
        () ->
            new RestrictAccess(
                officer(state()), technology(), new RestrictionId(dice.uuid()), order()));
    add(ConfirmRestriction.class, () -> onRestriction(true, ConfirmRestriction::new));
    add(
        LiftRestriction.class,
        () ->
            onRestriction(
                false,
                (act, found, id) -> new LiftRestriction(act, found, id, new Lifting("over"))));
    add(
        SetRestrictionAside.class,
        () ->
            onRestriction(
                false,
                (act, found, id) -> new SetRestrictionAside(act, found, id, settingAside())));
    add(
        ExpireRestriction.class,
        () -> {
          var restriction = anyRestriction(false);
          return restriction == null
              ? null
              : new ExpireRestriction(
                  deadline(), restriction.getKey(), restriction.getValue().getKey());
        });
  }

  private @Nullable IssueRevision issue() {
    var found = model.packages.get(technology());
    if (found == null) {
      return null;
    }
    var label = new RevisionLabel("R" + dice.below(found.revisions.size() + 2));
    var last = dice.of(found.revisions.keySet(), () -> new RevisionLabel("none"));
    var grading =
        dice.percent(60) ? null : dice.of(SecurityGrading.UA_DSK, SecurityGrading.UA_TAIEMNO);
    return new IssueRevision(
        member(found.owner),
        found.id,
        label,
        new RevisionContent(
            manifest(), grading, found.revisions.isEmpty() || dice.percent(50) ? null : last));
  }

  private VerifyRating verify(PackageModel found, RevisionLabel label) {
    var revision = found.revisions.get(label);
    var states = revision == null ? List.<Country>of() : revision.ratings.keySet();
    var state = dice.of(states, this::state);
    return new VerifyRating(officer(state), found.id, label, state);
  }

  private Rerate rerate(PackageModel found, RevisionLabel label) {
    var revision = found.revisions.get(label);
    var states = revision == null ? List.<Country>of() : revision.ratings.keySet();
    var rating = rating(dice.of(states, this::state));
    return new Rerate(
        dice.percent(50) ? control(found.owner) : officer(rating.state()),
        found.id,
        label,
        new Rerating(rating, "judged anew"));
  }

  Rating rating(Country state) {
    return new Rating(state, LIST, dice.percent(80) ? LOADED : UNLOADED, dice.of(CODES));
  }

  private Manifest manifest() {
    var digest = Digest.of(dice.uuid().toString().getBytes(StandardCharsets.UTF_8));
    return new Manifest(List.of(new Manifest.File("a.stp", "model/step", 10, digest)));
  }

  PackageId technology() {
    return dice.of(model.packages.keySet(), () -> new PackageId(dice.uuid()));
  }

  private <C> @Nullable C onRevision(BiFunction<PackageModel, RevisionLabel, C> command) {
    var found = model.packages.get(technology());
    if (found == null) {
      return null;
    }
    return command.apply(found, dice.of(found.revisions.keySet(), () -> new RevisionLabel("none")));
  }

  RestrictionOrder order() {
    var kind =
        dice.percent(15) ? RestrictionOrder.Kind.HOLD : dice.of(RestrictionOrder.Kind.values());
    var state = state();
    var scope =
        kind == RestrictionOrder.Kind.EMBARGO
            ? new Scope(Scope.Kind.STATE, state.code())
            : scope(state);
    var effective = earlier();
    var end = dice.percent(60) ? later() : null;
    return new RestrictionOrder(
        kind,
        scope,
        "Under review",
        dice.of("Act s. 1", "act s. 1 ", "Act s. 2", "Act s. 3"),
        effective,
        end == null || end.isAfter(effective) ? end : null,
        kind == RestrictionOrder.Kind.HOLD && dice.percent(70),
        kind == RestrictionOrder.Kind.NEED_TO_KNOW ? dice.some(Universe.people(), 1) : null,
        kind == RestrictionOrder.Kind.NATIONALITY ? dice.some(Universe.STATES, 1) : null);
  }

  private Scope scope(Country state) {
    var firm = firm();
    return switch (dice.below(7)) {
      case 0 -> Scope.everyone();
      case 1 -> new Scope(Scope.Kind.STATE, state.code());
      case 2, 3 -> new Scope(Scope.Kind.SITE, site(firm).toString());
      case 4 -> Scope.person(dice.of(Universe.members(dice.of(Universe.FIRMS))).person());
      case 5 ->
          new Scope(
              Scope.Kind.LICENCE,
              dice.of(model.licences.keySet(), () -> new LicenceId(dice.uuid())).toString());
      default -> new Scope(Scope.Kind.FIRM, firm.value());
    };
  }

  private interface OnRestriction<C> {
    C with(Act act, PackageId found, RestrictionId id);
  }

  private <C> @Nullable C onRestriction(boolean emergency, OnRestriction<C> command) {
    var it = anyRestriction(emergency);
    return it == null
        ? null
        : command.with(
            officer(it.getValue().getValue().state), it.getKey(), it.getValue().getKey());
  }

  private boolean unconfirmed(RestrictionModel it) {
    return it.order.emergency() && (it.inForce(model.now) || dice.percent(10)) && !it.confirmed;
  }

  private Map.@Nullable Entry<PackageId, Map.Entry<RestrictionId, RestrictionModel>> anyRestriction(
      boolean emergency) {
    var all =
        model.packages.values().stream()
            .flatMap(
                found -> found.restrictions.entrySet().stream().map(it -> Map.entry(found.id, it)))
            .filter(it -> dice.percent(5) || !it.getValue().getValue().over)
            .filter(it -> !emergency || unconfirmed(it.getValue().getValue()))
            .toList();
    return all.isEmpty() ? null : dice.of(all);
  }
}
