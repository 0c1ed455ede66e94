package org.transferledger.misuse;

import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseCommand.ReadReporter;
import org.transferledger.misuse.MisuseCommand.RevealReporter;
import org.transferledger.misuse.MisuseEvent.ReporterDisposed;
import org.transferledger.misuse.MisuseEvent.ReporterRead;
import org.transferledger.misuse.MisuseEvent.ReporterRevealed;
import org.transferledger.retention.LegalHolds;
import org.transferledger.retention.Retention;
import org.transferledger.retention.RetentionRule;

/** Who may learn who has reported, and until when that is kept at all. */
final class ProtectingReporter {
  private ProtectingReporter() {}

  static ReporterRevealed reveal(MisuseCase known, RevealReporter command, Streams streams) {
    var act = command.act();
    var recipient = command.reveal().recipient();
    Working.requireNotOfAccused(known, act.person(), null, act, streams);
    requireKept(known);
    MisuseRule.REVEALED_TO_ANOTHER.require(
        !recipient.equals(act.person()), "recipient", "%s decides.", recipient);
    MisuseRule.REVEALED_ONCE.require(
        known.reveals().stream().noneMatch(it -> it.recipient().equals(recipient)),
        "recipient",
        "It was revealed to %s.",
        recipient);
    Working.requireNotOfAccused(known, recipient, "recipient", act, streams);
    return new ReporterRevealed(known.id(), command.reveal(), act.person());
  }

  /** Who is not named by a custodian does not learn whether there is a case either. */
  static ReporterRead read(@Nullable MisuseCase known, ReadReporter command, Streams streams) {
    var act = command.act();
    Person by = act.person();
    var named =
        MisuseRule.READ_BY_RECIPIENT.required(
            known != null && known.reveals().stream().anyMatch(it -> it.recipient().equals(by))
                ? known
                : null,
            null,
            "No custodian has decided so for %s.",
            by);
    Working.requireNotOfAccused(named, by, null, act, streams);
    Retention.requireNotDisposed(named.disposed());
    requireKept(named);
    return new ReporterRead(named.id(), by);
  }

  private static void requireKept(MisuseCase known) {
    MisuseRule.IDENTITY_KEPT.require(
        known.identity() != null, null, "No identity is kept with the case.");
  }

  /** Before anything is said of whether there is a case. */
  static void requireDisposer(Act act, Streams streams) {
    if (!(act.actor() instanceof Deadline)) {
      Authority.requireCustodian(streams, act);
    }
  }

  static ReporterDisposed dispose(MisuseCase known, DisposeReporter command, Streams streams) {
    var act = command.act();
    Working.requireNotOfAccused(known, act.person(), null, act, streams);
    requireKept(known);
    var due =
        RetentionRule.RETENTION_PASSED.required(
            known.identityUntil(), null, "The case is %s.", known.status());
    if (act.actor() instanceof Deadline) {
      DeadlineRule.requireReached(act, due);
    } else {
      RetentionRule.RETENTION_PASSED.require(
          !act.at().isBefore(due), null, "It is kept until %s.", due);
    }
    LegalHolds.requireNone(streams, Concluding.subjects(known));
    return new ReporterDisposed(known.id(), act.person());
  }
}
