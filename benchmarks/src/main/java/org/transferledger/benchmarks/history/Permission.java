package org.transferledger.benchmarks.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.benchmarks.history.Track.Happening;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Person;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceEvent.LicenceAdvised;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.licence.LicenceEvent.LicenceCountersigned;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceEvent.LicenceExhausted;
import org.transferledger.licence.LicenceEvent.LicenceIssued;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Coverage;
import org.transferledger.licence.LicenceTerms.Kind;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;

/** A licence in force, of which as much is set aside for requests as there is to draw. */
final class Permission {
  private static final List<Purpose> EXPORTED =
      List.of(Purpose.HOLD, Purpose.USE, Purpose.RETRANSFER);

  private final LicenceId id;
  private final Track track;
  private final Kind kind;
  private final @Nullable Integer limit;
  private int setAside;
  private int drawn;

  private Permission(LicenceId id, Kind kind, @Nullable Integer limit) {
    this.id = id;
    this.track = new Track(Licence.STREAM, id);
    this.kind = kind;
    this.limit = limit;
  }

  /** To send a package abroad, so many times. */
  static Permission toExport(
      Scene scene, Technology technology, Partner sender, List<Partner> recipients, int limit) {
    var kind = recipients.size() == 1 ? Kind.INDIVIDUAL : Kind.GLOBAL;
    var limits = new Limits(limit, BigDecimal.valueOf(limit), null);
    var to = recipients.getFirst().office();
    var permission = new Permission(new LicenceId(scene.dice().uuid()), kind, limit);
    var terms =
        terms(
            Permits.EXPORT,
            sender.office(),
            kind,
            to,
            EXPORTED,
            limits,
            technology,
            sender,
            recipients,
            scene);
    permission.issued(scene, sender, sender.office(), terms);
    return permission;
  }

  /** To make something of a package, as much as one likes. */
  static Permission toProduce(Scene scene, Technology technology, Partner sender, Partner maker) {
    var limits = new Limits(null, null, null);
    var permission = new Permission(new LicenceId(scene.dice().uuid()), Kind.INDIVIDUAL, null);
    var terms =
        terms(
            Permits.PRODUCTION,
            maker.office(),
            Kind.INDIVIDUAL,
            maker.office(),
            List.of(Purpose.MANUFACTURE),
            limits,
            technology,
            sender,
            List.of(maker),
            scene);
    permission.issued(scene, maker, maker.office(), terms);
    return permission;
  }

  private static LicenceTerms terms(
      Permits permits,
      Office issuing,
      Kind kind,
      Office destination,
      List<Purpose> purposes,
      Limits limits,
      Technology technology,
      Partner sender,
      List<Partner> recipients,
      Scene scene) {
    var coverage =
        new Coverage(
            List.of(technology.id()),
            List.of(technology.family()),
            List.of(sender.id()),
            recipients.stream().map(Partner::id).toList(),
            recipients.stream().map(it -> it.home().site()).toList(),
            List.of(destination.state()));
    return new LicenceTerms(
        issuing.state(),
        permits,
        kind,
        coverage,
        purposes.stream().map(it -> new PurposeGrant(it, Scene.END)).toList(),
        scene.now(),
        Scene.END,
        limits);
  }

  private void issued(Scene scene, Partner applicant, Office office, LicenceTerms terms) {
    var by = applicant.exportControl();
    scene.record(
        by,
        List.of(applicant.track()),
        track.with(new LicenceApplied(id, applicant.id(), terms, by.person(), scene.now())));
    var adviser = office.officer(0);
    var advice = new Advice(true, scene.dice().text(8));
    scene.record(adviser, List.of(), track.with(new LicenceAdvised(id, advice, adviser.person())));
    for (int i = 1; i <= 2; i++) {
      var officer = office.officer(i);
      scene.record(officer, List.of(), track.with(new LicenceCountersigned(id, officer.person())));
    }
    var issue = new Issue("L-" + scene.written(), List.of(scene.dice().text(5)));
    scene.record(
        adviser,
        List.of(),
        track.with(new LicenceIssued(id, issue, adviser.person(), scene.now())));
  }

  LicenceId id() {
    return id;
  }

  Track track() {
    return track;
  }

  boolean global() {
    return kind == Kind.GLOBAL;
  }

  /** Whether there is something left that is not set aside. */
  boolean leaves() {
    return limit == null || setAside < limit;
  }

  void setAside() {
    setAside++;
  }

  /** What was set aside is not drawn after all. */
  void giveBack() {
    setAside--;
  }

  /** What drawing it leads to. */
  List<Happening> draw(LicenceDrawnDown draw, Person by) {
    drawn += draw.countsAsTransfer() ? 1 : 0;
    var happens = track.with(draw);
    return limit != null && drawn == limit
        ? List.of(happens, track.with(new LicenceExhausted(id, by)))
        : List.of(happens);
  }

  static Stream<Track> tracks(@Nullable Permission... permissions) {
    return Stream.of(permissions).flatMap(Stream::ofNullable).map(Permission::track);
  }
}
