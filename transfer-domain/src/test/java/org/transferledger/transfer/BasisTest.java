package org.transferledger.transfer;

import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Transfers.APPROVED_UNTIL;
import static org.transferledger.support.Transfers.HOLD;
import static org.transferledger.support.Transfers.USE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceEvent.GeneralLicencePublished;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceEvent.UseRegistered;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferTerms.Basis;

/** Why a release is lawful: under a general licence, or because none is required. */
class BasisTest {
  private static final TransferTerms GENERAL =
      TransferDraft.export().basis(Basis.GENERAL_LICENCE).terms();
  private static final TransferTerms NONE =
      TransferDraft.export().noLicenceRequired("Published by the owner").terms();

  private final World world = Histories.world();

  @Test
  void aTransferUnderAGeneralLicenceIsRequestedApprovedAndReleasedByTheSender() {
    theLicenceIsGeneral(NOW);
    request(GENERAL).succeeds();
    approve(GENERAL, UA_CONTROL)
        .records(new TransferApproved(TRANSFER, UA_CONTROL.person(), APPROVED_UNTIL));
    release(GENERAL)
        .recordsTogether(
            Transfers.release(GENERAL, HOLD, USE),
            EXPORT_LICENCE,
            new LicenceDrawnDown(EXPORT_LICENCE, TRANSFER, null, null, UA_CONTROL.person()));
  }

  @Test
  void anOfficerMayApproveUnderAGeneralLicenceAsWell() {
    theLicenceIsGeneral(NOW);
    approve(GENERAL, OLENA).succeeds();
  }

  @Test
  void theBasisNamesTheKindOfTheLicence() {
    request(GENERAL).refuses(TransferRule.LICENCE_FITS_BASIS, "basis", "INDIVIDUAL");
    theLicenceIsGeneral(NOW);
    request(TransferDraft.export().terms())
        .refuses(TransferRule.LICENCE_FITS_BASIS, "basis", "GENERAL");
  }

  @Test
  void aGeneralLicenceIsUsedOnceTheRegistrationHasTakenEffect() {
    theLicenceIsGeneral(NOW.plusNanos(1000));
    release(GENERAL).refuses(TransferRule.REGISTERED_FOR_GENERAL_LICENCE, "licence");
    approve(GENERAL, UA_CONTROL).refuses(TransferRule.APPROVED_BY_AUTHORITY);
  }

  @Test
  void aGeneralLicenceIsUsedByThoseWhoHaveRegistered() {
    world.instead(Licence.STREAM, EXPORT_LICENCE, List.of(published()));
    release(GENERAL).refuses(TransferRule.REGISTERED_FOR_GENERAL_LICENCE, "licence");
    approve(GENERAL, UA_CONTROL).refuses(TransferRule.APPROVED_BY_AUTHORITY);
  }

  @Test
  void thatNoLicenceIsRequiredIsVerifiedByAnOfficer() {
    request(NONE).succeeds();
    approve(NONE, OLENA).records(new TransferApproved(TRANSFER, OLENA.person(), APPROVED_UNTIL));
    release(NONE)
        .records(
            Transfers.release(
                NONE, new HeldPurpose(Purpose.HOLD, null), new HeldPurpose(Purpose.USE, null)));
  }

  @Test
  void noFirmVerifiesThatNoLicenceIsRequired() {
    approve(NONE, UA_CONTROL).refuses(TransferRule.APPROVED_BY_AUTHORITY);
    approve(NONE, DK_CONTROL).refuses(TransferRule.APPROVED_BY_AUTHORITY);
    approve(NONE, METTE).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  private void theLicenceIsGeneral(Instant usedFrom) {
    world.instead(
        Licence.STREAM,
        EXPORT_LICENCE,
        List.of(
            published(),
            new UseRegistered(
                EXPORT_LICENCE, UA_FIRM, usedFrom, Licences.ISSUED_AT, UA_CONTROL.person())));
  }

  private static GeneralLicencePublished published() {
    var it = LicenceDraft.export().terms();
    var terms =
        new LicenceTerms(
            it.issuingState(),
            it.permits(),
            LicenceTerms.Kind.GENERAL,
            it.coverage(),
            it.purposes(),
            it.validFrom(),
            it.validUntil(),
            it.limits());
    return new GeneralLicencePublished(
        EXPORT_LICENCE,
        new Publication(terms, 5, false, Licences.ISSUE),
        Licences.ISSUED_AT,
        OLENA.person());
  }

  private Stage.Answer request(TransferTerms terms) {
    return stage(List.of()).when(new RequestTransfer(by(UA_ENGINEER), TRANSFER, terms));
  }

  private Stage.Answer approve(TransferTerms terms, Actor actor) {
    return stage(Transfers.requested(terms)).when(new ApproveTransfer(by(actor), TRANSFER));
  }

  private Stage.Answer release(TransferTerms terms) {
    return stage(Transfers.approved(terms))
        .when(new ReleaseTransfer(by(UA_CONTROL), TRANSFER, Transfers.RELEASE));
  }

  private Stage stage(List<TransferEvent> history) {
    return new Stage(TransferAggregate.class, world).given(history);
  }
}
