package org.transferledger.transfer;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Transfers.HOLD;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Reason;
import org.transferledger.support.Packages;
import org.transferledger.support.Retransfers;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.ConsentToRetransfer;
import org.transferledger.transfer.TransferCommand.RefuseConsent;
import org.transferledger.transfer.TransferCommand.WithdrawConsent;
import org.transferledger.transfer.TransferEvent.ConsentRefused;
import org.transferledger.transfer.TransferEvent.ConsentWithdrawn;
import org.transferledger.transfer.TransferEvent.RetransferConsented;

class ConsentTest {
  private static final Reason REASON = new Reason("The recipient has changed hands");

  private final World world = Retransfers.world();
  private final Stage transfer = new Stage(TransferAggregate.class, world);

  @ParameterizedTest
  @EnumSource(names = {"REQUESTED", "APPROVED"})
  void theStateOfOriginConsents(Status status) {
    transfer
        .given(Transfers.in(status, Retransfers.ONWARD))
        .when(consent(OLENA))
        .records(Retransfers.CONSENTED);
  }

  @Test
  void everyStateOfOriginConsents() {
    arisenInBothStates();
    transfer
        .given(Retransfers.requested())
        .given(Retransfers.CONSENTED)
        .when(consent(METTE))
        .records(new RetransferConsented(TRANSFER, DK, Retransfers.CONDITIONS, METTE.person()));
  }

  @Test
  void noOtherStateConsentsOrRefuses() {
    transfer
        .given(Retransfers.requested())
        .when(consent(METTE))
        .refuses(TransferRule.CONSENT_BY_ORIGIN_STATE);
    onStage(Retransfers.requested())
        .when(refuse(METTE))
        .refuses(TransferRule.CONSENT_BY_ORIGIN_STATE);
  }

  @ParameterizedTest
  @MethodSource("othersThanOfficers")
  void onlyAnAppointedOfficerSpeaksForAState(Actor actor) {
    onStage(Retransfers.requested())
        .when(consent(actor))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    onStage(Retransfers.requested())
        .when(refuse(actor))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    onStage(then(Retransfers.requested(), Retransfers.CONSENTED))
        .when(withdraw(actor))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] othersThanOfficers() {
    return new Actor[] {UNAPPOINTED, UA_CONTROL, DK_CONTROL, OPERATOR, AUDITOR, INVESTIGATOR};
  }

  @Test
  void aTransferThatIsNoRetransferNeedsNoConsent() {
    var terms = TransferDraft.export().terms();
    onStage(Transfers.requested(terms))
        .when(consent(OLENA))
        .refuses(TransferRule.CONSENT_IS_FOR_RETRANSFER);
    onStage(Transfers.requested(terms))
        .when(refuse(OLENA))
        .refuses(TransferRule.CONSENT_IS_FOR_RETRANSFER);
  }

  @Test
  void aStateConsentsOnce() {
    onStage(then(Retransfers.requested(), Retransfers.CONSENTED))
        .when(consent(TARAS))
        .refuses(TransferRule.CONSENT_GIVEN_ONCE);
    onStage(then(Retransfers.requested(), Retransfers.CONSENTED))
        .when(refuse(TARAS))
        .refuses(TransferRule.CONSENT_GIVEN_ONCE);
  }

  @Test
  void aStateThatHasWithdrawnItsConsentMayGiveItAgain() {
    transfer
        .given(Retransfers.requested())
        .given(Retransfers.CONSENTED, withdrawn())
        .when(consent(OLENA))
        .records(Retransfers.CONSENTED);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REQUESTED", "APPROVED"})
  void afterTheReleaseItIsTooLateToConsentOrRefuse(Status status) {
    var history = Transfers.in(status, Retransfers.ONWARD);
    onStage(history).when(consent(OLENA)).refuses(TransferRule.CONSENT_BEFORE_RELEASE);
    onStage(history).when(refuse(OLENA)).refuses(TransferRule.CONSENT_BEFORE_RELEASE);
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUESTED", "APPROVED"})
  void aRefusalRejectsTheTransfer(Status status) {
    var refused = new ConsentRefused(TRANSFER, UA, REASON.reason(), OLENA.person());
    onStage(Transfers.in(status, Retransfers.ONWARD)).when(refuse(OLENA)).records(refused);
    onStage(then(Transfers.in(status, Retransfers.ONWARD), refused))
        .when(consent(OLENA))
        .refuses(TransferRule.CONSENT_BEFORE_RELEASE);
  }

  @Test
  void theStateWithdrawsItsConsentBeforeTheReleaseAndAfter() {
    onStage(then(Retransfers.requested(), Retransfers.CONSENTED))
        .when(withdraw(TARAS))
        .records(withdrawn());
    onStage(
            then(
                Retransfers.ready(Retransfers.ONWARD),
                Transfers.release(
                    TRANSFER, Retransfers.ONWARD, List.of(Retransfers.CONSENT), HOLD)))
        .when(withdraw(TARAS))
        .records(withdrawn());
  }

  @Test
  void onlyAConsentThatStandsIsWithdrawnAndByTheStateThatGaveIt() {
    onStage(Retransfers.requested()).when(withdraw(OLENA)).refuses(TransferRule.CONSENT_IN_FORCE);
    onStage(then(Retransfers.requested(), Retransfers.CONSENTED, withdrawn()))
        .when(withdraw(OLENA))
        .refuses(TransferRule.CONSENT_IN_FORCE);
    onStage(then(Retransfers.requested(), Retransfers.CONSENTED))
        .when(withdraw(METTE))
        .refuses(TransferRule.CONSENT_IN_FORCE);
  }

  @Test
  void whatNobodyRequestedIsNotConsentedTo() {
    onStage(List.of()).when(consent(OLENA)).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    onStage(List.of()).when(refuse(OLENA)).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    onStage(List.of()).when(withdraw(OLENA)).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  private void arisenInBothStates() {
    world.instead(
        TechnologyPackage.STREAM,
        PACKAGE,
        List.of(
            new PackageRegistered(
                PACKAGE, UA_FIRM, List.of(DK, UA), Packages.details(null), UA_CONTROL.person())));
  }

  private Stage onStage(List<TransferEvent> history) {
    return new Stage(TransferAggregate.class, world).given(history);
  }

  private static ConsentWithdrawn withdrawn() {
    return new ConsentWithdrawn(TRANSFER, UA, REASON.reason(), TARAS.person());
  }

  private static ConsentToRetransfer consent(Actor actor) {
    return new ConsentToRetransfer(by(actor), TRANSFER, new Consent(Retransfers.CONDITIONS));
  }

  private static RefuseConsent refuse(Actor actor) {
    return new RefuseConsent(by(actor), TRANSFER, REASON);
  }

  private static WithdrawConsent withdraw(Actor actor) {
    return new WithdrawConsent(by(actor), TRANSFER, REASON);
  }
}
