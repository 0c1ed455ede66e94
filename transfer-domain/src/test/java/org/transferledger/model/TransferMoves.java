package org.transferledger.model;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.CaseId;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.TransferId;
import org.transferledger.licence.LicenceTerms.Kind;
import org.transferledger.licence.Purpose;
import org.transferledger.model.TransferModel.Status;
import org.transferledger.technology.Digest;
import org.transferledger.transfer.Attestation;
import org.transferledger.transfer.Certificate;
import org.transferledger.transfer.Consent;
import org.transferledger.transfer.Dispute;
import org.transferledger.transfer.Loss;
import org.transferledger.transfer.PastRelease;
import org.transferledger.transfer.Recall;
import org.transferledger.transfer.Return;
import org.transferledger.transfer.TransferCommand.AcknowledgeRecall;
import org.transferledger.transfer.TransferCommand.AcknowledgeReceipt;
import org.transferledger.transfer.TransferCommand.AcknowledgeReturn;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.AttestCeased;
import org.transferledger.transfer.TransferCommand.CancelTransfer;
import org.transferledger.transfer.TransferCommand.CertifyDestruction;
import org.transferledger.transfer.TransferCommand.ConsentToRetransfer;
import org.transferledger.transfer.TransferCommand.DisputeReceipt;
import org.transferledger.transfer.TransferCommand.EndPurpose;
import org.transferledger.transfer.TransferCommand.ExpireTransfer;
import org.transferledger.transfer.TransferCommand.NoteReceiptOverdue;
import org.transferledger.transfer.TransferCommand.NoteReturnOverdue;
import org.transferledger.transfer.TransferCommand.RecallTransfer;
import org.transferledger.transfer.TransferCommand.Receipt;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferCommand.RefuseConsent;
import org.transferledger.transfer.TransferCommand.RejectTransfer;
import org.transferledger.transfer.TransferCommand.Release;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.ReportLoss;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;
import org.transferledger.transfer.TransferCommand.WithdrawConsent;

/** What may be asked of transfers. */
final class TransferMoves extends Moves {
  TransferMoves(Model model, Dice dice) {
    super(model, dice);
    add(
        RequestTransfer.class,
        () -> {
          var terms = new TermsDraft(model, dice, this).fitting();
          return terms == null
              ? null
              : new RequestTransfer(member(terms.from().firm()), fresh(), terms);
        });
    on(
        ApproveTransfer.class,
        it -> it.status == Status.REQUESTED,
        (id, it) -> new ApproveTransfer(approver(it), id));
    on(
        RejectTransfer.class,
        it -> it.status == Status.REQUESTED,
        (id, it) -> new RejectTransfer(approver(it), id, reason()));
    on(
        CancelTransfer.class,
        TransferModel::open,
        (id, it) -> new CancelTransfer(sender(it), id, reason()));
    on(
        ReleaseTransfer.class,
        it -> it.status == Status.APPROVED,
        (id, it) ->
            new ReleaseTransfer(control(it.terms.from().firm()), id, new Release("No re-export")));
    consents();
    holdings();
    deadlines();
    add(RecordPastRelease.class, this::past);
  }

  private void consents() {
    Predicate<TransferModel> retransfer = it -> it.open() && it.terms.parent() != null;
    on(
        ConsentToRetransfer.class,
        retransfer,
        (id, it) -> new ConsentToRetransfer(origin(it), id, new Consent(List.of())));
    on(RefuseConsent.class, retransfer, (id, it) -> new RefuseConsent(origin(it), id, reason()));
    on(
        WithdrawConsent.class,
        it -> !it.consents.isEmpty(),
        (id, it) -> new WithdrawConsent(officer(dice.of(it.consents, this::state)), id, reason()));
  }

