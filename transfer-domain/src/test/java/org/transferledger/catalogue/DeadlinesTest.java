package org.transferledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.LicenceDraft.HOLD_UNTIL;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.Licences.APPLIED_AT;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.Licences.ISSUED_AT;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.Transfers.HOLD;
import static org.transferledger.support.Transfers.RECALL;
import static org.transferledger.support.Transfers.RECEIPT_DUE;
import static org.transferledger.support.Transfers.USE;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.transferledger.catalogue.Deadlines.Due;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.licence.LicenceCommand.BeginUse;
import org.transferledger.licence.LicenceCommand.ExpireLicence;
import org.transferledger.licence.LicenceEvent.LicenceAmended;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.licence.LicenceEvent.LicenceIssued;
import org.transferledger.licence.LicenceEvent.UseRegistered;
import org.transferledger.licence.Purpose;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.ExpireRestriction;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.transfer.HeldPurpose;
import org.transferledger.transfer.TransferCommand.EndPurpose;
import org.transferledger.transfer.TransferCommand.ExpireTransfer;
import org.transferledger.transfer.TransferCommand.NoteReceiptOverdue;
import org.transferledger.transfer.TransferCommand.NoteReturnOverdue;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferRecalled;

class DeadlinesTest {
  private static final Instant IMPOSED = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2026-03-04T00:00:00Z");
  private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");
  private static final Act ACT = new Act(Actor.Deadline.system(), END);

  @Test
  void aRestrictionEndsByItselfWhereItSaysSo() {
    assertThat(Deadlines.setBy(restricted(null, null))).isEmpty();
    assertThat(Deadlines.setBy(restricted(EXPIRES, null))).containsExactly(restriction(EXPIRES));
    assertThat(Deadlines.setBy(restricted(null, END))).containsExactly(restriction(END));
  }

  @Test
  void anEmergencyHoldHasItsOrdersEndAsWellInCaseItIsConfirmed() {
    assertThat(Deadlines.setBy(restricted(EXPIRES, END)))
        .containsExactly(restriction(EXPIRES), restriction(END));
    assertThat(Deadlines.setBy(restricted(END, END))).containsExactly(restriction(END));
  }

  @Test
  void aLicenceEndsWithItsTerms() {
    var due = new Due(Deadline.EXPIRE_LICENCE, EXPORT_LICENCE.toString(), "", VALID_UNTIL);
    var terms = LicenceDraft.export().terms();

    assertThat(
            Deadlines.setBy(
                new LicenceApplied(EXPORT_LICENCE, UA_FIRM, terms, OLENA.person(), APPLIED_AT)))
        .containsExactly(due);
    assertThat(
            Deadlines.setBy(
                new LicenceAmended(EXPORT_LICENCE, terms, ISSUE, ISSUED_AT, OLENA.person())))
        .containsExactly(due);
    assertThat(Deadlines.setBy(new LicenceIssued(EXPORT_LICENCE, ISSUE, OLENA.person(), ISSUED_AT)))
        .isEmpty();
  }

  @Test
  void useBeginsForEachFirmAfterItsNotice() {
    assertThat(
            Deadlines.setBy(
                new UseRegistered(EXPORT_LICENCE, DK_FIRM, END, IMPOSED, OLENA.person())))
        .containsExactly(
            new Due(Deadline.BEGIN_USE, EXPORT_LICENCE.toString(), DK_FIRM.toString(), END));
  }

  @Test
  void anApprovalThatEndsByItselfIsExpired() {
    assertThat(Deadlines.setBy(new TransferApproved(TRANSFER, OLENA.person(), END)))
        .containsExactly(transfer(Deadline.EXPIRE_TRANSFER, "", END));
    assertThat(Deadlines.setBy(new TransferApproved(TRANSFER, OLENA.person()))).isEmpty();
  }

  @Test
  void aReleaseSetsItsReceiptAndTheEndOfEachPurpose() {
    var unlimited = new HeldPurpose(Purpose.RETRANSFER, null);
    assertThat(
            Deadlines.setBy(
                Transfers.release(TransferDraft.export().terms(), HOLD, USE, unlimited)))
        .containsExactly(
            transfer(Deadline.NOTE_RECEIPT_OVERDUE, "", RECEIPT_DUE),
            transfer(Deadline.END_PURPOSE, "HOLD", HOLD_UNTIL),
            transfer(Deadline.END_PURPOSE, "USE", USE_UNTIL));
  }

  @Test
  void aRecallSaysUntilWhenTheReturnIsDue() {
    assertThat(Deadlines.setBy(new TransferRecalled(TRANSFER, TRANSFER, RECALL, OLENA.person())))
        .containsExactly(transfer(Deadline.NOTE_RETURN_OVERDUE, "", RECALL.due()));
  }

  private static Due transfer(Deadline kind, String detail, Instant at) {
    return new Due(kind, TRANSFER.toString(), detail, at);
  }

  @Test
  void eachDeadlineMakesItsCommand() {
    String licence = EXPORT_LICENCE.toString();
    String transfer = TRANSFER.toString();

    assertThat(Deadline.EXPIRE_RESTRICTION.command(ACT, PACKAGE.toString(), RESTRICTION.toString()))
        .isEqualTo(new ExpireRestriction(ACT, PACKAGE, RESTRICTION));
    assertThat(Deadline.EXPIRE_LICENCE.command(ACT, licence, ""))
        .isEqualTo(new ExpireLicence(ACT, EXPORT_LICENCE));
    assertThat(Deadline.BEGIN_USE.command(ACT, licence, DK_FIRM.toString()))
        .isEqualTo(new BeginUse(ACT, EXPORT_LICENCE, DK_FIRM));
    assertThat(Deadline.EXPIRE_TRANSFER.command(ACT, transfer, ""))
        .isEqualTo(new ExpireTransfer(ACT, TRANSFER));
    assertThat(Deadline.NOTE_RECEIPT_OVERDUE.command(ACT, transfer, ""))
        .isEqualTo(new NoteReceiptOverdue(ACT, TRANSFER));
    assertThat(Deadline.NOTE_RETURN_OVERDUE.command(ACT, transfer, ""))
        .isEqualTo(new NoteReturnOverdue(ACT, TRANSFER));
    assertThat(Deadline.END_PURPOSE.command(ACT, transfer, "USE"))
        .isEqualTo(new EndPurpose(ACT, TRANSFER, Purpose.USE));
  }

  private static Due restriction(Instant at) {
    return new Due(Deadline.EXPIRE_RESTRICTION, PACKAGE.toString(), RESTRICTION.toString(), at);
  }

  private static AccessRestricted restricted(@Nullable Instant expires, @Nullable Instant end) {
    var order =
        new RestrictionOrder(
            RestrictionOrder.Kind.HOLD,
            Scope.everyone(),
            "Under review",
            "Act 1",
            IMPOSED,
            end,
            expires != null);
    return new AccessRestricted(PACKAGE, RESTRICTION, order, DK, expires, OLENA.person());
  }
}
