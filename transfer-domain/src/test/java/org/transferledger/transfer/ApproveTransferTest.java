package org.transferledger.transfer;

import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.UA_SECOND_CONTROL;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.SiteId;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmEvent;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmEvent.SiteApproved;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.licence.Licence;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferRequested;

class ApproveTransferTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();

  private final World world = Histories.world();
  private final Stage transfer = new Stage(TransferAggregate.class, world);

  @Test
  void anOfficerOfTheExportingStateApproves() {
    transfer
        .given(Transfers.requested(TERMS))
        .when(approve(OLENA))
        .records(new TransferApproved(TRANSFER, OLENA.person(), Transfers.APPROVED_UNTIL));
  }

  @Test
  void anOfficerApprovesADomesticTransferAsWell() {
    world.instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(UA));
    transfer
        .given(Transfers.requested(TransferDraft.domestic().terms()))
        .when(approve(OLENA))
        .records(new TransferApproved(TRANSFER, OLENA.person(), Transfers.APPROVED_UNTIL));
  }

  @ParameterizedTest
  @MethodSource("officersWhoDoNotApprove")
  void noOtherOfficerApproves(Actor actor) {
    transfer
        .given(Transfers.requested(TERMS))
        .when(approve(actor))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] officersWhoDoNotApprove() {
    return new Actor[] {METTE, UNAPPOINTED};
  }

  @Test
  void underAGlobalLicenceTheSendersExportControlOfficerApproves() {
    theLicenceIsGlobal();
    transfer
        .given(Transfers.requested(TERMS))
        .when(approve(UA_CONTROL))
        .records(new TransferApproved(TRANSFER, UA_CONTROL.person(), Transfers.APPROVED_UNTIL));
  }

  @Test
  void underAGlobalLicenceAnOfficerMayApproveAsWell() {
    theLicenceIsGlobal();
    transfer
        .given(Transfers.requested(TERMS))
        .when(approve(OLENA))
        .records(new TransferApproved(TRANSFER, OLENA.person(), Transfers.APPROVED_UNTIL));
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotApproveUnderAGlobalLicence")
  void underAGlobalLicenceNobodyElseOfAFirmApproves(Actor actor) {
    theLicenceIsGlobal();
    transfer
        .given(Transfers.requested(TERMS))
        .when(approve(actor))
        .refuses(TransferRule.APPROVED_BY_AUTHORITY);
  }

  static Actor[] whoDoesNotApproveUnderAGlobalLicence() {
    return new Actor[] {UA_ADMINISTRATOR, UA_ENGINEER, DK_CONTROL, OPERATOR, AUDITOR, INVESTIGATOR};
  }

  @Test
  void underAnIndividualLicenceTheSenderDoesNotApprove() {
    transfer
        .given(Transfers.requested(TERMS))
        .when(approve(UA_CONTROL))
        .refuses(TransferRule.APPROVED_BY_AUTHORITY);
  }

  @Test
  void withoutALicenceTheSenderDoesNotApprove() {
    world.instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(UA));
    transfer
        .given(Transfers.requested(TransferDraft.domestic().terms()))
        .when(approve(UA_CONTROL))
        .refuses(TransferRule.APPROVED_BY_AUTHORITY);
  }

  @Test
  void whoRequestedDoesNotApprove() {
    theLicenceIsGlobal();
    transfer
        .given(new TransferRequested(TRANSFER, TERMS, UA_CONTROL.person()))
        .when(approve(UA_CONTROL))
        .refuses(TransferRule.APPROVER_IS_NOT_REQUESTER);
  }

  @Test
  void anotherExportControlOfficerApprovesWhatTheFirstRequested() {
    theLicenceIsGlobal();
    transfer
        .given(new TransferRequested(TRANSFER, TERMS, UA_CONTROL.person()))
        .when(approve(UA_SECOND_CONTROL))
        .records(
            new TransferApproved(TRANSFER, UA_SECOND_CONTROL.person(), Transfers.APPROVED_UNTIL));
  }

  @Test
  void whoRequestedAsThePersonOfAFirmDoesNotApproveAsAnOfficer() {
    transfer
        .given(new TransferRequested(TRANSFER, TERMS, OLENA.person()))
        .when(approve(OLENA))
        .refuses(TransferRule.APPROVER_IS_NOT_REQUESTER);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REQUESTED")
  void onlyARequestedTransferIsApproved(Transfer.Status status) {
    transfer
        .given(Transfers.in(status, TERMS))
        .when(approve(OLENA))
        .refuses(TransferRule.ONLY_REQUESTED_IS_APPROVED);
  }

  @Test
  void anOfficerWhomOneOfTheFirmsEmploysDoesNotApprove() {
    world.instead(Firm.STREAM, UA_FIRM, administeredBy(OLENA, UA_FIRM, UA_SITE, UA));
    approved().refuses(TransferRule.APPROVER_OF_NEITHER_FIRM);
    world
        .instead(Firm.STREAM, UA_FIRM, Histories.uaFirm())
        .instead(Firm.STREAM, DK_FIRM, administeredBy(OLENA, DK_FIRM, DK_SITE, DK));
    approved().refuses(TransferRule.APPROVER_OF_NEITHER_FIRM);
    world.instead(Firm.STREAM, DK_FIRM, Histories.dkFirm());
    approved().succeeds();
  }

  private Stage.Answer approved() {
    return new Stage(TransferAggregate.class, world)
        .given(Transfers.requested(TERMS))
        .when(approve(OLENA));
  }

  private static List<FirmEvent> administeredBy(
      Officer officer, FirmId firm, SiteId site, Country state) {
    var details = new FirmDetails("Firm", "1 Main Street", officer.person());
    return List.of(
        new FirmRegistered(firm, details, officer.person()),
        new SiteProposed(firm, site, Histories.siteDetails(state), officer.person()),
        new SiteApproved(firm, site, officer.person()));
  }

  @Test
  void whatNobodyRequestedIsNotApproved() {
    transfer.when(approve(OLENA)).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  private void theLicenceIsGlobal() {
    world.instead(
        Licence.STREAM,
        EXPORT_LICENCE,
        Licences.issued(EXPORT_LICENCE, LicenceDraft.export().global().terms()));
  }

  private static ApproveTransfer approve(Actor actor) {
    return new ApproveTransfer(by(actor), TRANSFER);
  }

  @Test
  void aFirmDoesNotApproveUnderAGlobalLicenceThatItOnlyAppliedFor() {
    var world = Histories.world();
    world.instead(
        Licence.STREAM,
        EXPORT_LICENCE,
        Licences.applied(EXPORT_LICENCE, LicenceDraft.export().global().terms()));
    new Stage(TransferAggregate.class, world)
        .given(Transfers.requested(TransferDraft.export().terms()))
        .when(new ApproveTransfer(by(UA_CONTROL), TRANSFER))
        .refuses(TransferRule.APPROVED_BY_AUTHORITY);
  }
}