  private void holdings() {
    Predicate<TransferModel> has = it -> it.kept() || it.status == Status.RECALLED;
    on(
        AcknowledgeReceipt.class,
        it -> it.is(Status.RELEASED, Status.DISPUTED),
        (id, it) ->
            new AcknowledgeReceipt(
                holder(it),
                id,
                new Receipt(it.digest != null && dice.percent(85) ? it.digest : digest())));
    on(
        DisputeReceipt.class,
        it -> it.status == Status.RELEASED,
        (id, it) -> new DisputeReceipt(holder(it), id, new Dispute("torn", null)));
    on(
        RecallTransfer.class,
        TransferModel::kept,
        (id, it) ->
            new RecallTransfer(
                switch (dice.below(3)) {
                  case 0 -> control(it.terms.from().firm());
                  case 1 -> officer(exporting(it));
                  default -> origin(it);
                },
                id,
                new Recall("because", "Act s. 5", later())));
    on(
        AcknowledgeRecall.class,
        it -> it.status == Status.RECALLED,
        (id, it) -> new AcknowledgeRecall(holder(it), id));
    on(ReturnTransfer.class, has, (id, it) -> new ReturnTransfer(holder(it), id, new Return("n")));
    on(
        AcknowledgeReturn.class,
        it -> it.status == Status.RETURNED,
        (id, it) -> new AcknowledgeReturn(sender(it), id));
    on(
        CertifyDestruction.class,
        has,
        (id, it) ->
            new CertifyDestruction(
                holder(it),
                id,
                new Certificate(
                    "shredded",
                    LocalDate.ofInstant(model.now, ZoneOffset.UTC)
                        .plusDays(dice.of(0, 0, 0, -1, 2)))));
    on(
        ReportLoss.class,
        has,
        (id, it) -> new ReportLoss(holder(it), id, newCase(), new Loss("lost on the way")));
    on(
        AttestCeased.class,
        it -> !it.open(),
        (id, it) ->
            new AttestCeased(
                holder(it), id, new Attestation(List.of(dice.of(Purpose.values())), "ceased")));
  }

  private void deadlines() {
    on(
        ExpireTransfer.class,
        it -> it.status == Status.APPROVED,
        (id, _) -> new ExpireTransfer(deadline(), id));
    on(
        NoteReceiptOverdue.class,
        it -> it.receiptDue != null && it.is(Status.RELEASED) && !it.receiptNoted,
        (id, _) -> new NoteReceiptOverdue(deadline(), id));
    on(
        NoteReturnOverdue.class,
        it -> it.status == Status.RECALLED,
        (id, _) -> new NoteReturnOverdue(deadline(), id));
    on(
        EndPurpose.class,
        it -> it.held() && !it.purposes.isEmpty(),
        (id, _) -> new EndPurpose(deadline(), id, dice.of(Purpose.values())));
  }

  private @Nullable RecordPastRelease past() {
    var terms = new TermsDraft(model, dice, this).draw();
    if (terms == null) {
      return null;
    }
    var by =
        dice.percent(50)
            ? officer(state())
            : member(
                dice.of(terms.from().firm(), terms.to().firm()),
                FirmRole.ADMINISTRATOR,
                FirmRole.EXPORT_CONTROL_OFFICER);
    return new RecordPastRelease(
        by, fresh(), newCase(), new PastRelease(terms, earlier(), digest(), "found in an audit"));
  }

  /** A command on a transfer, mostly on one for which it is meant. */
  private <C extends Command> void on(
      Class<C> type,
      Predicate<TransferModel> meant,
      BiFunction<TransferId, TransferModel, C> command) {
    add(
        type,
        () -> {
          var all = model.transfers.values().stream().toList();
          var fitting = all.stream().filter(meant).toList();
          var found = dice.of(fitting.isEmpty() || dice.percent(5) ? all : fitting, () -> null);
          return found == null ? null : command.apply(id(found), found);
        });
  }

  private TransferId id(TransferModel found) {
    return dice.percent(1) ? new TransferId(dice.uuid()) : found.id;
  }

  TransferId fresh() {
    var known = model.transfers.keySet();
    return dice.percent(97) || known.isEmpty()
        ? new TransferId(dice.uuid())
        : dice.of(List.copyOf(known));
  }

  private CaseId newCase() {
    return dice.of(
        dice.percent(1) ? model.cases.keySet() : List.<CaseId>of(), () -> new CaseId(dice.uuid()));
  }

  private Act approver(TransferModel it) {
    var licence = LicenceLaw.find(model, it.terms.licence());
    boolean wide = licence != null && licence.terms.kind() != Kind.INDIVIDUAL;
    return wide && dice.percent(70) ? control(it.terms.from().firm()) : officer(exporting(it));
  }

  private Act origin(TransferModel it) {
    var technology = model.packages.get(it.terms.packageId());
    return officer(
        dice.of(technology == null ? List.<Country>of() : technology.origins, this::state));
  }

  private Country exporting(TransferModel it) {
    return ReleaseLaw.exporting(model, it);
  }

  private Act holder(TransferModel it) {
    return member(it.terms.to().firm());
  }

  private Act sender(TransferModel it) {
    return member(it.terms.from().firm());
  }

  private Digest digest() {
    return Digest.of(dice.uuid().toString().getBytes(StandardCharsets.UTF_8));
  }
}
