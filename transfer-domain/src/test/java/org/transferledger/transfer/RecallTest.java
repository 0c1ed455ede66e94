package org.transferledger.transfer;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.FOURTH_TRANSFER;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.THIRD_TRANSFER;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Transfers.DUE;
import static org.transferledger.support.Transfers.HOLD;
import static org.transferledger.support.Transfers.RECALL;
import static org.transferledger.support.Transfers.USE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.TransferId;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmRule;
import org.transferledger.support.Histories;
import org.transferledger.support.Retransfers;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.AcknowledgeRecall;
import org.transferledger.transfer.TransferCommand.RecallTransfer;
import org.transferledger.transfer.TransferEvent.HoldingRetransferred;
import org.transferledger.transfer.TransferEvent.RecallAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferRecalled;

class RecallTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();

  private final World world = Histories.world();

  @ParameterizedTest
  @EnumSource(names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED", "UNAUTHORISED"})
  void whatTheRecipientHasIsRecalled(Status status) {
    recall(Transfers.in(status, TERMS), OLENA, DUE).records(recalled(TRANSFER, OLENA));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED", "UNAUTHORISED"})
  void whatTheRecipientDoesNotHaveOrIsRecalledIsNotRecalled(Status status) {
    recall(Transfers.in(status, TERMS), OLENA, DUE).refuses(TransferRule.ONLY_HELD_IS_RECALLED);
  }

  @Test
  void theSendersExportControlOfficerRecallsAsWell() {
    recall(Transfers.released(TERMS), UA_CONTROL, DUE).records(recalled(TRANSFER, UA_CONTROL));
  }

  @Test
  void officersOfTheExportingAndOfAnOriginStateRecall() {
    world.instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(DK));
    var onward = Transfers.released(TRANSFER, Retransfers.ONWARD, HOLD, USE);
    recall(onward, METTE, DUE).records(recalled(TRANSFER, METTE));
    recall(onward, OLENA, DUE).records(recalled(TRANSFER, OLENA));
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotRecall")
  void nobodyElseRecalls(Actor actor) {
    recall(Transfers.released(TERMS), actor, DUE)
        .refuses(TransferRule.RECALLED_BY_ORIGIN_OR_SENDER);
  }

  static Actor[] whoDoesNotRecall() {
    return new Actor[] {
      METTE, UA_ENGINEER, UA_ADMINISTRATOR, DK_CONTROL, OPERATOR, AUDITOR, INVESTIGATOR
    };
  }

  @Test
  void anOfficerIsAppointed() {
    recall(Transfers.released(TERMS), UNAPPOINTED, DUE)
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void ofAPastReleaseFromAnUnknownSiteTheSendersHomeStateRecalls() {
    var unknown =
        TransferDraft.export().technology(UNKNOWN_PACKAGE).from(UA_FIRM, UNKNOWN_SITE).terms();
    recall(Transfers.in(Status.UNAUTHORISED, unknown), OLENA, DUE)
        .records(recalled(TRANSFER, OLENA));
    recall(Transfers.in(Status.UNAUTHORISED, unknown), METTE, DUE)
        .refuses(TransferRule.RECALLED_BY_ORIGIN_OR_SENDER);
  }

  @Test
  void aRecallIsDueLater() {
    recall(Transfers.released(TERMS), OLENA, NOW).refuses(TransferRule.RECALL_DUE_IN_FUTURE, "due");
    recall(Transfers.released(TERMS), OLENA, NOW.plusNanos(1000)).succeeds();
  }

  @Test
  void allThatWasPassedOnFromThereIsRecalledInTheSameAppend() {
    passedOn(OTHER_TRANSFER, Status.ACKNOWLEDGED, THIRD_TRANSFER, FOURTH_TRANSFER);
    passedOn(THIRD_TRANSFER, Status.DISPUTED);
    passedOn(FOURTH_TRANSFER, Status.UNAUTHORISED);
    recall(then(Transfers.released(TERMS), passing(TRANSFER, OTHER_TRANSFER)), OLENA, DUE)
        .recordsTogether(
            recalled(TRANSFER, OLENA),
            Map.of(
                OTHER_TRANSFER, recalled(OTHER_TRANSFER, OLENA),
                THIRD_TRANSFER, recalled(THIRD_TRANSFER, OLENA),
                FOURTH_TRANSFER, recalled(FOURTH_TRANSFER, OLENA)));
  }

  @ParameterizedTest
  @EnumSource(names = {"RECALLED", "RETURNED", "DESTROYED", "LOST"})
  void belowWhatHasEndedTheRestIsStillRecalled(Status status) {
    passedOn(OTHER_TRANSFER, status, THIRD_TRANSFER);
    passedOn(THIRD_TRANSFER, Status.RELEASED);
    recall(then(Transfers.released(TERMS), passing(TRANSFER, OTHER_TRANSFER)), OLENA, DUE)
        .recordsTogether(
            recalled(TRANSFER, OLENA), THIRD_TRANSFER, recalled(THIRD_TRANSFER, OLENA));
  }

  @Test
  void aCircleEnds() {
    passedOn(OTHER_TRANSFER, Status.RELEASED, TRANSFER, OTHER_TRANSFER);
    recall(then(Transfers.released(TERMS), passing(TRANSFER, OTHER_TRANSFER)), OLENA, DUE)
        .recordsTogether(
            recalled(TRANSFER, OLENA), OTHER_TRANSFER, recalled(OTHER_TRANSFER, OLENA));
  }

  @ParameterizedTest
  @MethodSource("peopleOfTheHolder")
  void theHolderTakesNoteOfTheRecallOnce(Actor actor) {
    var history = Transfers.in(Status.RECALLED, TERMS);
    var noted = new RecallAcknowledged(TRANSFER, actor.person());
    acknowledge(history, actor).records(noted);
    acknowledge(then(history, noted), actor).refuses(TransferRule.ONLY_RECALLED_IS_ACKNOWLEDGED);
  }

  static Actor[] peopleOfTheHolder() {
    return new Actor[] {DK_ENGINEER, DK_CONTROL, DK_ADMINISTRATOR};
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECALLED")
  void onlyARecallIsTakenNoteOf(Status status) {
    acknowledge(Transfers.in(status, TERMS), DK_CONTROL)
        .refuses(TransferRule.ONLY_RECALLED_IS_ACKNOWLEDGED);
  }

  @Test
  void nobodyElseTakesNoteOfARecall() {
    acknowledge(Transfers.in(Status.RECALLED, TERMS), UA_CONTROL)
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
    acknowledge(Transfers.in(Status.RECALLED, TERMS), METTE).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  @Test
  void whatNobodyRequestedIsNotRecalled() {
    recall(List.of(), OLENA, DUE).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    acknowledge(List.of(), DK_CONTROL).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  private void passedOn(TransferId id, Status status, TransferId... further) {
    world.given(Transfer.STREAM, id, Transfers.in(status, id, Retransfers.ONWARD, HOLD, USE));
    for (TransferId next : further) {
      world.given(Transfer.STREAM, id, List.of(passing(id, next)));
    }
  }

  private static HoldingRetransferred passing(TransferId id, TransferId child) {
    return new HoldingRetransferred(id, child, DK_CONTROL.person());
  }

  private static TransferRecalled recalled(TransferId id, Actor by) {
    return new TransferRecalled(id, TRANSFER, RECALL, by.person());
  }

  private Stage.Answer recall(List<TransferEvent> history, Actor actor, Instant due) {
    var recall = new Recall(RECALL.reason(), RECALL.legalBasis(), due);
    return new Stage(TransferAggregate.class, world)
        .given(history)
        .when(new RecallTransfer(by(actor), TRANSFER, recall));
  }

  private Stage.Answer acknowledge(List<TransferEvent> history, Actor actor) {
    return new Stage(TransferAggregate.class, world)
        .given(history)
        .when(new AcknowledgeRecall(by(actor), TRANSFER));
  }
}
