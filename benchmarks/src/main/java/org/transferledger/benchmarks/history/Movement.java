package org.transferledger.benchmarks.history;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.benchmarks.history.Track.Happening;
import org.transferledger.core.LicenceId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Digest;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.transfer.GivenConsent;
import org.transferledger.transfer.HeldPurpose;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Basis;
import org.transferledger.transfer.TransferTerms.Medium;

/** A transfer, or what it has brought, as far as what comes next depends on it. */
final class Movement {
  private static final int WORDS = 7;
  private static final long DEAREST = 900_000;
  private static final double TANGIBLE = 0.3;

  private final Circle circle;
  private final Partner from;
  private final Partner to;
  private final TransferTerms terms;
  private final TransferId id;
  private final Track track;
  private final @Nullable Movement parent;
  private final @Nullable Permission licence;
  private final @Nullable Permission production;
  private final int depth;
  private final List<Movement> children = new ArrayList<>();
  private final List<GivenConsent> consents = new ArrayList<>();
  private Status status = Status.REQUESTED;
  private @Nullable Digest manifestDigest;
  private boolean certified;

  private Movement(
      Circle circle,
      Dice dice,
      Partner from,
      Partner to,
      @Nullable Movement parent,
      @Nullable Permission licence,
      @Nullable Permission production) {
    this.circle = circle;
    this.from = from;
    this.to = to;
    this.parent = parent;
    this.licence = licence;
    this.production = production;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.id = new TransferId(dice.uuid());
    this.track = new Track(Transfer.STREAM, id);
    this.terms = terms(dice);
  }

  /** From the owner to a recipient abroad. */
  static Movement abroad(Circle circle, Dice dice, Partner to) {
    var licence = circle.licenceFor(to);
    licence.setAside();
    var production = to == circle.maker() ? circle.production() : null;
    return new Movement(circle, dice, circle.owner(), to, null, licence, production);
  }

  /** What somebody holds, to somebody else in the same state. */
  static Movement onward(Movement parent, Dice dice, Partner to) {
    return new Movement(parent.circle, dice, parent.to, to, parent, null, null);
  }

  private TransferTerms terms(Dice dice) {
    var purposes =
        production == null
            ? List.of(Purpose.HOLD, Purpose.USE, Purpose.RETRANSFER)
            : List.of(Purpose.HOLD, Purpose.USE, Purpose.RETRANSFER, Purpose.MANUFACTURE);
    return new TransferTerms(
        circle.technology().id(),
        circle.technology().revision(),
        from.home(),
        to.home(),
        dice.chance(TANGIBLE) ? Medium.TANGIBLE : Medium.INTANGIBLE,
        purposes,
        licence == null ? Basis.DOMESTIC : Basis.LICENCE,
        licence == null ? null : licence.id(),
        production == null ? null : production.id(),
        licence == null ? null : BigDecimal.ONE,
        new Money(BigDecimal.valueOf(dice.between(1_000, DEAREST)), "EUR"),
        dice.text(WORDS),
        dice.text(2),
        parent == null ? null : parent.id,
        null);
  }

  TransferId id() {
    return id;
  }

  Track track() {
    return track;
  }

  TransferTerms terms() {
    return terms;
  }

  Circle circle() {
    return circle;
  }

  Partner from() {
    return from;
  }

  Partner to() {
    return to;
  }

  @Nullable Movement parent() {
    return parent;
  }

  @Nullable Permission licence() {
    return licence;
  }

  @Nullable Permission production() {
    return production;
  }

  /** How often it was passed on before. */
  int depth() {
    return depth;
  }

  Status status() {
    return status;
  }

  void becomes(Status now) {
    status = now;
  }

  List<GivenConsent> consents() {
    return consents;
  }

  /** Of what was released. */
  Digest manifestDigest() {
    return requireNonNull(manifestDigest, "not released");
  }

  /** The recipient has it, with it on record what it has and by whom it was passed on. */
  void released() {
    status = Status.RELEASED;
    manifestDigest = circle.technology().manifestDigest();
    if (parent != null) {
      parent.children.add(this);
    }
  }

  List<HeldPurpose> heldPurposes() {
    return terms.purposes().stream().map(it -> new HeldPurpose(it, Scene.END)).toList();
  }

  /** Whether this is the first certificate of its destruction. */
  boolean certifiedFirst() {
    boolean first = !certified;
    certified = true;
    return first;
  }

  boolean held() {
    return status == Status.RELEASED || status == Status.ACKNOWLEDGED || status == Status.DISPUTED;
  }

  boolean current() {
    return terms.revision().equals(circle.technology().revision());
  }

  boolean passable() {
    return status == Status.ACKNOWLEDGED && current();
  }

  /** Whether all that it rests on is held still. */
  boolean wellFounded() {
    return parent == null || (parent.held() && parent.wellFounded());
  }

  /** Everything that is held of what was passed on from here, at any depth. */
  Stream<Movement> heldBelow() {
    return children.stream()
        .flatMap(it -> Stream.concat(it.held() ? Stream.of(it) : Stream.of(), it.heldBelow()));
  }

  /** Whether a restriction keeps it from being released. */
  boolean stopped() {
    var technology = circle.technology();
    if (!technology.restricted()) {
      return false;
    }
    return technology.restrictionsOn(participants(Set.of(from, to))).stream()
            .anyMatch(it -> it.kind().stopsRelease())
        || (parent != null && parent.revoked());
  }

  private boolean revoked() {
    return accessRestrictions().stream().anyMatch(it -> it.kind() == RestrictionOrder.Kind.REVOKE)
        || (parent != null && parent.revoked());
  }

  /** What applies to whoever would open it. */
  List<RestrictionOrder> accessRestrictions() {
    return circle.technology().restricted()
        ? circle.technology().restrictionsOn(participants(Set.of(to)))
        : List.of();
  }

  private Scope.Participants participants(Set<Partner> partners) {
    Set<LicenceId> licences =
        Stream.of(terms.licence(), terms.productionLicence())
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toUnmodifiableSet());
    return new Scope.Participants(
        partners.stream().map(Partner::id).collect(Collectors.toUnmodifiableSet()),
        partners.stream().map(it -> it.home().site()).collect(Collectors.toUnmodifiableSet()),
        partners.stream().map(Partner::state).collect(Collectors.toUnmodifiableSet()),
        licences);
  }

  /** What a decision on it reads. */
  List<Track> circumstances() {
    return Stream.concat(
            Stream.of(from.track(), to.track(), circle.technology().track()),
            Stream.concat(
                Permission.tracks(licence, production),
                parent == null ? Stream.of() : Stream.of(parent.track)))
        .toList();
  }

  Happening with(TransferEvent event) {
    return track.with(event);
  }
}
