package org.transferledger.model;

import static org.transferledger.misuse.MisuseRule.*;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.DeadlineRule;
import org.transferledger.misuse.MisuseCommand;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseCommand.ReadReporter;
import org.transferledger.misuse.MisuseCommand.RevealReporter;
import org.transferledger.retention.RetentionRule;

/** What the domain says of who learns who has reported, and for how long. */
final class ReporterLaw {
  private final Model model;
  private final Verdict verdict;

  ReporterLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(MisuseCommand command, MisuseModel found) {
    switch (command) {
      case RevealReporter it -> {
        var recipient = it.reveal().recipient();
        if (!MisuseLaw.outsider(model, verdict, found, it.act().person())) {
          return;
        }
        verdict.needs(found.identity, IDENTITY_KEPT);
        verdict.needs(!recipient.equals(it.act().person()), REVEALED_TO_ANOTHER);
        verdict.needs(!found.revealed.contains(recipient), REVEALED_ONCE);
        MisuseLaw.outsider(model, verdict, found, recipient);
        verdict.then(() -> found.revealed.add(recipient));
      }
      case DisposeReporter it -> dispose(it, found);
      default -> throw new IllegalStateException("not in the model: " + command);
    }
  }

  /** Who may not learn who has reported learns neither that there is a case nor what is kept. */
  void read(ReadReporter it, @Nullable MisuseModel found) {
    var by = it.act().person();
    if (verdict.needs(found != null && found.revealed.contains(by), READ_BY_RECIPIENT)
        && found != null
        && MisuseLaw.outsider(model, verdict, found, by)
        && verdict.needs(!found.disposed, RetentionRule.DISPOSED_ONCE)) {
      verdict.needs(found.identity, IDENTITY_KEPT);
    }
  }

  private void dispose(DisposeReporter it, MisuseModel found) {
    if (!MisuseLaw.outsider(model, verdict, found, it.act().person())) {
      return;
    }
    verdict.needs(found.identity, IDENTITY_KEPT);
    var until = found.identityUntil;
    if (verdict.needs(until != null, RetentionRule.RETENTION_PASSED) && until != null) {
      verdict.needs(
          !model.now.isBefore(until),
          it.act().actor() instanceof Deadline
              ? DeadlineRule.DEADLINE_REACHED
              : RetentionRule.RETENTION_PASSED);
    }
    new RetentionLaw(model, verdict).free(RetentionLaw.covering(found));
    verdict.then(() -> {
      found.identity = false;
      found.identityUntil = null;
    });
  }
}
