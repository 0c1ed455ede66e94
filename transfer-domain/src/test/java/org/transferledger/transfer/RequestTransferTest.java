package org.transferledger.transfer;

import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UA_SECOND_SITE;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Ids.UNKNOWN_LICENCE;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.Packages.REVISION_C;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.People.member;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceRule;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyRule;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferEvent.TransferRequested;

class RequestTransferTest {
  private final World world = Histories.world();
  private final Stage transfer = new Stage(TransferAggregate.class, world);

  @ParameterizedTest
  @MethodSource("peopleOfTheSender")
  void anyoneOfTheSenderRequestsATransfer(FirmMember actor) {
    transfer
        .when(request(actor, TransferDraft.export()))
        .records(new TransferRequested(TRANSFER, TransferDraft.export().terms(), actor.person()));
  }

  static FirmMember[] peopleOfTheSender() {
    return new FirmMember[] {UA_ADMINISTRATOR, UA_CONTROL, UA_ENGINEER};
  }

  @Test
  void aTransferMayNameAProductionLicenceAsWell() {
    transfer
        .when(request(UA_ENGINEER, TransferDraft.production()))
        .records(
            new TransferRequested(
                TRANSFER, TransferDraft.production().terms(), UA_ENGINEER.person()));
  }

  @Test
  void aDomesticTransferStaysWithinTheState() {
    world.instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(UA));
    transfer
        .when(request(UA_ENGINEER, TransferDraft.domestic()))
        .records(
            new TransferRequested(
                TRANSFER, TransferDraft.domestic().terms(), UA_ENGINEER.person()));
  }

  @Test
  void aRequestNeedsNoLicenceInForceYet() {
    world.instead(
        Licence.STREAM,
        EXPORT_LICENCE,
        Licences.applied(EXPORT_LICENCE, LicenceDraft.export().terms()));
    transfer
        .when(request(UA_ENGINEER, TransferDraft.export()))
        .records(
            new TransferRequested(TRANSFER, TransferDraft.export().terms(), UA_ENGINEER.person()));
  }

  @ParameterizedTest
  @MethodSource("othersThanTheSender")
  void nobodyElseRequestsATransfer(Actor actor) {
    transfer.when(request(actor, TransferDraft.export())).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] othersThanTheSender() {
    return new Actor[] {DK_CONTROL, OLENA, AUDITOR};
  }

  @Test
  void aTransferIsRequestedOnce() {
    transfer
        .given(Transfers.requested(TransferDraft.export().terms()))
        .when(request(UA_ENGINEER, TransferDraft.export()))
        .refuses(TransferRule.TRANSFER_REQUESTED_ONCE, "transferId");
  }

  @Test
  void thePackageIsRegistered() {
    transfer
        .when(request(UA_ENGINEER, TransferDraft.export().technology(UNKNOWN_PACKAGE)))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  @Test
  void theRevisionIsIssued() {
    transfer
        .when(request(UA_ENGINEER, TransferDraft.export().revision(REVISION_C)))
        .refuses(TechnologyRule.REVISION_KNOWN, "revision");
  }

  @Test
  void theSenderIsRegistered() {
    transfer
        .when(
            request(
                member("x", SE_FIRM, FirmRole.ENGINEER),
                TransferDraft.export().from(SE_FIRM, UA_SITE)))
        .refuses(FirmRule.FIRM_KNOWN, "from.firm");
  }

  @Test
  void theSendingSiteIsTheSenders() {
    transfer
        .when(request(UA_ENGINEER, TransferDraft.export().from(UA_FIRM, UNKNOWN_SITE)))
        .refuses(FirmRule.SITE_KNOWN, "from.site");
  }

  @Test
  void theRecipientIsRegistered() {
    transfer
        .when(request(UA_ENGINEER, TransferDraft.export().to(SE_FIRM, DK_SITE)))
        .refuses(FirmRule.FIRM_KNOWN, "to.firm");
  }

  @Test
  void theReceivingSiteIsTheRecipients() {
    transfer
        .when(request(UA_ENGINEER, TransferDraft.export().to(DK_FIRM, UA_SITE)))
        .refuses(FirmRule.SITE_KNOWN, "to.site");
  }

  @Test
  void theLicenceIsOnRecord() {
    transfer
        .when(request(UA_ENGINEER, TransferDraft.export().licence(UNKNOWN_LICENCE)))
        .refuses(LicenceRule.LICENCE_KNOWN, "licence");
  }

  @Test
  void theProductionLicenceIsOnRecord() {
    world.without(PRODUCTION_LICENCE);
    transfer
        .when(request(UA_ENGINEER, TransferDraft.production()))
        .refuses(LicenceRule.LICENCE_KNOWN, "productionLicence");
  }

  @Test
  void whoHoldsAPackageDoesNotSendItOn() {
    transfer
        .when(
            request(DK_CONTROL, TransferDraft.export().from(DK_FIRM, DK_SITE).to(UA_FIRM, UA_SITE)))
        .refuses(TransferRule.OWNER_SENDS_FROM_ORIGIN, "from");
  }

  @Test
  void theOwnerDoesNotSendFromASiteAbroad() {
    world.instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(DK));
    transfer
        .when(request(UA_ENGINEER, TransferDraft.export().from(UA_FIRM, UA_SECOND_SITE)))
        .refuses(TransferRule.OWNER_SENDS_FROM_ORIGIN, "from");
  }

  @Test
  void aDomesticTransferDoesNotLeaveTheState() {
    transfer
        .when(request(UA_ENGINEER, TransferDraft.export().domesticTo(DK_FIRM, DK_SITE)))
        .refuses(TransferRule.DOMESTIC_STAYS_IN_STATE, "basis");
  }

  @Test
  void theOwnersOwnSiteAbroadIsNotDomestic() {
    world.instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(DK));
    transfer
        .when(request(UA_ENGINEER, TransferDraft.domestic()))
        .refuses(TransferRule.DOMESTIC_STAYS_IN_STATE, "basis");
  }

  private static RequestTransfer request(Actor actor, TransferDraft draft) {
    return new RequestTransfer(by(actor), TRANSFER, draft.terms());
  }
}
