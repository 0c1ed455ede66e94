package org.transferledger.transfer;

import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Reason;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.Licence;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.CancelTransfer;
import org.transferledger.transfer.TransferCommand.RejectTransfer;
import org.transferledger.transfer.TransferEvent.TransferCancelled;
import org.transferledger.transfer.TransferEvent.TransferRejected;
import org.transferledger.transfer.TransferEvent.TransferRequested;

class RejectAndCancelTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();
  private static final Reason REASON = new Reason("The end use is not clear");
  private static final TransferRejected REJECTED =
      new TransferRejected(TRANSFER, REASON.reason(), OLENA.person());

  private final World world = Histories.world();

  @Test
  void anOfficerOfTheExportingStateRejects() {
    reject(Transfers.requested(TERMS), OLENA).records(REJECTED);
  }

  @Test
  void underAGlobalLicenceTheSendersExportControlOfficerRejects() {
    world.instead(
        Licence.STREAM,
        EXPORT_LICENCE,
        Licences.issued(EXPORT_LICENCE, LicenceDraft.export().global().terms()));
    reject(Transfers.requested(TERMS), UA_CONTROL)
        .records(new TransferRejected(TRANSFER, REASON.reason(), UA_CONTROL.person()));
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotReject")
  void nobodyElseOfAFirmRejects(Actor actor) {
    reject(Transfers.requested(TERMS), actor).refuses(TransferRule.APPROVED_BY_AUTHORITY);
  }

  static Actor[] whoDoesNotReject() {
    return new Actor[] {UA_CONTROL, DK_CONTROL, UA_ADMINISTRATOR, OPERATOR, AUDITOR, INVESTIGATOR};
  }

  @Test
  void noOtherOfficerRejects() {
    reject(Transfers.requested(TERMS), METTE).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    reject(Transfers.requested(TERMS), UNAPPOINTED).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void whoRequestedDoesNotReject() {
    reject(List.of(new TransferRequested(TRANSFER, TERMS, OLENA.person())), OLENA)
        .refuses(TransferRule.APPROVER_IS_NOT_REQUESTER);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REQUESTED")
  void onlyARequestedTransferIsRejected(Status status) {
    reject(Transfers.in(status, TERMS), OLENA).refuses(TransferRule.ONLY_REQUESTED_IS_REJECTED);
  }

  @ParameterizedTest
  @MethodSource("peopleOfTheSender")
  void theSenderCancelsBeforeTheRelease(Actor actor) {
    var cancelled = new TransferCancelled(TRANSFER, REASON.reason(), actor.person());
    cancel(Transfers.requested(TERMS), actor).records(cancelled);
    cancel(Transfers.approved(TERMS), actor).records(cancelled);
  }

  static Actor[] peopleOfTheSender() {
    return new Actor[] {UA_ENGINEER, UA_CONTROL, UA_ADMINISTRATOR};
  }

  @ParameterizedTest
  @MethodSource("othersThanTheSender")
  void nobodyElseCancels(Actor actor) {
    cancel(Transfers.requested(TERMS), actor).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] othersThanTheSender() {
    return new Actor[] {DK_CONTROL, OLENA, OPERATOR, AUDITOR, INVESTIGATOR};
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REQUESTED", "APPROVED"})
  void whatIsReleasedOrOverIsNotCancelled(Status status) {
    cancel(Transfers.in(status, TERMS), UA_CONTROL)
        .refuses(TransferRule.ONLY_UNRELEASED_IS_CANCELLED);
  }

  @Test
  void whatNobodyRequestedIsNeitherRejectedNorCancelled() {
    reject(List.of(), OLENA).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    cancel(List.of(), UA_CONTROL).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  private Stage.Answer reject(List<TransferEvent> history, Actor actor) {
    return new Stage(TransferAggregate.class, world)
        .given(history)
        .when(new RejectTransfer(by(actor), TRANSFER, REASON));
  }

  private Stage.Answer cancel(List<TransferEvent> history, Actor actor) {
    return new Stage(TransferAggregate.class, world)
        .given(history)
        .when(new CancelTransfer(by(actor), TRANSFER, REASON));
  }
}
