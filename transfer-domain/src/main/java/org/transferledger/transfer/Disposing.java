package org.transferledger.transfer;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.controllist.ControlListCode;
import org.transferledger.core.Act;
import org.transferledger.core.Country;
import org.transferledger.core.Streams;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.LegalHolds;
import org.transferledger.retention.Retention;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.TransferCommand.DisposeTransfer;
import org.transferledger.transfer.TransferEvent.TransferDisposed;

/** How the record of a transfer is disposed of, once nobody needs it any more. */
final class Disposing {
  private Disposing() {}

  static TransferDisposed decide(Transfer known, DisposeTransfer command, Streams streams) {
    var act = command.act();
    requireConcerned(known, act, streams);
    Retention.requirePassed(lastEnd(known, streams), years(known, act, streams), act);
    var terms = known.terms();
    LegalHolds.requireNone(
        streams,
        HoldSubject.covering(
            known.id(), terms.packageId(), terms.from().firm(), terms.to().firm()));
    return new TransferDisposed(known.id(), command.reason().reason(), act.person());
  }

  private static void requireConcerned(Transfer known, Act act, Streams streams) {
    Country state = Authority.requireOfficerOfAnyState(streams, act);
    AuthorityRule.OFFICER_OF_STATE_DECIDES.require(
        Recalling.concerned(known.terms(), streams).contains(state),
        null,
        "%s is neither the exporting state nor one of origin.",
        state);
  }

  /** When the last of the holding and of all that was passed on from it has ended; null before. */
  private static @Nullable Instant lastEnd(Transfer known, Streams streams) {
    var ends =
        Stream.concat(Stream.of(known), Recalling.passedOnFrom(known, streams).stream())
            .map(Transfer::endedAt)
            .toList();
    return ends.contains(null)
        ? null
        : ends.stream().map(Objects::requireNonNull).max(Instant::compareTo).orElseThrow();
  }

  /** As long as is set, and as long as the law asks for what the revision is rated. */
  private static int years(Transfer known, Act act, Streams streams) {
    var technology = streams.find(TechnologyPackage.STREAM, known.terms().packageId().toString());
    var revision = technology == null ? null : technology.revision(known.terms().revision());
    boolean dualUse =
        revision != null
            && revision.ratings().stream()
                .anyMatch(it -> it.rating().list().equals(ControlListCode.EU_DUAL_USE));
    return Math.max(
        act.periods().retention(), dualUse ? Retention.DUAL_USE_YEARS : Retention.DEFENCE_YEARS);
  }
}
