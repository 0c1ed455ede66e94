package org.transferledger.benchmarks.history;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.controllist.ControlListCode;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.PackageId;
import org.transferledger.technology.Digest;
import org.transferledger.technology.ListedCode;
import org.transferledger.technology.Manifest;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.DistributionStatement;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RevisionContent;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyEvent.RatingVerified;
import org.transferledger.technology.TechnologyEvent.RevisionIssued;
import org.transferledger.technology.TechnologyEvent.RevisionRated;
import org.transferledger.technology.TechnologyEvent.RevisionRerated;
import org.transferledger.technology.TechnologyPackage;

/** A technology package, whose last revision is always verified for both states. */
final class Technology {
  private static final LocalDate EDITION = LocalDate.parse("2025-02-24");
  private static final int MOST_FILES = 4;
  private static final double DUAL_USE = 0.1;
  private static final List<String> MILITARY =
      List.of("ML4", "ML5", "ML10", "ML11", "ML15", "ML21", "ML22");

  private final PackageId id;
  private final Track track;
  private final Partner owner;
  private final @Nullable Technology base;
  private final ListedCode family;
  private final Map<Country, Rating> ratings = new HashMap<>();
  private final List<Stop> stops = new ArrayList<>();
  private RevisionLabel revision = new RevisionLabel("0");
  private Digest manifestDigest = new Digest("0".repeat(64));
  private int issued;

  private Technology(PackageId id, Partner owner, @Nullable Technology base, ListedCode family) {
    this.id = id;
    this.track = new Track(TechnologyPackage.STREAM, id);
    this.owner = owner;
    this.base = base;
    this.family = family;
  }

  /** A restriction that stands. */
  record Stop(RestrictionOrder order) {}

  /** A package without a revision, derived from another or not. */
  static Technology registered(
      Scene scene, Partner owner, @Nullable Technology base, String title) {
    var dice = scene.dice();
    var family =
        dice.chance(DUAL_USE)
            ? new ListedCode(ControlListCode.EU_DUAL_USE, "6A003")
            : new ListedCode(ControlListCode.EU_COMMON_MILITARY_LIST, dice.pick(MILITARY));
    var technology = new Technology(new PackageId(dice.uuid()), owner, base, family);
    var statement = dice.pick(List.of(DistributionStatement.values()));
    var details =
        new PackageDetails(title, dice.text(8), statement, base == null ? null : base.id, null);
    var by = owner.exportControl();
    scene.record(
        by,
        base == null ? List.of(owner.track()) : List.of(owner.track(), base.track),
        technology.track.with(
            new PackageRegistered(
                technology.id, owner.id(), technology.origins(), details, by.person())));
    return technology;
  }

  PackageId id() {
    return id;
  }

  Track track() {
    return track;
  }

  Partner owner() {
    return owner;
  }

  /** Its last revision. */
  RevisionLabel revision() {
    return revision;
  }

  Digest manifestDigest() {
    return manifestDigest;
  }

  /** Covers whatever it is rated. */
  ListedCode family() {
    return family;
  }

  Rating rating(Country state) {
    return requireNonNull(ratings.get(state));
  }

  /** The owner's state, and those of what it was derived from. */
  List<Country> origins() {
    return Stream.concat(
            Stream.of(owner.state()), base == null ? Stream.of() : base.origins().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What stands against it and what it was derived from, and applies to those who take part. */
  List<RestrictionOrder> restrictionsOn(Scope.Participants participants) {
    var own = stops.stream().map(Stop::order).filter(it -> it.scope().covers(participants));
    return base == null
        ? own.toList()
        : Stream.concat(own, base.restrictionsOn(participants).stream()).toList();
  }

  void restrict(Stop stop) {
    stops.add(stop);
  }

  /** It has ended, in whatever way. */
  void free(Stop stop) {
    stops.remove(stop);
  }

  boolean restricted() {
    return !stops.isEmpty() || (base != null && base.restricted());
  }

  /** A revision that takes the place of the last one, rated and verified. */
  void issue(Scene scene) {
    var former = revision;
    revision = new RevisionLabel("R" + ++issued);
    var content = new RevisionContent(manifest(scene.dice()), null, issued == 1 ? null : former);
    manifestDigest = content.manifest().digest();
    var by = owner.exportControl();
    scene.record(
        owner.engineer(),
        List.of(),
        track.with(
            new RevisionIssued(id, revision, content, manifestDigest, owner.engineer().person())));
    for (Office office : List.of(Office.UKRAINE, Office.DENMARK)) {
      var rating = rated(office, scene.dice());
      ratings.put(office.state(), rating);
      scene.record(by, List.of(), track.with(new RevisionRated(id, revision, rating, by.person())));
    }
    verify(scene, Office.UKRAINE);
    verify(scene, Office.DENMARK);
  }

  /** Another code for one state. */
  void rerate(Scene scene) {
    var office = scene.dice().chance(0.5) ? Office.UKRAINE : Office.DENMARK;
    var former = rating(office.state());
    var rating = rated(office, scene.dice());
    if (rating.equals(former)) {
      return;
    }
    ratings.put(office.state(), rating);
    Actor.Officer by = office.officer(0);
    scene.record(
        by,
        List.of(),
        track.with(
            new RevisionRerated(id, revision, former, rating, scene.dice().text(6), by.person())));
    verify(scene, office);
  }

  private void verify(Scene scene, Office office) {
    var officer = office.officer(1);
    scene.record(
        officer,
        List.of(owner.track()),
        track.with(new RatingVerified(id, revision, office.state(), officer.person())));
  }

  private Rating rated(Office office, Dice dice) {
    String code = family.code() + "." + dice.pick(List.of("a", "b", "c"));
    return new Rating(office.state(), family.list(), EDITION, code);
  }

  private static Manifest manifest(Dice dice) {
    List<Manifest.File> files = new ArrayList<>();
    int count = 1 + dice.below(MOST_FILES);
    for (int i = 0; i < count; i++) {
      String digest = (dice.uuid().toString() + dice.uuid()).replace("-", "");
      files.add(
          new Manifest.File(
              "part-%d/drawing.step".formatted(i),
              "model/step",
              dice.between(1_000, 50_000_000),
              new Digest(digest)));
    }
    return new Manifest(files);
  }
}
