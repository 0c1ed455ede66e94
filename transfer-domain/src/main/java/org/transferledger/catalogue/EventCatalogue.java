package org.transferledger.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.transferledger.access.AccessEvent;
import org.transferledger.authority.AuthorityEvent;
import org.transferledger.controllist.ControlListEvent;
import org.transferledger.core.DomainEvent;
import org.transferledger.correction.CorrectionEvent;
import org.transferledger.correction.RecordCorrected;
import org.transferledger.export.HistoryExportEvent;
import org.transferledger.firm.FirmEvent;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.misuse.CaseExportEvent;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.retention.HoldEvent;
import org.transferledger.shipment.BatchEvent;
import org.transferledger.shipment.ShipmentEvent;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.transfer.TransferEvent;

/**
 * The names under which events are stored, once and for all. A class may be renamed, a name may
 * not; a name that falls out of use stays taken. A change of shape other than a new optional field
 * is a new revision, with an upcaster from the last.
 */
public final class EventCatalogue {
  private static final Map<Class<? extends DomainEvent>, Name> NAMES = new LinkedHashMap<>();

  static {
    add("authority.proposed", 1, AuthorityEvent.AuthorityProposed.class);
    add("authority.established", 1, AuthorityEvent.AuthorityEstablished.class);
    add("authority.officer-appointed", 1, AuthorityEvent.OfficerAppointed.class);
    add("authority.appointment-ended", 1, AuthorityEvent.AppointmentEnded.class);
    add("authority.powers-delegated", 1, AuthorityEvent.PowersDelegated.class);
    add("authority.delegation-ended", 1, AuthorityEvent.DelegationEnded.class);
    add("authority.custodian-appointed", 1, AuthorityEvent.CustodianAppointed.class);
    add("authority.audit-mandate-granted", 1, AuthorityEvent.AuditMandateGranted.class);
    add("authority.audit-mandate-ended", 1, AuthorityEvent.AuditMandateEnded.class);

    add("firm.registered", 1, FirmEvent.FirmRegistered.class);
    add("firm.site-proposed", 1, FirmEvent.SiteProposed.class);
    add("firm.site-approved", 1, FirmEvent.SiteApproved.class);
    add("firm.person-authorised", 1, FirmEvent.PersonAuthorised.class);
    add("firm.authorisation-ended", 1, FirmEvent.AuthorisationEnded.class);
    add("firm.site-visited", 1, FirmEvent.SiteVisited.class);
    add("firm.site-suspended", 1, FirmEvent.SiteSuspended.class);
    add("firm.site-closed", 1, FirmEvent.SiteClosed.class);
    add("firm.recipient-certified", 1, FirmEvent.RecipientCertified.class);
    add("firm.certification-withdrawn", 1, FirmEvent.CertificationWithdrawn.class);
    add("firm.screened", 1, FirmEvent.FirmScreened.class);
    add("firm.match-disposed", 1, FirmEvent.MatchDisposed.class);
    add("firm.match-set-aside", 1, FirmEvent.MatchSetAside.class);
    add("firm.suspended", 1, FirmEvent.FirmSuspended.class);
    add("firm.reinstated", 1, FirmEvent.FirmReinstated.class);
    add("firm.barrier-reported", 1, FirmEvent.BarrierReported.class);
    add("firm.barrier-answered", 1, FirmEvent.BarrierAnswered.class);

    add("control-list.edition-loaded", 1, ControlListEvent.ListEditionLoaded.class);

    add("technology-package.registered", 1, TechnologyEvent.PackageRegistered.class);
    add("technology-package.revision-issued", 1, TechnologyEvent.RevisionIssued.class);
    add("technology-package.revision-rated", 1, TechnologyEvent.RevisionRated.class);
    add("technology-package.rating-verified", 1, TechnologyEvent.RatingVerified.class);
    add("technology-package.access-restricted", 1, TechnologyEvent.AccessRestricted.class);
    add("technology-package.restriction-confirmed", 1, TechnologyEvent.RestrictionConfirmed.class);
    add("technology-package.restriction-lifted", 1, TechnologyEvent.RestrictionLifted.class);
    add("technology-package.restriction-expired", 1, TechnologyEvent.RestrictionExpired.class);
    add("technology-package.restriction-set-aside", 1, TechnologyEvent.RestrictionSetAside.class);
    add("technology-package.revision-rerated", 1, TechnologyEvent.RevisionRerated.class);
    add("technology-package.revision-withdrawn", 1, TechnologyEvent.RevisionWithdrawn.class);
    add("technology-package.archived", 1, TechnologyEvent.PackageArchived.class);

    add("licence.applied", 1, LicenceEvent.LicenceApplied.class);
    add("licence.advised", 1, LicenceEvent.LicenceAdvised.class);
    add("licence.countersigned", 1, LicenceEvent.LicenceCountersigned.class);
    add("licence.issued", 1, LicenceEvent.LicenceIssued.class);
    add("licence.revoked", 1, LicenceEvent.LicenceRevoked.class);
    add("licence.drawn-down", 1, LicenceEvent.LicenceDrawnDown.class);
    add("licence.information-requested", 1, LicenceEvent.InformationRequested.class);
    add("licence.information-provided", 1, LicenceEvent.InformationProvided.class);
    add("licence.application-withdrawn", 1, LicenceEvent.ApplicationWithdrawn.class);
    add("licence.countersignature-declined", 1, LicenceEvent.CountersignatureDeclined.class);
    add("licence.refused", 1, LicenceEvent.LicenceRefused.class);
    add("licence.refusal-appealed", 1, LicenceEvent.RefusalAppealed.class);
    add("licence.appeal-allowed", 1, LicenceEvent.AppealAllowed.class);
    add("licence.appeal-dismissed", 1, LicenceEvent.AppealDismissed.class);
    add("licence.amendment-requested", 1, LicenceEvent.AmendmentRequested.class);
    add("licence.amendment-withdrawn", 1, LicenceEvent.AmendmentWithdrawn.class);
    add("licence.amendment-refused", 1, LicenceEvent.AmendmentRefused.class);
    add("licence.amended", 1, LicenceEvent.LicenceAmended.class);
    add("licence.suspended", 1, LicenceEvent.LicenceSuspended.class);
    add("licence.reinstated", 1, LicenceEvent.LicenceReinstated.class);
    add("licence.surrendered", 1, LicenceEvent.LicenceSurrendered.class);
    add("licence.expired", 1, LicenceEvent.LicenceExpired.class);
    add("licence.exhausted", 1, LicenceEvent.LicenceExhausted.class);
    add("licence.general-published", 1, LicenceEvent.GeneralLicencePublished.class);
    add("licence.use-registered", 1, LicenceEvent.UseRegistered.class);
    add("licence.use-began", 1, LicenceEvent.UseBegan.class);
    add("licence.proviso-evidenced", 1, LicenceEvent.ProvisoEvidenced.class);

    add("transfer.requested", 1, TransferEvent.TransferRequested.class);
    add("transfer.approved", 1, TransferEvent.TransferApproved.class);
    add("transfer.released", 1, TransferEvent.TransferReleased.class);
    add("transfer.acknowledged", 1, TransferEvent.TransferAcknowledged.class);
    add("transfer.receipt-disputed", 1, TransferEvent.ReceiptDisputed.class);
    add("transfer.retransfer-consented", 1, TransferEvent.RetransferConsented.class);
    add("transfer.consent-refused", 1, TransferEvent.ConsentRefused.class);
    add("transfer.consent-withdrawn", 1, TransferEvent.ConsentWithdrawn.class);
    add("transfer.rejected", 1, TransferEvent.TransferRejected.class);
    add("transfer.cancelled", 1, TransferEvent.TransferCancelled.class);
    add("transfer.expired", 1, TransferEvent.TransferExpired.class);
    add("transfer.holding-retransferred", 1, TransferEvent.HoldingRetransferred.class);
    add("transfer.receipt-overdue", 1, TransferEvent.ReceiptOverdue.class);
    add("transfer.purpose-ended", 1, TransferEvent.PurposeEnded.class);
    add("transfer.recalled", 1, TransferEvent.TransferRecalled.class);
    add("transfer.recall-acknowledged", 1, TransferEvent.RecallAcknowledged.class);
    add("transfer.return-overdue", 1, TransferEvent.ReturnOverdue.class);
    add("transfer.returned", 1, TransferEvent.TransferReturned.class);
    add("transfer.return-acknowledged", 1, TransferEvent.ReturnAcknowledged.class);
    add("transfer.destruction-certified", 1, TransferEvent.DestructionCertified.class);
    add("transfer.destroyed", 1, TransferEvent.TransferDestroyed.class);
    add("transfer.lost", 1, TransferEvent.TransferLost.class);
    add("transfer.cessation-attested", 1, TransferEvent.CessationAttested.class);
    add("transfer.disposed", 1, TransferEvent.TransferDisposed.class);
    add("transfer.past-release-recorded", 1, TransferEvent.PastReleaseRecorded.class);

    add("batch.recorded", 1, BatchEvent.BatchRecorded.class);
    add("batch.shipped", 1, BatchEvent.BatchShipped.class);

    add("shipment.requested", 1, ShipmentEvent.ShipmentRequested.class);
    add("shipment.approved", 1, ShipmentEvent.ShipmentApproved.class);
    add("shipment.rejected", 1, ShipmentEvent.ShipmentRejected.class);
    add("shipment.cancelled", 1, ShipmentEvent.ShipmentCancelled.class);
    add("shipment.released", 1, ShipmentEvent.ShipmentReleased.class);
    add("shipment.delivered", 1, ShipmentEvent.ShipmentDelivered.class);
    add("shipment.lost", 1, ShipmentEvent.ShipmentLost.class);

    add("access.granted", 1, AccessEvent.AccessGranted.class);
    add("access.denied", 1, AccessEvent.AccessDenied.class);

    add("misuse-case.reported", 1, MisuseEvent.MisuseReported.class);
    add("misuse-case.opened", 1, MisuseEvent.CaseOpened.class);
    add("misuse-case.disclosed", 1, MisuseEvent.MisuseDisclosed.class);
    add("misuse-case.acknowledged", 1, MisuseEvent.ReportAcknowledged.class);
    add("misuse-case.triaged", 1, MisuseEvent.ReportTriaged.class);
    add("misuse-case.containment-ordered", 1, MisuseEvent.ContainmentOrdered.class);
    add("misuse-case.investigator-assigned", 1, MisuseEvent.InvestigatorAssigned.class);
    add("misuse-case.evidence-added", 1, MisuseEvent.EvidenceAdded.class);
    add("misuse-case.evidence-moved", 1, MisuseEvent.EvidenceMoved.class);
    add("misuse-case.evidence-excluded", 1, MisuseEvent.EvidenceExcluded.class);
    add("misuse-case.containment-ended", 1, MisuseEvent.ContainmentEnded.class);
    add("misuse-case.containment-permanent", 1, MisuseEvent.ContainmentMadePermanent.class);
    add("misuse-case.subject-notified", 1, MisuseEvent.SubjectNotified.class);
    add("misuse-case.response-recorded", 1, MisuseEvent.ResponseRecorded.class);
    add("misuse-case.finding-recorded", 1, MisuseEvent.FindingRecorded.class);
    add("misuse-case.measure-decided", 1, MisuseEvent.MeasureDecided.class);
    add("misuse-case.feedback-given", 1, MisuseEvent.FeedbackGiven.class);
    add("misuse-case.closed", 1, MisuseEvent.CaseClosed.class);
    add("misuse-case.reopened", 1, MisuseEvent.CaseReopened.class);
    add("misuse-case.reporter-revealed", 1, MisuseEvent.ReporterRevealed.class);
    add("misuse-case.reporter-read", 1, MisuseEvent.ReporterRead.class);
    add("misuse-case.acknowledgement-overdue", 1, MisuseEvent.AcknowledgementOverdue.class);
    add("misuse-case.feedback-overdue", 1, MisuseEvent.FeedbackOverdue.class);
    add("misuse-case.reporter-disposed", 1, MisuseEvent.ReporterDisposed.class);
    add("misuse-case.disposed", 1, MisuseEvent.CaseDisposed.class);

    add("case-export.made", 1, CaseExportEvent.CaseFileExported.class);

    add("history-export.made", 1, HistoryExportEvent.HistoryExported.class);

    add("legal-holds.placed", 1, HoldEvent.HoldPlaced.class);
    add("legal-holds.lifted", 1, HoldEvent.HoldLifted.class);

    add("correction.asked", 1, CorrectionEvent.CorrectionAsked.class);
    add("correction.confirmed", 1, CorrectionEvent.CorrectionConfirmed.class);
    add("correction.declined", 1, CorrectionEvent.CorrectionDeclined.class);
    add("record.corrected", 1, RecordCorrected.class);
  }

  private EventCatalogue() {}

  /**
   * A stable name.
   *
   * @param revision of the shape that is written today, from 1 on
   */
  public record Name(String name, int revision) {}

  /** All names by class. */
  public static Map<Class<? extends DomainEvent>, Name> names() {
    return Collections.unmodifiableMap(NAMES);
  }

  private static void add(String name, int revision, Class<? extends DomainEvent> type) {
    NAMES.put(type, new Name(name, revision));
  }
}
