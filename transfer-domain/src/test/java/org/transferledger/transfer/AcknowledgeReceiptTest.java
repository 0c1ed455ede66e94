package org.transferledger.transfer;

import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.firm.FirmRule;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.Digest;
import org.transferledger.transfer.TransferCommand.AcknowledgeReceipt;
import org.transferledger.transfer.TransferCommand.Receipt;
import org.transferledger.transfer.TransferEvent.ReceiptDisputed;
import org.transferledger.transfer.TransferEvent.TransferAcknowledged;

class AcknowledgeReceiptTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();
  private static final Digest SENT = Packages.MANIFEST.digest();
  private static final Digest OTHER = new Digest("0".repeat(64));

  private final Stage transfer = new Stage(TransferAggregate.class, new World());

  @ParameterizedTest
  @MethodSource("peopleOfTheRecipient")
  void anyoneOfTheRecipientAcknowledges(FirmMember actor) {
    transfer
        .given(Transfers.released(TERMS))
        .when(acknowledge(actor, SENT))
        .records(new TransferAcknowledged(TRANSFER, SENT, actor.person()));
  }

  static FirmMember[] peopleOfTheRecipient() {
    return new FirmMember[] {DK_ADMINISTRATOR, DK_CONTROL, DK_ENGINEER};
  }

  @Test
  void aReceiptOfSomethingElseIsADispute() {
    transfer
        .given(Transfers.released(TERMS))
        .when(acknowledge(DK_ENGINEER, OTHER))
        .records(new ReceiptDisputed(TRANSFER, SENT, OTHER, DK_ENGINEER.person(), null));
  }

  @ParameterizedTest
  @MethodSource("othersThanTheRecipient")
  void nobodyElseAcknowledges(Actor actor) {
    transfer
        .given(Transfers.released(TERMS))
        .when(acknowledge(actor, SENT))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] othersThanTheRecipient() {
    return new Actor[] {UA_CONTROL, METTE};
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RELEASED", "DISPUTED"})
  void onlyWhatIsReleasedIsAcknowledgedOnce(Transfer.Status status) {
    transfer
        .given(Transfers.in(status, TERMS))
        .when(acknowledge(DK_CONTROL, SENT))
        .refuses(TransferRule.ONLY_RELEASED_IS_ACKNOWLEDGED);
  }

  @Test
  void aDisputeEndsWhenTheRightThingArrives() {
    transfer
        .given(Transfers.in(Transfer.Status.DISPUTED, TERMS))
        .when(acknowledge(DK_CONTROL, SENT))
        .records(new TransferAcknowledged(TRANSFER, SENT, DK_CONTROL.person()));
  }

  @Test
  void aDisputeGoesOnWhenTheWrongThingArrivesAgain() {
    transfer
        .given(Transfers.in(Transfer.Status.DISPUTED, TERMS))
        .when(acknowledge(DK_CONTROL, OTHER))
        .records(new ReceiptDisputed(TRANSFER, SENT, OTHER, DK_CONTROL.person(), null));
  }

  @Test
  void whatNobodyRequestedIsNotAcknowledged() {
    transfer.when(acknowledge(DK_CONTROL, SENT)).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  private static AcknowledgeReceipt acknowledge(Actor actor, Digest received) {
    return new AcknowledgeReceipt(by(actor), TRANSFER, new Receipt(received));
  }
}
