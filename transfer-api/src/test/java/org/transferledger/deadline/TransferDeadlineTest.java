package org.transferledger.deadline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.transferledger.catalogue.Deadline;
import org.transferledger.catalogue.Deadlines.Due;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Periods;
import org.transferledger.core.Refused;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.TransferId;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.Screening;
import org.transferledger.licence.LicenceTerms.Kind;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.support.Ledger;
import org.transferledger.transfer.Certificate;
import org.transferledger.transfer.Recall;
import org.transferledger.transfer.Return;
import org.transferledger.transfer.TransferCommand.AcknowledgeReceipt;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.CertifyDestruction;
import org.transferledger.transfer.TransferCommand.RecallTransfer;
import org.transferledger.transfer.TransferCommand.Receipt;
import org.transferledger.transfer.TransferCommand.Release;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;
import org.transferledger.transfer.TransferRule;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Party;

/** The deadlines of transfers, from the command that sets them to the event that they leave. */
class TransferDeadlineTest extends NodesTest {
  private static final String EXPIRED = "transfer.expired";
  private static final String RECEIPT_OVERDUE = "transfer.receipt-overdue";
  private static final String RETURN_OVERDUE = "transfer.return-overdue";
  private static final String PURPOSE_ENDED = "transfer.purpose-ended";

  @BeforeEach
  void aNodeAndFirmsThatWereScreenedToday() {
    node("one");
    screen(ledger().sender, NORWAY);
    screen(ledger().recipient, SWEDEN);
  }

  @Test
  void anApprovalThatIsNotUsedExpires() {
    Instant end = clock.instant().plus(Periods.DEFAULT.approval());
    var transfer = approved(ledger().licence, Purpose.HOLD);

    assertFallsDue(due(Deadline.EXPIRE_TRANSFER, transfer, end), EXPIRED);

    assertThatThrownBy(() -> release(transfer))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(TransferRule.ONLY_APPROVED_IS_RELEASED.slug());
  }

  @Test
  void anApprovalThatWasUsedLeavesNoEventAtItsEnd() {
    Instant end = clock.instant().plus(Periods.DEFAULT.approval());
    var transfer = released(ledger().licence, Purpose.HOLD);

    assertLeavesNothing(due(Deadline.EXPIRE_TRANSFER, transfer, end), EXPIRED);
  }

  @Test
  void eachPurposeEndsAtItsOwnTime() {
    Instant hold = in(8);
    Instant use = in(5);
    var terms =
        terms(
            Kind.INDIVIDUAL,
            in(2),
            new PurposeGrant(Purpose.HOLD, hold),
            new PurposeGrant(Purpose.USE, use));
    var licence = appliedLicence(terms);
    issue(licence);
    var transfer = released(licence, Purpose.HOLD, Purpose.USE);

    assertFallsDue(new Due(Deadline.END_PURPOSE, transfer.toString(), "USE", use), PURPOSE_ENDED);
    assertFallsDue(new Due(Deadline.END_PURPOSE, transfer.toString(), "HOLD", hold), PURPOSE_ENDED);
  }

  @Test
  void aReceiptThatNobodyAcknowledgedIsOverdue() {
    Instant end = clock.instant().plus(Periods.DEFAULT.receipt());
    var transfer = released(ledger().licence, Purpose.HOLD);

    assertFallsDue(due(Deadline.NOTE_RECEIPT_OVERDUE, transfer, end), RECEIPT_OVERDUE);
  }

  @Test
  void aReceiptThatWasAcknowledgedIsNotOverdue() {
    Instant end = clock.instant().plus(Periods.DEFAULT.receipt());
    var transfer = released(ledger().licence, Purpose.HOLD);
    var receipt = new Receipt(Ledger.MANIFEST.digest());
    run(new AcknowledgeReceipt(holder(FirmRole.ENGINEER), transfer, receipt), transfer);

    assertLeavesNothing(due(Deadline.NOTE_RECEIPT_OVERDUE, transfer, end), RECEIPT_OVERDUE);
  }

  @Test
  void whatWasRecalledAndIsStillThereIsOverdue() {
    var transfer = released(ledger().licence, Purpose.HOLD);
    Due due = recalled(transfer);

    assertFallsDue(due, RETURN_OVERDUE);
  }

  @Test
  void whatWasReturnedInTimeIsNotOverdue() {
    var transfer = released(ledger().licence, Purpose.HOLD);
    Due due = recalled(transfer);
    run(new ReturnTransfer(holder(FirmRole.ENGINEER), transfer, new Return("all")), transfer);

    assertLeavesNothing(due, RETURN_OVERDUE);
  }

  @Test
  void whatOnePersonAloneCertifiesToBeDestroyedIsOverdue() {
    var transfer = released(ledger().licence, Purpose.HOLD);
    Due due = recalled(transfer);
    certify(FirmRole.ENGINEER, transfer);

    assertFallsDue(due, RETURN_OVERDUE);
  }

  @Test
  void whatWasDestroyedInTimeIsNotOverdue() {
    var transfer = released(ledger().licence, Purpose.HOLD);
    Due due = recalled(transfer);
    certify(FirmRole.ENGINEER, transfer);
    certify(FirmRole.ADMINISTRATOR, transfer);

    assertLeavesNothing(due, RETURN_OVERDUE);
  }

  private static Due due(Deadline kind, TransferId transfer, Instant at) {
    return new Due(kind, transfer.toString(), "", at);
  }

  private void screen(FirmId firm, Country state) {
    var screening = new Screening("EU-FSF", "2026-02-27", clock.instant(), List.of());
    var id = new ScreeningId(UUID.randomUUID());
    run(new RecordScreening(officer(state, 1), firm, id, screening), firm);
  }

  private TransferId approved(LicenceId licence, Purpose... purposes) {
    var id = new TransferId(UUID.randomUUID());
    var terms =
        new TransferTerms(
            ledger().technology,
            Ledger.REVISION,
            new Party(ledger().sender, ledger().from),
            new Party(ledger().recipient, ledger().to),
            TransferTerms.Medium.INTANGIBLE,
            List.of(purposes),
            TransferTerms.Basis.LICENCE,
            licence,
            null,
            BigDecimal.ONE,
            null,
            "test",
            null);
    run(new RequestTransfer(member(ledger().sender, FirmRole.ENGINEER), id, terms), id);
    run(new ApproveTransfer(officer(NORWAY, 1), id), id);
    return id;
  }

  private TransferId released(LicenceId licence, Purpose... purposes) {
    var id = approved(licence, purposes);
    release(id);
    return id;
  }

  private void release(TransferId id) {
    var act = member(ledger().sender, FirmRole.EXPORT_CONTROL_OFFICER);
    run(new ReleaseTransfer(act, id, new Release("none onward")), id);
  }

  private Due recalled(TransferId id) {
    Instant end = in(7);
    var act = member(ledger().sender, FirmRole.EXPORT_CONTROL_OFFICER);
    run(new RecallTransfer(act, id, new Recall("test", "test", end)), id);
    return due(Deadline.NOTE_RETURN_OVERDUE, id, end);
  }

  private void certify(FirmRole role, TransferId id) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    run(new CertifyDestruction(holder(role), id, new Certificate("shredded", today)), id);
  }

  private Act holder(FirmRole role) {
    return member(ledger().recipient, role);
  }
}
