package org.transferledger.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.access.AccessEvent.AccessDenied;
import org.transferledger.authority.AuthorityCommand;
import org.transferledger.core.Command;
import org.transferledger.core.Rule;
import org.transferledger.core.Violation;
import org.transferledger.correction.CorrectionCommand.CorrectRecord;
import org.transferledger.misuse.MisuseCommand.AssignInvestigator;
import org.transferledger.misuse.MisuseCommand.DisposeCase;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseCommand.NotifySubject;
import org.transferledger.misuse.MisuseCommand.ReadReporter;
import org.transferledger.misuse.MisuseCommand.RecordFinding;
import org.transferledger.misuse.MisuseCommand.RecordResponse;
import org.transferledger.misuse.MisuseCommand.ReopenCase;
import org.transferledger.misuse.MisuseCommand.RevealReporter;
import org.transferledger.retention.HoldCommand.LiftHold;
import org.transferledger.retention.HoldCommand.PlaceHold;
import org.transferledger.transfer.TransferCommand.DisposeTransfer;

/** One sequence of commands from one seed, each judged by the model and run on the aggregates. */
final class Sequence {
  private static final int DRAWS = 12;

  /** How many commands come years later, and how many of them before the next time jumps. */
  private static final int LATER = 60;

  private static final int LATER_EACH = 15;
  private static final List<Class<? extends Command>> DISPOSING =
      List.of(
          DisposeTransfer.class,
          DisposeTransfer.class,
          DisposeCase.class,
          DisposeCase.class,
          DisposeReporter.class,
          DisposeReporter.class,
          PlaceHold.class,
          LiftHold.class,
          LiftHold.class,
          ReopenCase.class);

  /** What is asked once as often as not, so that who is refused is met too. */
  private static final Set<Class<? extends Command>> ASKED_ONCE =
      Set.of(
          AssignInvestigator.class,
          CorrectRecord.class,
          NotifySubject.class,
          ReadReporter.class,
          RecordFinding.class,
          RecordResponse.class,
          RevealReporter.class);

  private static final int HISTORY = Integer.getInteger("model.history", 12);

  private final long seed;
  private final MemoryLedger ledger;
  private final Coverage coverage;
  private final Dice dice;
  private final Model model = new Model();
  private final Map<Class<? extends Command>, Supplier<? extends @Nullable Command>> moves =
      new LinkedHashMap<>();
  private final List<Class<? extends Command>> urn = new ArrayList<>();
  private final List<Command> accepted = new ArrayList<>();
  private int step;

  Sequence(long seed, MemoryLedger ledger, Coverage coverage) {
    this.seed = seed;
    this.ledger = ledger;
    this.coverage = coverage;
    this.dice = new Dice(seed);
    var packages = new PackageMoves(model, dice);
    var cases = new MisuseMoves(model, dice);
    Stream.of(
            new AuthorityMoves(model, dice),
            new FirmMoves(model, dice),
            packages,
            new LicenceMoves(model, dice),
            new ProvisoMoves(model, dice),
            new TransferMoves(model, dice),
            new ShipmentMoves(model, dice),
            cases,
            new ConclusionMoves(model, dice, cases, packages),
            new RecordMoves(model, dice, cases))
        .forEach(it -> moves.putAll(it.all()));
    moves.keySet().forEach(it -> urn.addAll(Collections.nCopies(weight(it), it)));
  }

  /** All commands that a sequence can draw. */
  Set<Class<? extends Command>> commands() {
    return moves.keySet();
  }

  /** Runs so many steps after the beginnings. */
  void run(int steps) {
    ledger.clear();
    Beginnings.COMMANDS.forEach(this::begin);
    for (int i = 0; i < steps; i++) {
      tick();
      step(dice.of(urn));
    }
    yearsLater();
    Invariants.check(ledger.log(), said -> fail(said, null));
  }

  /** In the end what was kept long enough is disposed of, or kept longer. */
  private void yearsLater() {
    for (int i = 0; i < LATER; i++) {
      var next = i % LATER_EACH == 0 ? model.retentions.higher(model.now) : null;
      model.now =
          next == null
              ? model.now.plusSeconds(dice.below(600))
              : dice.percent(30) ? next.minusMillis(1) : next;
      step(dice.of(dice.percent(80) ? DISPOSING : urn));
    }
  }

  private void step(Class<? extends Command> type) {
    var command = draw(type, dice.percent(ASKED_ONCE.contains(type) ? 50 : 80) ? DRAWS : 1);
    if (command != null) {
      decide(command);
    }
  }

