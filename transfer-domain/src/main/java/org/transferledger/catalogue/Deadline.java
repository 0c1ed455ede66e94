package org.transferledger.catalogue;

import com.google.errorprone.annotations.Immutable;
import org.transferledger.core.Act;
import org.transferledger.core.CaseId;
import org.transferledger.core.Command;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.LicenceCommand.BeginUse;
import org.transferledger.licence.LicenceCommand.ExpireLicence;
import org.transferledger.licence.Purpose;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseCommand.NoteAcknowledgementOverdue;
import org.transferledger.misuse.MisuseCommand.NoteFeedbackOverdue;
import org.transferledger.technology.TechnologyCommand.ExpireRestriction;
import org.transferledger.transfer.TransferCommand.EndPurpose;
import org.transferledger.transfer.TransferCommand.ExpireTransfer;
import org.transferledger.transfer.TransferCommand.NoteReceiptOverdue;
import org.transferledger.transfer.TransferCommand.NoteReturnOverdue;

/**
 * What the system does by itself when a time has come. The names stand in tasks that wait, so a
 * constant may be added but never renamed.
 */
public enum Deadline {
  EXPIRE_RESTRICTION((act, stream, restriction) ->
      new ExpireRestriction(act, PackageId.of(stream), RestrictionId.of(restriction))),
  EXPIRE_LICENCE((act, stream, _) -> new ExpireLicence(act, LicenceId.of(stream))),
  BEGIN_USE((act, stream, firm) -> new BeginUse(act, LicenceId.of(stream), new FirmId(firm))),
  EXPIRE_TRANSFER((act, stream, _) -> new ExpireTransfer(act, TransferId.of(stream))),
  NOTE_RECEIPT_OVERDUE((act, stream, _) -> new NoteReceiptOverdue(act, TransferId.of(stream))),
  NOTE_RETURN_OVERDUE((act, stream, _) -> new NoteReturnOverdue(act, TransferId.of(stream))),
  NOTE_ACKNOWLEDGEMENT_OVERDUE(
      (act, stream, _) -> new NoteAcknowledgementOverdue(act, CaseId.of(stream))),
  NOTE_FEEDBACK_OVERDUE((act, stream, _) -> new NoteFeedbackOverdue(act, CaseId.of(stream))),
  DISPOSE_REPORTER((act, stream, _) -> new DisposeReporter(act, CaseId.of(stream))),
  END_PURPOSE((act, stream, purpose) ->
      new EndPurpose(act, TransferId.of(stream), Purpose.valueOf(purpose)));

  private final Maker maker;

  Deadline(Maker maker) {
    this.maker = maker;
  }

  /**
   * The command to send.
   *
   * @param streamId the record that it is for
   * @param detail which part of the record, if it is a part; else empty
   */
  public Command command(Act act, String streamId, String detail) {
    return maker.command(act, streamId, detail);
  }

  @Immutable
  private interface Maker {
    Command command(Act act, String streamId, String detail);
  }
}
