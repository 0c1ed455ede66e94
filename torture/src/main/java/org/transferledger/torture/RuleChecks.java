package org.transferledger.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.transferledger.torture.Log.Command;
import org.transferledger.torture.Log.Event;

/** The rules of a release, at the very position where it was recorded or refused. */
final class RuleChecks {
  /** The refusals that rest on other records than the transfer's own. */
  private static final Set<String> JUDGED =
      Set.of(
          "not-restricted",
          "licence-in-force",
          "licence-not-overdrawn",
          "firm-not-suspended",
          "retransfer-consented",
          "retransfer-chain-holds");

  private final Log log;
  private final Answers answers;
  private final Finding releases =
      new Finding(
          "No release after a restriction or revocation in force, under no licence overdrawn, to or"
              + " from no suspended firm, of nothing recalled");
  private final Finding refusals =
      new Finding("A release was refused for rules that it broke where it was refused");

  RuleChecks(Log log, Answers answers) {
    this.log = log;
    this.answers = answers;
  }

  List<Finding> all() {
    var world = new World();
    Map<Long, List<Refusal>> refused = refused();
    for (Event event : log.events()) {
      if (event.type().equals("transfer.released")) {
        Set<String> broken = world.broken(event.streamId(), event.decidedAt());
        releases.require(
            broken.isEmpty(),
            "position %d: transfer %s was released against %s",
            event.position(),
            event.streamId(),
            broken);
      }
      world.apply(event);
      refused.getOrDefault(event.position(), List.of()).forEach(it -> judge(it, world));
    }
    releases.unlessNothing("no transfer was released");
    refusals.unlessNothing("no release was refused for such a rule");
    return List.of(releases, refusals, recalls(world));
  }

  private static Finding recalls(World world) {
    var finding = new Finding("A recall has reached every holding down the chain");
    List<String> forgotten = world.forgottenByRecalls();
    finding.require(forgotten.isEmpty(), "%s were left out", forgotten);
    finding.counted(world.retransfers() + " retransfers");
    return finding;
  }

  private record Refusal(String transfer, Command command) {}

  private Map<Long, List<Refusal>> refused() {
    var words = Words.of(log);
    Map<Long, List<Refusal>> refused = new HashMap<>();
    for (Call call : answers.calls()) {
      Command command = log.commands().get(words.command(call));
      if (call.operation() == Operation.RELEASE_TRANSFER
          && call.record() != null
          && command != null
          && JUDGED.contains(command.rule())) {
        refused
            .computeIfAbsent(command.position(), _ -> new ArrayList<>())
            .add(new Refusal(call.record(), command));
      }
    }
    return refused;
  }

  private void judge(Refusal refusal, World world) {
    String rule = refusal.command.rule();
    refusals.require(
        world.broken(refusal.transfer, null).contains(rule)
            || (rule.equals("not-restricted") && world.restrictedForATime(refusal.transfer)),
        "at position %d the release of %s was refused by %s, which it did not break",
        refusal.command.position(),
        refusal.transfer,
        rule);
  }
}
