package org.transferledger.benchmarks.history;

import static org.transferledger.demo.DemoClient.INVESTIGATOR;

import java.util.List;
import org.transferledger.benchmarks.history.Technology.Stop;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.misuse.Evidence;
import org.transferledger.misuse.Finding;
import org.transferledger.misuse.MeasureDecision;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.misuse.MisuseEvent.CaseClosed;
import org.transferledger.misuse.MisuseEvent.ContainmentEnded;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.misuse.MisuseEvent.EvidenceAdded;
import org.transferledger.misuse.MisuseEvent.FeedbackGiven;
import org.transferledger.misuse.MisuseEvent.FindingRecorded;
import org.transferledger.misuse.MisuseEvent.InvestigatorAssigned;
import org.transferledger.misuse.MisuseEvent.MeasureDecided;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.misuse.MisuseEvent.ReportTriaged;
import org.transferledger.misuse.MisuseEvent.ResponseRecorded;
import org.transferledger.misuse.MisuseEvent.SubjectNotified;
import org.transferledger.misuse.Notice;
import org.transferledger.misuse.Response;
import org.transferledger.technology.Digest;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;

/** Misuse cases from the report or the loss to the end. */
final class Cases {
  private static final String PSEUDONYM = "https://pseudonym.transfer-ledger.invalid";
  private static final double UNFOUNDED = 0.3;
  private static final double CONTAINED = 0.5;
  private static final double PACE = 0.01;
  private static final int TEXT = 12;
  private static final Actor.Investigator WORKER =
      new Actor.Investigator(Office.person(INVESTIGATOR.id()));

  private final Scene scene;

  Cases(Scene scene) {
    this.scene = scene;
  }

  /** A case by its id, and its stream. */
  record Opened(CaseId id, Track track) {}

  /** The next case. */
  Opened number() {
    var id = new CaseId(scene.dice().uuid());
    return new Opened(id, new Track(MisuseCase.STREAM, id));
  }

  /** Somebody who does not give their name says that one of the circle does what it may not. */
  void report(Circle circle) {
    var opened = number();
    var technology = circle.technology();
    var accused = scene.dice().pick(circle.recipients()).id();
    var allegation =
        new Allegation(
            scene.dice().text(TEXT), technology.id(), technology.revision(), null, accused);
    var reporter = new Actor.Reporter(new Person(PSEUDONYM, scene.dice().uuid().toString()));
    scene.record(
        reporter,
        List.of(),
        opened.track.with(
            new MisuseReported(opened.id, allegation, reporter.person(), null, scene.now())));
    takeIn(opened, circle);
  }

  /** What follows on the report or the loss. */
  void takeIn(Opened opened, Circle circle) {
    var step = new Steps(opened, circle);
    scene.later(PACE, step::takeIn);
  }

  /** One case, step by step. */
  private final class Steps {
    private final Opened opened;
    private final CaseId id;
    private final Circle circle;
    private final Actor.Officer officer = Office.DENMARK.officer(1);
    private Runnable endContainment = () -> {};

    Steps(Opened opened, Circle circle) {
      this.opened = opened;
      this.id = opened.id;
      this.circle = circle;
    }

    private void record(Actor by, MisuseEvent event) {
      scene.record(by, List.of(), opened.track.with(event));
    }

    private String text() {
      return scene.dice().text(TEXT);
    }

    void takeIn() {
      record(officer, new ReportAcknowledged(id, officer.person(), scene.now()));
      boolean unfounded = scene.dice().chance(UNFOUNDED);
      var outcome = unfounded ? Triage.Outcome.UNFOUNDED : Triage.Outcome.ACCEPTED;
      record(officer, new ReportTriaged(id, new Triage(outcome, text(), null), officer.person()));
      scene.later(PACE, unfounded ? this::close : this::investigate);
    }

    private void investigate() {
      record(officer, new InvestigatorAssigned(id, WORKER.person(), officer.person()));
      if (scene.dice().chance(CONTAINED)) {
        contain();
      }
      var evidence = new EvidenceId(scene.dice().uuid());
      var digest = new Digest(scene.dice().uuid().toString().replace("-", "").repeat(2));
      record(
          WORKER,
          new EvidenceAdded(
              id,
              evidence,
              new Evidence(text(), "image/jpeg", 1, digest, text(), "Inspector", scene.now()),
              WORKER.person()));
      scene.later(PACE, () -> hear(evidence));
    }

    /** With a restriction that cannot be told from another. */
    private void contain() {
      var technology = circle.technology();
      var restriction = new RestrictionId(scene.dice().uuid());
      var order =
          new RestrictionOrder(
              RestrictionOrder.Kind.HOLD,
              Scope.everyone(),
              text(),
              "Order %d".formatted(scene.written()),
              scene.now(),
              null,
              false);
      var by = officer.person();
      scene.record(
          officer,
          List.of(),
          opened.track.with(
              new ContainmentOrdered(id, Containment.Mode.OVERT, technology.id(), restriction, by)),
          technology
              .track()
              .with(
                  new AccessRestricted(
                      technology.id(), restriction, order, officer.state(), null, by)));
      var stop = new Stop(order);
      technology.restrict(stop);
      endContainment =
          () -> {
            var other = Office.DENMARK.officer(2);
            scene.record(
                other,
                List.of(),
                opened.track.with(new ContainmentEnded(id, text(), other.person())),
                technology
                    .track()
                    .with(
                        new RestrictionLifted(
                            technology.id(), restriction, text(), other.person())));
            technology.free(stop);
          };
    }

    private void hear(EvidenceId evidence) {
      var accused = scene.dice().pick(circle.recipients());
      var notice = new Notice(text(), Scene.END);
      record(officer, new SubjectNotified(id, accused.id(), notice, officer.person()));
      var by = accused.administrator();
      record(by, new ResponseRecorded(id, new Response(text()), by.person()));
      scene.later(PACE, () -> find(evidence));
    }

    private void find(EvidenceId evidence) {
      var measure = new Finding.Measure(Finding.Measure.Kind.WARNING, text());
      var finding =
          new Finding(
              Finding.Degree.PARTLY, text(), text(), List.of(evidence), List.of(measure), null);
      record(WORKER, new FindingRecorded(id, finding, WORKER.person()));
      var decision = new MeasureDecision(1, MeasureDecision.Outcome.TAKEN, text());
      record(officer, new MeasureDecided(id, decision, officer.person()));
      endContainment.run();
      scene.later(PACE, this::close);
    }

    private void close() {
      record(WORKER, new FeedbackGiven(id, text(), scene.now(), WORKER.person()));
      record(WORKER, new CaseClosed(id, text(), scene.now(), null, WORKER.person()));
    }
  }
}
