package org.transferledger.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Actor.Reporter;
import org.transferledger.core.CaseId;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.misuse.CustodyStep;
import org.transferledger.misuse.Evidence;
import org.transferledger.misuse.Finding;
import org.transferledger.misuse.Finding.Degree;
import org.transferledger.misuse.Finding.Measure;
import org.transferledger.misuse.MisuseCommand;
import org.transferledger.misuse.MisuseCommand.AcknowledgeReport;
import org.transferledger.misuse.MisuseCommand.AddEvidence;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.AssignInvestigator;
import org.transferledger.misuse.MisuseCommand.Assignment;
import org.transferledger.misuse.MisuseCommand.DiscloseMisuse;
import org.transferledger.misuse.MisuseCommand.ExcludeEvidence;
import org.transferledger.misuse.MisuseCommand.MoveEvidence;
import org.transferledger.misuse.MisuseCommand.NoteAcknowledgementOverdue;
import org.transferledger.misuse.MisuseCommand.NotifySubject;
import org.transferledger.misuse.MisuseCommand.RecordFinding;
import org.transferledger.misuse.MisuseCommand.RecordResponse;
import org.transferledger.misuse.MisuseCommand.ReportMisuse;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseCommand.TriageReport;
import org.transferledger.misuse.Notice;
import org.transferledger.misuse.Response;
import org.transferledger.misuse.SealedIdentity;
import org.transferledger.model.MisuseModel.EvidenceModel;
import org.transferledger.model.MisuseModel.Status;
import org.transferledger.technology.Digest;

/** What may be asked of misuse cases up to the finding. */
final class MisuseMoves extends Moves {
  private static final String REPORTERS = "urn:transfer-ledger:reporter";
  private static final Digest DIGEST = Digest.of("a.jpg".getBytes(StandardCharsets.UTF_8));

  MisuseMoves(Model model, Dice dice) {
    super(model, dice);
    intake();
    evidence();
    hearing();
  }

  private void intake() {
    add(
        ReportMisuse.class,
        () ->
            new ReportMisuse(
                act(new Reporter(new Person(REPORTERS, dice.uuid().toString()))),
                fresh(),
                allegation(dice.percent(70) ? firm() : null),
                dice.percent(70) ? new SealedIdentity("c2VhbGVk", "c2FsdA==") : null));
    add(
        DiscloseMisuse.class,
        () -> {
          var firm = firm();
          var named = dice.percent(50) ? null : dice.percent(95) ? firm : firm();
          return new DiscloseMisuse(
              member(firm, FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER),
              fresh(),
              allegation(named));
        });
    on(
        AcknowledgeReport.class,
        it -> it.is(Status.RECEIVED),
        (id, it) -> new AcknowledgeReport(working(it), id));
    on(
        TriageReport.class,
        it -> it.is(Status.ACKNOWLEDGED),
        (id, it) -> new TriageReport(working(it), id, triage(it)));
    on(
        NoteAcknowledgementOverdue.class,
        it -> !it.acknowledged && !it.acknowledgementNoted,
        (id, _) -> new NoteAcknowledgementOverdue(deadline(), id));
    on(
        AssignInvestigator.class,
        it ->
            it.is(Status.ACCEPTED, Status.REOPENED)
                || (it.is(Status.INVESTIGATING, Status.FINDINGS, Status.MEASURES)
                    && it.investigators.size() < 3),
        (id, it) ->
            new AssignInvestigator(
                officer(it),
                id,
                new Assignment(
                    dice.percent(8) ? dice.of(it.investigators, () -> person(it)) : person(it))));
  }

  private void evidence() {
    on(
        AddEvidence.class,
        it -> it.is(Status.INVESTIGATING),
        (id, it) ->
            new AddEvidence(
                assigned(it),
                id,
                dice.percent(97) ? new EvidenceId(dice.uuid()) : item(it),
                new Evidence("Photo", "image/jpeg", 10, DIGEST, "Gate", "Guard", earlier())));
    on(
        MoveEvidence.class,
        it -> !it.evidence.isEmpty(),
        (id, it) -> {
          var item = item(it);
          var known = it.evidence.get(item);
          var at = known == null || dice.percent(50) ? earlier() : known.lastMoved;
          return new MoveEvidence(assigned(it), id, item, new CustodyStep("Safe", "kept", at));
        });
    on(
        ExcludeEvidence.class,
        it -> it.is(Status.INVESTIGATING) && !it.evidence.isEmpty(),
        (id, it) -> new ExcludeEvidence(assigned(it), id, item(it), reason()));
  }

