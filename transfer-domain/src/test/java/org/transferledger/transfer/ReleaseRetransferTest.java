package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.THIRD_TRANSFER;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UNKNOWN_LICENCE;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Transfers.HOLD;
import static org.transferledger.support.Transfers.RETRANSFER;
import static org.transferledger.support.Transfers.USE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Packages;
import org.transferledger.support.Retransfers;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferEvent.ConsentWithdrawn;
import org.transferledger.transfer.TransferEvent.HoldingRetransferred;
import org.transferledger.transfer.TransferEvent.RetransferConsented;

class ReleaseRetransferTest {
  private static final TransferTerms ONWARD = Retransfers.ONWARD;

  private final World world = Retransfers.world();

  @Test
  void theReleaseIsMarkedOnWhatItPassesOnInTheSameAppend() {
    release(Retransfers.ready(ONWARD))
        .recordsTogether(
            Transfers.release(TRANSFER, ONWARD, List.of(Retransfers.CONSENT), HOLD, USE),
            OTHER_TRANSFER,
            new HoldingRetransferred(OTHER_TRANSFER, TRANSFER, DK_CONTROL.person()));
  }

  @Test
  void noPurposeOutlastsThatOfTheHoldingItComesFrom() {
    var soon = NOW.plusSeconds(60);
    theParentHolds(HOLD, new HeldPurpose(Purpose.USE, soon), RETRANSFER);
    release(Retransfers.ready(ONWARD))
        .recordsTogether(
            Transfers.release(
                TRANSFER,
                ONWARD,
                List.of(Retransfers.CONSENT),
                HOLD,
                new HeldPurpose(Purpose.USE, soon)),
            OTHER_TRANSFER,
            new HoldingRetransferred(OTHER_TRANSFER, TRANSFER, DK_CONTROL.person()));
  }

  @Test
  void theWholeChainIsACondition() {
    threeLinks(Transfers.released(THIRD_TRANSFER, Retransfers.PARENT, HOLD, USE, RETRANSFER));
    release(Retransfers.ready(ONWARD)).succeeds();
    assertThat(world.read()).contains(OTHER_TRANSFER.toString(), THIRD_TRANSFER.toString());
  }

  @Test
  void everyStateOfOriginHasConsented() {
    release(then(Retransfers.requested(), Retransfers.approval()))
        .refuses(TransferRule.RETRANSFER_CONSENTED, "parent", "UA");
  }

  @Test
  void aConsentThatWasWithdrawnIsNone() {
    release(then(Retransfers.ready(ONWARD), withdrawn(TRANSFER)))
        .refuses(TransferRule.RETRANSFER_CONSENTED, "parent", "UA");
  }

  @Test
  void aConsentThatWasGivenAgainIsOne() {
    release(then(Retransfers.ready(ONWARD), withdrawn(TRANSFER), Retransfers.CONSENTED)).succeeds();
  }

  @Test
  void theConsentOfOneStateOfOriginIsNotThatOfAnother() {
    world.instead(
        TechnologyPackage.STREAM,
        PACKAGE,
        then(
            List.<TechnologyEvent>of(
                new PackageRegistered(
                    PACKAGE,
                    UA_FIRM,
                    List.of(DK, UA),
                    Packages.details(null),
                    UA_CONTROL.person())),
            Packages.verified().stream().skip(1).toArray(TechnologyEvent[]::new)));
    release(Retransfers.ready(ONWARD)).refuses(TransferRule.RETRANSFER_CONSENTED, "parent", "[DK]");
    var danish = new RetransferConsented(TRANSFER, DK, Retransfers.CONDITIONS, METTE.person());
    release(then(Retransfers.ready(ONWARD), danish)).succeeds();
  }

