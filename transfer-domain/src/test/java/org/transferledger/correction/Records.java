package org.transferledger.correction;

import static org.transferledger.support.Batches.BATCH;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.SCREENING;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.Shipments.SHIPMENT;

import java.util.List;
import org.transferledger.core.EvidenceId;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent;
import org.transferledger.firm.FirmEvent.PersonAuthorised;
import org.transferledger.firm.FirmEvent.SiteApproved;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.misuse.Evidence;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseEvent.EvidenceAdded;
import org.transferledger.shipment.Batch;
import org.transferledger.shipment.BatchEvent;
import org.transferledger.shipment.Shipment;
import org.transferledger.shipment.ShipmentEvent;
import org.transferledger.support.Batches;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Packages;
import org.transferledger.support.People;
import org.transferledger.support.Shipments;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.Digest;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferEvent;

/** Records of each kind that can be corrected. */
final class Records {
  static final List<FirmEvent> FIRM =
      List.of(
          Histories.registered(DK_ADMINISTRATOR).getFirst(),
          Histories.screening(DK_FIRM, SCREENING, NOW),
          new SiteProposed(DK_FIRM, DK_SITE, Histories.siteDetails(DK), DK_ADMINISTRATOR.person()),
          new SiteApproved(DK_FIRM, DK_SITE, People.METTE.person()),
          new PersonAuthorised(
              DK_FIRM,
              new Authorisation(
                  DK_ENGINEER.person(), DK_ENGINEER.role(), List.of(DK), List.of(PACKAGE), NOW),
              DK_ADMINISTRATOR.person()));
  static final List<LicenceEvent> LICENSED =
      Licences.issued(EXPORT_LICENCE, LicenceDraft.export().terms());
  static final List<TechnologyEvent> TECHNOLOGY = Packages.verified();
  static final List<TransferEvent> REQUESTED =
      Transfers.approved(TransferDraft.export().quantity("10").terms());
  static final List<TransferEvent> PAST =
      Transfers.in(Status.UNAUTHORISED, OTHER_TRANSFER, TransferDraft.export().terms());
  static final List<BatchEvent> MADE = Batches.recorded(BATCH);
  static final List<ShipmentEvent> SHIPPED = Shipments.approved();
  static final List<MisuseEvent> MISUSED =
      List.of(
          new CaseOpened(
              CASE,
              CaseOpened.Grounds.LOSS,
              new Allegation("Stolen from a car", PACKAGE, null, TRANSFER, DK_FIRM),
              DK_ENGINEER.person(),
              NOW),
          new EvidenceAdded(
              CASE,
              EvidenceId.of("00000000-0000-4000-8000-000000000903"),
              new Evidence(
                  "Photograph of the car",
                  "image/jpeg",
                  4096,
                  new Digest("cd".repeat(32)),
                  "The driver",
                  "Inspector Holm",
                  NOW),
              INVESTIGATOR.person()));

  private Records() {}

  static World world() {
    return Histories.authorities()
        .given(Firm.STREAM, DK_FIRM, FIRM)
        .given(TechnologyPackage.STREAM, PACKAGE, TECHNOLOGY)
        .given(Licence.STREAM, EXPORT_LICENCE, LICENSED)
        .given(Transfer.STREAM, TRANSFER, REQUESTED)
        .given(Transfer.STREAM, OTHER_TRANSFER, PAST)
        .given(Batch.STREAM, BATCH, MADE)
        .given(Shipment.STREAM, SHIPMENT, SHIPPED)
        .given(MisuseCase.STREAM, CASE, MISUSED);
  }
}