  /** How often a command is tried: what ends things for good is rare, what moves them is not. */
  private static int weight(Class<? extends Command> type) {
    return switch (type.getSimpleName()) {
      case "ArchivePackage", "CloseSite", "RevokeLicence", "SurrenderLicence" -> 1;
      case "SuspendFirm", "WithdrawRevision", "SuspendSite", "ProposeAuthority" -> 1;
      case "LoadListEdition", "RegisterFirm", "EstablishAuthority", "RefuseConsent" -> 1;
      case "ReportLoss", "RecordPastRelease", "ReportBarrier", "RecordSiteVisit" -> 2;
      case "RestrictAccess", "EndAppointment", "Rerate", "SuspendLicence" -> 2;
      case "RejectTransfer", "CancelTransfer", "RecallTransfer", "ReturnTransfer" -> 2;
      case "RejectShipment", "CancelShipment", "CertifyDestruction", "RegisterPackage" -> 2;
      case "DeclineCountersignature", "WithdrawConsent", "ProposeSite" -> 2;
      case "PublishGeneralLicence", "IssueRevision", "RateRevision" -> 3;
      case "RequestTransfer", "ReleaseTransfer", "ApproveTransfer" -> 30;
      case "ConsentToRetransfer" -> 16;
      case "RecordBatch" -> 24;
      case "RequestShipment", "ApproveShipment", "ReleaseShipment" -> 20;
      case "CheckAccess" -> 14;
      case "ReportMisuse", "DiscloseMisuse", "ReopenCase", "PlaceHold", "DisposeTransfer" -> 2;
      case "DisposeCase", "DeclineCorrection", "ExcludeEvidence", "OrderContainment" -> 2;
      case "GiveFeedback", "ExportCaseFile" -> 3;
      case "MakePermanent", "ReadReporter" -> 8;
      case "ConfirmCorrection", "AssignInvestigator", "AppointCustodian", "LiftHold" -> 8;
      case "RecordScreening", "LiftRestriction", "AuthorisePerson", "ConfirmRestriction" -> 12;
      case "SetMatchAside", "EndContainment" -> 12;
      case "SetRestrictionAside" -> 8;
      case "NoteReceiptOverdue", "EndPurpose", "AppealRefusal", "DecideAppeal" -> 8;
      case "DisposeMatch", "ReinstateFirm", "ApproveSite", "ReinstateLicence" -> 8;
      case "AdviseOnLicence", "CountersignLicence", "IssueLicence", "VerifyRating" -> 14;
      default -> AuthorityCommand.class.isAssignableFrom(type) ? 3 : 5;
    };
  }

  /** Time passes, mostly a little, now and then to the very moment at which something ends. */
  private void tick() {
    int chance = dice.below(100);
    if (chance < 86) {
      model.now = model.now.plusSeconds(dice.below(1800));
    } else if (chance < 96) {
      model.now = model.now.plus(Duration.ofHours(dice.below(20)));
    } else {
      var next = model.times.higher(model.now);
      if (next != null && next.isBefore(model.now.plus(Duration.ofDays(40)))) {
        model.now =
            dice.percent(30) && next.minusMillis(1).isAfter(model.now) ? next.minusMillis(1) : next;
      }
    }
  }

  /** Draws until the model accepts; what comes last in any case. */
  private @Nullable Command draw(Class<? extends Command> type, int most) {
    Command last = null;
    for (int i = 0; i < most; i++) {
      var command = moves.getOrDefault(type, () -> null).get();
      if (command != null) {
        last = command;
        if (model.judge(command).accepted()) {
          return command;
        }
      }
    }
    return last;
  }

  private void begin(Class<? extends Command> type) {
    model.now = model.now.plusSeconds(60);
    var command = draw(type, 300);
    if (command == null) {
      throw new IllegalStateException("nothing to begin with: " + type.getSimpleName());
    }
    decide(command);
  }

  private void decide(Command command) {
    var verdict = model.judge(command);
    int before = ledger.log().size();
    List<Violation> violations;
    try {
      violations = ledger.run(step, command);
    } catch (RuntimeException e) {
      throw new AssertionError(said("the aggregates fail", command), e);
    }
    coverage.count(command.getClass(), violations);
    if (violations.isEmpty()) {
      if (!verdict.accepted()) {
        fail("accepted, but the model says it breaks " + names(verdict.broken()), command);
      }
      var events =
          ledger.log().subList(before, ledger.log().size()).stream()
              .map(MemoryLedger.Recorded::event)
              .toList();
      if (events.getFirst() instanceof AccessDenied denied) {
        denied.failed().forEach(it -> coverage.named(it.rule()));
      }
      String missing = verdict.missing(events);
      if (missing != null) {
        fail("recorded " + events + ", but the model expects: " + missing, command);
      }
      verdict.take();
      ledger.log().subList(before, ledger.log().size()).forEach(model::recorded);
      accepted.add(command);
    } else {
      var allowed = verdict.broken().stream().map(Rule::slug).collect(Collectors.toSet());
      if (!allowed.contains(violations.getFirst().rule())) {
        fail(
            "refused by "
                + violations
                + ", but the model says "
                + (allowed.isEmpty() ? "it is accepted" : "it breaks " + allowed),
            command);
      }
    }
    step++;
  }

  private static String names(Set<Rule> rules) {
    return rules.stream().map(Rule::name).collect(Collectors.joining(", "));
  }

  private void fail(String said, @Nullable Command command) {
    throw new AssertionError(said(said, command));
  }

  /** What is wrong, where, and what came before that has to do with it. */
  private String said(String wrong, @Nullable Command command) {
    var text = new StringBuilder(wrong);
    text.append("\n  seed ").append(seed).append(", step ").append(step);
    text.append(" (-Dmodel.seed=").append(seed).append(" -Dmodel.sequences=1)");
    if (command != null) {
      text.append("\n  at ").append(model.now).append("\n  ").append(command);
      var ids = Names.in(command);
      if (Boolean.getBoolean("model.verbose")) {
        ledger.states(ids).forEach(it -> ids.addAll(Names.in(it)));
        Universe.STATES.forEach(it -> ids.add(it.code()));
      }
      var related =
          accepted.stream().filter(it -> Names.in(it).stream().anyMatch(ids::contains)).toList();
      text.append("\n  the records that it names:");
      ledger.states(ids).forEach(it -> text.append("\n    ").append(it));
      text.append("\n  what came before with the same ids, last ").append(HISTORY).append(':');
      related.stream()
          .skip(Math.max(0, related.size() - HISTORY))
          .forEach(it -> text.append("\n    ").append(it));
    }
    return Names.readable(text.toString());
  }
}
