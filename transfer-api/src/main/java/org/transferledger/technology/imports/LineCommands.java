package org.transferledger.technology.imports;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.transferledger.command.CommandRequest;
import org.transferledger.command.CommandRule;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.Periods;
import org.transferledger.core.Refused;
import org.transferledger.http.OpaqueTokens;
import org.transferledger.http.Problem;
import org.transferledger.http.RequestProblem;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.technology.TechnologyRule;
import org.transferledger.technology.imports.ImportProgress.Standing;
import org.transferledger.technology.imports.ImportReport.RefusedLine;

/** Settles single lines. A line that is settled again gets the answer that it got first. */
@Component
class LineCommands {
  private final Commands commands;
  private final PackageReferences references;
  private final OpaqueTokens tokens;
  private final Clock clock;
  private final Periods periods;

  LineCommands(
      Commands commands,
      PackageReferences references,
      OpaqueTokens tokens,
      Clock clock,
      Periods periods) {
    this.commands = commands;
    this.references = references;
    this.tokens = tokens;
    this.clock = clock;
    this.periods = periods;
  }

  /** What became of a line. */
  record Settled(boolean registered, List<RefusedLine> refusals) {
    Standing count(Standing standing, byte[] digest) {
      boolean refused = !refusals.isEmpty();
      boolean repeated = !registered && !refused;
      return standing.plus(digest, registered ? 1 : 0, repeated ? 1 : 0, refused ? 1 : 0);
    }
  }

  /** Whatever else is thrown than a settled line means that it has no answer yet. */
  Settled settle(Upload upload, PackageImports.Pending line) {
    var details = line.details();
    if (details == null) {
      return new Settled(false, line.faults());
    }
    var id = references.id(upload.caller().firm(), requireNonNull(details.reference()));
    var act = new Act(upload.caller(), clock.instant(), periods);
    try {
      commands.execute(
          new CommandRequest(
              tokens.id("import", upload.id().toString(), Integer.toString(line.number())),
              UploadLines.sha256().digest(line.line().bytes()),
              id.toString(),
              new RegisterPackage(act, id, details),
              true,
              _ -> true));
      return new Settled(true, List.of());
    } catch (Refused refused) {
      String rule = refused.violations().getFirst().rule();
      if (rule.equals(CommandRule.NO_CONCURRENT_CHANGE.slug())) {
        throw refused;
      }
      return rule.equals(TechnologyRule.PACKAGE_REGISTERED_ONCE.slug())
          ? new Settled(false, List.of())
          : new Settled(false, refusals(line.number(), refused));
    }
  }

  private static List<RefusedLine> refusals(int line, Refused refused) {
    return refused.violations().stream()
        .map(it -> new RefusedLine(line, it.field(), null, Problem.page(it.rule()), it.detail()))
        .toList();
  }

  static List<RefusedLine> refusals(int line, InvalidFields invalid) {
    String rule = Problem.page(RequestProblem.INVALID_FIELDS.slug());
    return invalid.faults().stream()
        .map(it ->
            new RefusedLine(
                line, it.field().isEmpty() ? null : it.field(), it.value(), rule, it.toString()))
        .toList();
  }
}
