package org.transferledger.transfer;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Transfers.APPROVED_UNTIL;
import static org.transferledger.support.Transfers.CERTIFICATE;
import static org.transferledger.support.Transfers.DUE;
import static org.transferledger.support.Transfers.RECEIPT_DUE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Person;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.EndPurpose;
import org.transferledger.transfer.TransferCommand.ExpireTransfer;
import org.transferledger.transfer.TransferCommand.NoteReceiptOverdue;
import org.transferledger.transfer.TransferCommand.NoteReturnOverdue;
import org.transferledger.transfer.TransferEvent.PurposeEnded;
import org.transferledger.transfer.TransferEvent.RecallAcknowledged;
import org.transferledger.transfer.TransferEvent.ReceiptOverdue;
import org.transferledger.transfer.TransferEvent.ReturnOverdue;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferExpired;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferReturned;

class LapseTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();
  private static final Actor SYSTEM = Actor.Deadline.system();
  private static final Person DEADLINE = SYSTEM.person();

  @Test
  void anApprovalThatWasNotUsedExpires() {
    expire(Transfers.approved(TERMS), SYSTEM, APPROVED_UNTIL)
        .records(new TransferExpired(TRANSFER, DEADLINE));
    expire(Transfers.approved(TERMS), SYSTEM, APPROVED_UNTIL.minusNanos(1000))
        .refuses(DeadlineRule.DEADLINE_REACHED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
  void whatIsNotApprovedDoesNotExpire(Status status) {
    expire(Transfers.in(status, TERMS), SYSTEM, APPROVED_UNTIL)
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void anApprovalWithoutAnEndDoesNotExpire() {
    var history =
        then(Transfers.requested(TERMS), new TransferApproved(TRANSFER, OLENA.person(), null));
    expire(history, SYSTEM, APPROVED_UNTIL).refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void aReceiptThatNobodyAcknowledgedIsOverdueOnce() {
    var overdue = new ReceiptOverdue(TRANSFER, DEADLINE);
    noteReceipt(Transfers.released(TERMS), SYSTEM, RECEIPT_DUE).records(overdue);
    noteReceipt(Transfers.released(TERMS), SYSTEM, RECEIPT_DUE.minusNanos(1000))
        .refuses(DeadlineRule.DEADLINE_REACHED);
    noteReceipt(then(Transfers.released(TERMS), overdue), SYSTEM, RECEIPT_DUE)
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RELEASED")
  void onlyAReceiptThatIsMissingIsOverdue(Status status) {
    noteReceipt(Transfers.in(status, TERMS), SYSTEM, RECEIPT_DUE)
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void whatWasRecalledAndNotReturnedIsOverdueOnce() {
    var recalled = Transfers.in(Status.RECALLED, TERMS);
    var overdue = new ReturnOverdue(TRANSFER, DEADLINE);
    noteReturn(recalled, SYSTEM, DUE).records(overdue);
    noteReturn(recalled, SYSTEM, DUE.minusNanos(1000)).refuses(DeadlineRule.DEADLINE_REACHED);
    noteReturn(then(recalled, overdue), SYSTEM, DUE).refuses(DeadlineRule.DEADLINE_APPLIES);
    noteReturn(then(recalled, new RecallAcknowledged(TRANSFER, DK_ENGINEER.person())), SYSTEM, DUE)
        .records(overdue);
  }

  @ParameterizedTest
  @MethodSource("complied")
  void whatWasReturnedDestroyedOrLostIsNotOverdue(TransferEvent end) {
    noteReturn(then(Transfers.in(Status.RECALLED, TERMS), end), SYSTEM, DUE)
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  static TransferEvent[] complied() {
    return new TransferEvent[] {
      new TransferReturned(TRANSFER, "By courier", DK_ENGINEER.person(), NOW),
      new TransferDestroyed(TRANSFER, CERTIFICATE, DK_ENGINEER.person(), NOW),
      new TransferLost(TRANSFER, "Stolen", DK_ENGINEER.person(), NOW)
    };
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECALLED")
  void onlyWhatWasRecalledIsDue(Status status) {
    noteReturn(Transfers.in(status, TERMS), SYSTEM, DUE).refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @ParameterizedTest
  @EnumSource(names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED"})
  void aPurposeOfAHoldingEndsOnce(Status status) {
    var ended = new PurposeEnded(TRANSFER, Purpose.USE, DEADLINE);
    end(Transfers.in(status, TERMS), SYSTEM, USE_UNTIL).records(ended);
    end(Transfers.in(status, TERMS), SYSTEM, USE_UNTIL.minusNanos(1000))
        .refuses(DeadlineRule.DEADLINE_REACHED);
    end(then(Transfers.in(status, TERMS), ended), SYSTEM, USE_UNTIL)
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED"})
  void whatIsNotHeldHasNoPurposeThatEnds(Status status) {
    end(Transfers.in(status, TERMS), SYSTEM, USE_UNTIL).refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void aPurposeThatDoesNotEndDoesNotEnd() {
    var forGood = new HeldPurpose(Purpose.USE, null);
    end(Transfers.released(TRANSFER, TERMS, forGood), SYSTEM, USE_UNTIL)
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void nobodyDoesItInTheSystemsPlace(Actor actor) {
    expire(Transfers.approved(TERMS), actor, APPROVED_UNTIL).refuses(DeadlineRule.DEADLINE_ACTS);
    noteReceipt(Transfers.released(TERMS), actor, RECEIPT_DUE).refuses(DeadlineRule.DEADLINE_ACTS);
    noteReturn(Transfers.in(Status.RECALLED, TERMS), actor, DUE)
        .refuses(DeadlineRule.DEADLINE_ACTS);
    end(Transfers.released(TERMS), actor, USE_UNTIL).refuses(DeadlineRule.DEADLINE_ACTS);
  }

  static Actor[] everybody() {
    return new Actor[] {OPERATOR, OLENA, UA_CONTROL, DK_CONTROL, AUDITOR, INVESTIGATOR};
  }

  @Test
  void whatNobodyRequestedDoesNotLapse() {
    expire(List.of(), SYSTEM, NOW).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    noteReceipt(List.of(), SYSTEM, NOW).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    noteReturn(List.of(), SYSTEM, NOW).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    end(List.of(), SYSTEM, NOW).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  private static Stage.Answer expire(List<TransferEvent> history, Actor actor, Instant at) {
    return stage(history).when(new ExpireTransfer(by(actor, at), TRANSFER));
  }

  private static Stage.Answer noteReceipt(List<TransferEvent> history, Actor actor, Instant at) {
    return stage(history).when(new NoteReceiptOverdue(by(actor, at), TRANSFER));
  }

  private static Stage.Answer noteReturn(List<TransferEvent> history, Actor actor, Instant at) {
    return stage(history).when(new NoteReturnOverdue(by(actor, at), TRANSFER));
  }

  private static Stage.Answer end(List<TransferEvent> history, Actor actor, Instant at) {
    return stage(history).when(new EndPurpose(by(actor, at), TRANSFER, Purpose.USE));
  }

  private static Stage stage(List<TransferEvent> history) {
    return new Stage(TransferAggregate.class, new World()).given(history);
  }
}
