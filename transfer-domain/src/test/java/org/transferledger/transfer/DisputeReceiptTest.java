package org.transferledger.transfer;

import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.firm.FirmRule;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.Digest;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.DisputeReceipt;
import org.transferledger.transfer.TransferEvent.ReceiptDisputed;

class DisputeReceiptTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();
  private static final Digest SENT = Packages.MANIFEST.digest();
  private static final Digest OTHER = new Digest("cd".repeat(32));

  @ParameterizedTest
  @MethodSource("peopleOfTheRecipient")
  void theRecipientDisputesWhatArrivedOrThatItDid(Actor actor) {
    dispute(Transfers.released(TERMS), actor, OTHER)
        .records(new ReceiptDisputed(TRANSFER, SENT, OTHER, actor.person(), "Two are missing"));
    dispute(Transfers.released(TERMS), actor, null)
        .records(new ReceiptDisputed(TRANSFER, SENT, null, actor.person(), "Two are missing"));
  }

  static Actor[] peopleOfTheRecipient() {
    return new Actor[] {DK_ENGINEER, DK_CONTROL, DK_ADMINISTRATOR};
  }

  @ParameterizedTest
  @MethodSource("othersThanTheRecipient")
  void nobodyElseDisputes(Actor actor) {
    dispute(Transfers.released(TERMS), actor, null).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] othersThanTheRecipient() {
    return new Actor[] {UA_CONTROL, METTE, OPERATOR, AUDITOR, INVESTIGATOR};
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RELEASED")
  void onlyWhatIsReleasedIsDisputedAndOnce(Status status) {
    dispute(Transfers.in(status, TERMS), DK_CONTROL, OTHER)
        .refuses(TransferRule.ONLY_RELEASED_IS_DISPUTED);
  }

  @Test
  void whatNobodyRequestedIsNotDisputed() {
    dispute(List.of(), DK_CONTROL, null).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  private static Stage.Answer dispute(
      List<TransferEvent> history, Actor actor, @Nullable Digest received) {
    return new Stage(TransferAggregate.class, new World())
        .given(history)
        .when(new DisputeReceipt(by(actor), TRANSFER, new Dispute("Two are missing", received)));
  }
}