  private void hearing() {
    on(
        NotifySubject.class,
        it -> it.is(Status.INVESTIGATING) && !it.notified && it.accused != null,
        (id, it) -> new NotifySubject(assigned(it), id, new Notice("alleged", later())));
    on(
        RecordResponse.class,
        it -> (it.respondBy != null || it.disclosedBy != null) && !it.is(Status.CLOSED),
        (id, it) ->
            new RecordResponse(
                dice.percent(40) ? assigned(it) : respondent(it), id, new Response("no")));
    on(
        RecordFinding.class,
        it -> it.is(Status.INVESTIGATING),
        (id, it) -> new RecordFinding(assigned(it), id, finding(it)));
  }

  /** Mostly of the accused firm; or of the one that has disclosed it, or of any. */
  private Act respondent(MisuseModel it) {
    var firm = dice.percent(85) || it.disclosedBy == null ? it.accused : it.disclosedBy;
    var of = firm == null || dice.percent(5) ? firm() : firm;
    return dice.percent(95)
        ? member(of, FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER)
        : member(of);
  }

  private Finding finding(MisuseModel it) {
    var fit =
        it.evidence.entrySet().stream()
            .filter(item -> !item.getValue().excluded || dice.percent(5))
            .map(Map.Entry::getKey)
            .toList();
    var cited = new ArrayList<>(dice.some(fit, dice.percent(90) ? 1 : 0));
    if (dice.percent(2)) {
      cited.add(new EvidenceId(dice.uuid()));
    }
    var measures = new ArrayList<Measure>();
    for (int i = dice.of(0, 1, 1, 2); i > 0; i--) {
      measures.add(new Measure(dice.of(Measure.Kind.values()), "measure " + i));
    }
    return new Finding(
        dice.of(Degree.values()),
        "found",
        "in short",
        cited,
        measures,
        dice.percent(25) ? "would warn the subject" : null);
  }

  private Allegation allegation(@Nullable FirmId firm) {
    return new Allegation(
        "seen elsewhere",
        dice.percent(60)
            ? dice.of(model.packages.keySet(), () -> new PackageId(dice.uuid()))
            : null,
        null,
        dice.percent(30)
            ? dice.of(model.transfers.keySet(), () -> new TransferId(dice.uuid()))
            : null,
        firm);
  }

  private Triage triage(MisuseModel of) {
    var outcome = dice.percent(70) ? Triage.Outcome.ACCEPTED : dice.of(Triage.Outcome.values());
    return new Triage(
        outcome,
        "judged",
        outcome == Triage.Outcome.DUPLICATE
            ? dice.percent(15)
                ? of.id
                : dice.of(model.cases.keySet(), () -> new CaseId(dice.uuid()))
            : null,
        dice.percent(25) ? firm() : null);
  }

  private EvidenceId item(MisuseModel it) {
    var all = it.evidence.entrySet().stream();
    var fit = all.filter(item -> unexcluded(item.getValue())).map(Map.Entry::getKey).toList();
    return dice.of(fit, () -> dice.of(it.evidence.keySet(), () -> new EvidenceId(dice.uuid())));
  }

  private boolean unexcluded(EvidenceModel item) {
    return !item.excluded || dice.percent(5);
  }

  /** Somebody who may investigate, now and then of the accused firm. */
  Person person(MisuseModel it) {
    return it.accused != null && dice.percent(5)
        ? dice.of(Universe.members(it.accused)).person()
        : dice.of(Universe.people());
  }

  /** An officer of some state, now and then one who belongs to the accused firm. */
  Act officer(MisuseModel it) {
    var firm = it.accused == null ? null : model.firm(it.accused);
    if (firm != null && dice.percent(10)) {
      for (var state : model.established()) {
        for (var person : firm.people.keySet()) {
          var authority = model.authority(state);
          if (authority != null && authority.decides(person, model.now)) {
            return act(new Officer(person, state));
          }
        }
      }
    }
    return officer(state());
  }

  /** Who works on a case, whether or not anyone is assigned. */
  Act working(MisuseModel it) {
    return it.investigators.isEmpty() ? act(new Investigator(person(it))) : assigned(it);
  }

  Act assigned(MisuseModel it) {
    return act(new Investigator(dice.of(it.investigators, () -> person(it))));
  }

  private CaseId fresh() {
    return dice.of(
        dice.percent(3) ? model.cases.keySet() : List.<CaseId>of(), () -> new CaseId(dice.uuid()));
  }

  /** A command on a case, mostly on one for which it is meant. */
  <C extends MisuseCommand> void on(
      Class<C> type, Predicate<MisuseModel> meant, BiFunction<CaseId, MisuseModel, C> command) {
    add(type, () -> drawn(meant, command));
  }

  <C> @Nullable C drawn(Predicate<MisuseModel> meant, BiFunction<CaseId, MisuseModel, C> command) {
    var all = List.copyOf(model.cases.values());
    var fitting = all.stream().filter(meant).toList();
    var from = fitting.isEmpty() || dice.percent(5) ? all : fitting;
    if (from.isEmpty()) {
      return null;
    }
    var found = dice.of(from);
    return command.apply(dice.percent(1) ? new CaseId(dice.uuid()) : found.id, found);
  }
}
