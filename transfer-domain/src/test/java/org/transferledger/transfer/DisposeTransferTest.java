package org.transferledger.transfer;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.THIRD_TRANSFER;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Packages.DK_RATING;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.UA_RATING;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.Transfers.HOLD;
import static org.transferledger.support.Transfers.USE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.controllist.ControlListCode;
import org.transferledger.core.Act;
import org.transferledger.core.Periods;
import org.transferledger.core.Reason;
import org.transferledger.core.TransferId;
import org.transferledger.retention.RetentionRule;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Retransfers;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.Rating;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.DisposeTransfer;
import org.transferledger.transfer.TransferEvent.HoldingRetransferred;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferDisposed;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferReturned;

class DisposeTransferTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();
  private static final Reason REASON = new Reason("Nobody needs it any more");
  private static final TransferDisposed DISPOSED =
      new TransferDisposed(TRANSFER, REASON.reason(), OLENA.person());
  private static final Rating DUAL_USE =
      new Rating(DK, ControlListCode.EU_DUAL_USE, LocalDate.parse("2025-02-24"), "9A012.a");

  /** Ten years after the end of the year in which the standard holdings end. */
  private static final Instant UNTIL = Instant.parse("2037-01-01T00:00:00Z");

  private final World world = Histories.world();

  @ParameterizedTest
  @EnumSource(names = {"RETURNED", "DESTROYED", "LOST"})
  void aTransferIsKeptForTenYearsAfterTheYearInWhichTheHoldingEnded(Status status) {
    var history = Transfers.in(status, TERMS);
    disposeAt(UNTIL.minusNanos(1_000), history)
        .refuses(RetentionRule.RETENTION_PASSED, null, UNTIL.toString());
    disposeAt(UNTIL, history).records(DISPOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31T23:59:59.999999Z, 2037-01-01T00:00:00Z",
    "2027-01-01T00:00:00Z, 2038-01-01T00:00:00Z"
  })
  void theYearIsThatInGreenwich(Instant ended, Instant until) {
    var history = then(Transfers.released(TERMS), returned(TRANSFER, ended));
    disposeAt(until.minusNanos(1_000), history).refuses(RetentionRule.RETENTION_PASSED);
    disposeAt(until, history).records(DISPOSED);
  }

  @ParameterizedTest
  @CsvSource({"1, 2030", "3, 2030", "4, 2031", "25, 2052"})
  void theLawAsksForThreeYearsHoweverFewAreSet(int set, int year) {
    keptUntil(set, year);
  }

  @ParameterizedTest
  @CsvSource({"1, 2032", "3, 2032", "5, 2032", "6, 2033"})
  void forWhatIsOfDualUseInAnyStateTheLawAsksForFive(int set, int year) {
    world.instead(
        TechnologyPackage.STREAM,
        PACKAGE,
        then(
            Packages.issued(),
            Packages.rating(REVISION_A, UA_RATING),
            Packages.rating(REVISION_A, DUAL_USE)));
    keptUntil(set, year);
  }

  @Test
  void anotherRevisionOfDualUseDoesNotCount() {
    world.instead(
        TechnologyPackage.STREAM,
        PACKAGE,
        then(
            Packages.superseded(),
            Packages.rating(Packages.REVISION_B, DK_RATING),
            Packages.rating(Packages.REVISION_B, DUAL_USE)));
    keptUntil(1, 2030);
  }

  @Test
  void whatIsOfAnUnknownPackageIsKeptAsWell() {
    world.without(PACKAGE);
    keptUntil(1, 2030);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "REQUESTED",
        "APPROVED",
        "RELEASED",
        "ACKNOWLEDGED",
        "DISPUTED",
        "RECALLED",
        "UNAUTHORISED"
      })
  void whatHasNotEndedIsNotDisposedOf(Status status) {
    disposeAt(UNTIL.plusSeconds(1), Transfers.in(status, TERMS))
        .refuses(RetentionRule.RETENTION_BEGUN);
  }

  @Test
  void whatHasEndedNobodyKnowsWhenIsNotDisposedOf() {
    var held = Transfers.released(TERMS);
    disposeAt(UNTIL, then(held, returned(TRANSFER, null))).refuses(RetentionRule.RETENTION_BEGUN);
    disposeAt(UNTIL, then(held, lost(TRANSFER, null))).refuses(RetentionRule.RETENTION_BEGUN);
    disposeAt(UNTIL, then(held, destroyed(TRANSFER, null))).refuses(RetentionRule.RETENTION_BEGUN);
  }

  @Test
  void whatWasPassedOnAtAnyDepthHasEndedToo() {
    passedOn(OTHER_TRANSFER, "2028-05-01T00:00:00Z", THIRD_TRANSFER);
    passedOn(THIRD_TRANSFER, "2027-05-01T00:00:00Z");
    keptForTenYearsFrom(2028);
  }

  @Test
  void theLastEndCountsHoweverFarDownItIs() {
    passedOn(OTHER_TRANSFER, "2026-05-01T00:00:00Z", THIRD_TRANSFER);
    passedOn(THIRD_TRANSFER, "2030-05-01T00:00:00Z");
    keptForTenYearsFrom(2030);
  }

  @Test
  void theEndOfTheHoldingItselfMayBeTheLast() {
    passedOn(OTHER_TRANSFER, "2025-05-01T00:00:00Z", THIRD_TRANSFER);
    passedOn(THIRD_TRANSFER, "2024-05-01T00:00:00Z");
    keptForTenYearsFrom(2026);
  }

  @ParameterizedTest
  @EnumSource(names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED", "RECALLED"})
  void whatIsStillHeldFurtherDownKeepsIt(Status status) {
    passedOn(OTHER_TRANSFER, "2026-05-01T00:00:00Z", THIRD_TRANSFER);
    world.given(
        Transfer.STREAM,
        THIRD_TRANSFER,
        Transfers.in(status, THIRD_TRANSFER, Retransfers.ONWARD, HOLD, USE));
    disposeAt(UNTIL, passing(OTHER_TRANSFER)).refuses(RetentionRule.RETENTION_BEGUN);
  }

  @Test
  void anEndFurtherDownThatNobodyKnowsKeepsIt() {
    passedOn(OTHER_TRANSFER, "2026-05-01T00:00:00Z", THIRD_TRANSFER);
    passedOn(THIRD_TRANSFER, null);
    disposeAt(UNTIL, passing(OTHER_TRANSFER)).refuses(RetentionRule.RETENTION_BEGUN);
  }

  @Test
  void whatWasPassedOnInACircleEnds() {
    passedOn(OTHER_TRANSFER, "2028-05-01T00:00:00Z", TRANSFER, OTHER_TRANSFER);
    keptForTenYearsFrom(2028);
  }

  @Test
  void aTransferIsDisposedOfOnce() {
    disposeAt(UNTIL, then(Transfers.in(Status.RETURNED, TERMS), DISPOSED))
        .refuses(RetentionRule.DISPOSED_ONCE);
  }

  @Test
  void whatNobodyRequestedIsNotDisposedOf() {
    disposeAt(UNTIL, List.of()).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  private void keptForTenYearsFrom(int year) {
    var until = Instant.parse(year + 11 + "-01-01T00:00:00Z");
    disposeAt(until.minusNanos(1_000), passing(OTHER_TRANSFER))
        .refuses(RetentionRule.RETENTION_PASSED, null, until.toString());
    disposeAt(until, passing(OTHER_TRANSFER)).records(DISPOSED);
  }

  private void keptUntil(int set, int year) {
    var until = Instant.parse(year + "-01-01T00:00:00Z");
    var history = Transfers.in(Status.RETURNED, TERMS);
    dispose(acting(until.minusNanos(1_000), set), history)
        .refuses(RetentionRule.RETENTION_PASSED, null, until.toString());
    dispose(acting(until, set), history).records(DISPOSED);
  }

  private static Act acting(Instant at, int years) {
    var it = Periods.DEFAULT;
    return new Act(
        OLENA, at, new Periods(it.screening(), it.receipt(), it.approval(), it.identity(), years));
  }

  /** The holding has passed it on, and has ended in 2026. */
  private static List<TransferEvent> passing(TransferId child) {
    return then(
        Transfers.released(TERMS),
        new HoldingRetransferred(TRANSFER, child, DK_CONTROL.person()),
        returned(TRANSFER, Instant.parse("2026-03-02T09:00:00Z")));
  }

  private void passedOn(TransferId id, @Nullable String ended, TransferId... further) {
    world.given(Transfer.STREAM, id, Transfers.released(id, Retransfers.ONWARD, HOLD, USE));
    for (TransferId next : further) {
      world.given(
          Transfer.STREAM, id, List.of(new HoldingRetransferred(id, next, DK_CONTROL.person())));
    }
    world.given(
        Transfer.STREAM, id, List.of(returned(id, ended == null ? null : Instant.parse(ended))));
  }

  private static TransferReturned returned(TransferId id, @Nullable Instant at) {
    return new TransferReturned(id, "By courier", DK_CONTROL.person(), at);
  }

  private static TransferLost lost(TransferId id, @Nullable Instant at) {
    return new TransferLost(id, "Stolen", DK_CONTROL.person(), at);
  }

  private static TransferDestroyed destroyed(TransferId id, @Nullable Instant at) {
    return new TransferDestroyed(id, Transfers.CERTIFICATE, DK_CONTROL.person(), at);
  }

  private Stage.Answer disposeAt(Instant at, List<TransferEvent> history) {
    return dispose(new Act(OLENA, at), history);
  }

  private Stage.Answer dispose(Act act, List<TransferEvent> history) {
    return new Stage(TransferAggregate.class, world)
        .given(history)
        .when(new DisposeTransfer(act, TRANSFER, REASON));
  }
}
