package org.transferledger.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Person;
import org.transferledger.licence.Purpose;
import org.transferledger.transfer.TransferEvent.PurposeEnded;
import org.transferledger.transfer.TransferEvent.ReceiptOverdue;
import org.transferledger.transfer.TransferEvent.ReturnOverdue;
import org.transferledger.transfer.TransferEvent.TransferExpired;

/** What happens to a transfer by itself when a time has come. */
final class Lapsing {
  private Lapsing() {}

  static TransferExpired expire(Transfer known, Act act) {
    Person by =
        requireDue(
            act,
            known.approvedUntil(),
            known.status() == Transfer.Status.APPROVED,
            "The transfer is " + known.status());
    return new TransferExpired(known.id(), by);
  }

  static ReceiptOverdue noteReceipt(Transfer known, Act act) {
    Person by =
        requireDue(
            act,
            known.receiptDue(),
            known.status() == Transfer.Status.RELEASED && !known.receiptOverdue(),
            "The transfer is " + known.status());
    return new ReceiptOverdue(known.id(), by);
  }

  static ReturnOverdue noteReturn(Transfer known, Act act) {
    var recalled = known.recalled();
    Person by =
        requireDue(
            act,
            recalled == null ? null : recalled.recall().due(),
            known.status() == Transfer.Status.RECALLED && recalled != null && !recalled.overdue(),
            "The transfer is " + known.status());
    return new ReturnOverdue(known.id(), by);
  }

  static PurposeEnded end(Transfer known, Purpose purpose, Act act) {
    var held = known.purpose(purpose);
    Person by =
        requireDue(
            act,
            held == null ? null : held.until(),
            known.held(),
            "The transfer is %s, with purposes %s".formatted(known.status(), known.purposes()));
    return new PurposeEnded(known.id(), purpose, by);
  }

  /**
   * The system, if the time has come and there is still something to note.
   *
   * @param due null if there is no such deadline
   */
  private static Person requireDue(Act act, @Nullable Instant due, boolean applies, String found) {
    Instant set = DeadlineRule.DEADLINE_APPLIES.required(due, null, "%s.", found);
    Person system = DeadlineRule.requireReached(act, set);
    DeadlineRule.DEADLINE_APPLIES.require(applies, null, "%s.", found);
    return system;
  }
}