  @ParameterizedTest
  @EnumSource(names = {"ACKNOWLEDGED", "DISPUTED"})
  void whatIsHeldIsPassedOn(Status status) {
    theParentIs(status);
    release(Retransfers.ready(ONWARD)).succeeds();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED"})
  void whatIsNoLongerHeldIsNotPassedOn(Status status) {
    theParentIs(status);
    release(Retransfers.ready(ONWARD))
        .refuses(TransferRule.RETRANSFER_CHAIN_HOLDS, "parent", status.toString());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED"})
  void nothingIsPassedOnWhereTheFirstReleaseHoldsNoLonger(Status status) {
    threeLinks(Transfers.in(status, THIRD_TRANSFER, Retransfers.PARENT, HOLD, USE, RETRANSFER));
    release(Retransfers.ready(ONWARD))
        .refuses(TransferRule.RETRANSFER_CHAIN_HOLDS, "parent", status.toString());
  }

  @Test
  void aConsentWithdrawnFurtherUpBreaksTheChain() {
    threeLinks(Transfers.released(THIRD_TRANSFER, Retransfers.PARENT, HOLD, USE, RETRANSFER));
    world.given(
        Transfer.STREAM,
        OTHER_TRANSFER,
        List.of(
            new RetransferConsented(OTHER_TRANSFER, UA, List.of(), OLENA.person()),
            withdrawn(OTHER_TRANSFER)));
    release(Retransfers.ready(ONWARD))
        .refuses(TransferRule.RETRANSFER_CHAIN_HOLDS, "parent", "UA has withdrawn");
  }

  @Test
  void aPurposeThatHasEndedIsNotPassedOn() {
    theParentHolds(HOLD, new HeldPurpose(Purpose.USE, NOW), RETRANSFER);
    release(Retransfers.ready(ONWARD))
        .refuses(TransferRule.RETRANSFER_CHAIN_HOLDS, "parent", "does not permit USE");
  }

  @Test
  void thePermissionToRetransferEndsLikeAnyOther() {
    theParentHolds(HOLD, USE, new HeldPurpose(Purpose.RETRANSFER, NOW));
    release(Retransfers.ready(ONWARD))
        .refuses(TransferRule.RETRANSFER_CHAIN_HOLDS, "parent", "does not permit RETRANSFER");
  }

  @Test
  void aPurposeThatHasEndedFurtherUpIsNotPassedOn() {
    threeLinks(
        Transfers.released(
            THIRD_TRANSFER,
            Retransfers.PARENT,
            HOLD,
            new HeldPurpose(Purpose.USE, NOW),
            RETRANSFER));
    release(Retransfers.ready(ONWARD))
        .refuses(TransferRule.RETRANSFER_CHAIN_HOLDS, "parent", THIRD_TRANSFER.toString());
  }

  @Test
  void aHoldingFurtherUpThatWasRevokedBreaksTheChain() {
    threeLinks(Transfers.released(THIRD_TRANSFER, firstToKyiv(), HOLD, USE, RETRANSFER));
    world.given(
        TechnologyPackage.STREAM,
        PACKAGE,
        List.of(
            restricted(PACKAGE, order(Kind.REVOKE, new Scope(Scope.Kind.LICENCE, OLD_LICENCE)))));
    release(Retransfers.ready(ONWARD))
        .refuses(TransferRule.RETRANSFER_CHAIN_HOLDS, "parent", "revokes");
  }

  @Test
  void aChainThatGoesInCirclesEnds() {
    threeLinks(
        Transfers.released(
            THIRD_TRANSFER,
            TransferDraft.onward().parent(OTHER_TRANSFER).terms(),
            HOLD,
            USE,
            RETRANSFER));
    release(Retransfers.ready(ONWARD))
        .refuses(TransferRule.RETRANSFER_CHAIN_HOLDS, "parent", "no first release");
  }

  private static final String OLD_LICENCE = UNKNOWN_LICENCE.toString();

  private static TransferTerms firstToKyiv() {
    return TransferDraft.export().licence(UNKNOWN_LICENCE).terms();
  }

  /** The parent rests in turn on the third transfer. */
  private void threeLinks(List<TransferEvent> first) {
    var middle = TransferDraft.onward().parent(THIRD_TRANSFER).terms();
    world
        .instead(
            Transfer.STREAM,
            OTHER_TRANSFER,
            Transfers.released(OTHER_TRANSFER, middle, HOLD, USE, RETRANSFER))
        .instead(Transfer.STREAM, THIRD_TRANSFER, first);
  }

  private void theParentIs(Status status) {
    world.instead(
        Transfer.STREAM,
        OTHER_TRANSFER,
        Transfers.in(status, OTHER_TRANSFER, Retransfers.PARENT, HOLD, USE, RETRANSFER));
  }

  private void theParentHolds(HeldPurpose... purposes) {
    world.instead(
        Transfer.STREAM,
        OTHER_TRANSFER,
        Transfers.released(OTHER_TRANSFER, Retransfers.PARENT, purposes));
  }

  private static ConsentWithdrawn withdrawn(TransferId id) {
    return new ConsentWithdrawn(id, UA, "The recipient has changed hands", OLENA.person());
  }

  private Stage.Answer release(List<TransferEvent> history) {
    return new Stage(TransferAggregate.class, world)
        .given(history)
        .when(new ReleaseTransfer(by(DK_CONTROL), TRANSFER, Transfers.RELEASE));
  }
}
