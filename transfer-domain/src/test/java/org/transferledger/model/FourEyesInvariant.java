package org.transferledger.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Person;
import org.transferledger.correction.CorrectionEvent.CorrectionAsked;
import org.transferledger.correction.CorrectionEvent.CorrectionConfirmed;
import org.transferledger.correction.CorrectionEvent.CorrectionDeclined;
import org.transferledger.firm.FirmEvent.FirmReinstated;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.FirmSuspended;
import org.transferledger.firm.FirmEvent.MatchDisposed;
import org.transferledger.firm.FirmEvent.MatchSetAside;
import org.transferledger.licence.LicenceEvent.AmendmentRequested;
import org.transferledger.licence.LicenceEvent.CountersignatureDeclined;
import org.transferledger.licence.LicenceEvent.LicenceAdvised;
import org.transferledger.licence.LicenceEvent.LicenceCountersigned;
import org.transferledger.licence.LicenceEvent.LicenceReinstated;
import org.transferledger.licence.LicenceEvent.LicenceSuspended;
import org.transferledger.misuse.MisuseEvent.ContainmentMadePermanent;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.misuse.MisuseEvent.FindingRecorded;
import org.transferledger.misuse.MisuseEvent.MeasureDecided;
import org.transferledger.model.MemoryLedger.Recorded;
import org.transferledger.retention.HoldEvent.HoldLifted;
import org.transferledger.retention.HoldEvent.HoldPlaced;
import org.transferledger.shipment.ShipmentEvent.ShipmentApproved;
import org.transferledger.shipment.ShipmentEvent.ShipmentRequested;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.RatingVerified;
import org.transferledger.technology.TechnologyEvent.RestrictionConfirmed;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyEvent.RestrictionSetAside;
import org.transferledger.technology.TechnologyEvent.RevisionRated;
import org.transferledger.technology.TechnologyEvent.RevisionRerated;
import org.transferledger.transfer.TransferEvent.DestructionCertified;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferRequested;

/** Where two persons have to decide, two did. */
final class FourEyesInvariant implements Invariant {
  private final Map<List<Object>, List<Person>> first = new HashMap<>();

  @Override
  public @Nullable String wrong(Recorded next) {
    return switch (next.event()) {
      case TransferRequested it -> begins(it.by(), "transfer", it.transferId());
      case TransferApproved it -> another(it.by(), "transfer", it.transferId());
      case DestructionCertified it -> begins(it.by(), "destruction", it.transferId());
      case TransferDestroyed it -> another(it.by(), "destruction", it.transferId());
      case ShipmentRequested it -> begins(it.by(), "shipment", it.shipmentId());
      case ShipmentApproved it -> another(it.by(), "shipment", it.shipmentId());
      case LicenceAdvised it -> begins(it.by(), "licence", it.licenceId());
      case LicenceCountersigned it -> joins(it.by(), "licence", it.licenceId());
      case CountersignatureDeclined it -> another(it.by(), "licence", it.licenceId());
      case AmendmentRequested it -> {
        first.remove(List.<Object>of("licence", it.licenceId()));
        yield null;
      }
      case LicenceSuspended it -> begins(it.by(), "suspension", it.licenceId());
      case LicenceReinstated it -> another(it.by(), "suspension", it.licenceId());
      case FirmSuspended it -> begins(it.by(), "suspension", it.firmId());
      case FirmReinstated it -> another(it.by(), "suspension", it.firmId());
      case FirmScreened it -> begins(it.by(), "screening", it.firmId(), it.screeningId());
      case MatchDisposed it -> another(it.by(), "screening", it.firmId(), it.screeningId());
      case MatchSetAside it -> another(it.by(), "screening", it.firmId(), it.screeningId());
      case AccessRestricted it -> begins(it.by(), "restriction", it.restrictionId());
      case RestrictionConfirmed it -> another(it.by(), "restriction", it.restrictionId());
      case RestrictionLifted it -> another(it.by(), "restriction", it.restrictionId());
      case RestrictionSetAside it -> another(it.by(), "restriction", it.restrictionId());
      case RevisionRated it -> begins(it.by(), it.packageId(), it.revision(), it.rating().state());
      case RevisionRerated it ->
          begins(it.by(), it.packageId(), it.revision(), it.rating().state());
      case RatingVerified it -> another(it.by(), it.packageId(), it.revision(), it.state());
      case HoldPlaced it -> begins(it.by(), "hold", it.subject(), it.holdId());
      case HoldLifted it -> another(it.by(), "hold", it.subject(), it.holdId());
      case CorrectionAsked it -> begins(it.by(), "correction", it.correctionId());
      case CorrectionConfirmed it -> another(it.by(), "correction", it.correctionId());
      case CorrectionDeclined it -> another(it.by(), "correction", it.correctionId());
      case ContainmentOrdered it -> begins(it.by(), "containment", it.caseId());
      case ContainmentMadePermanent it -> another(it.by(), "containment", it.caseId());
      case FindingRecorded it -> begins(it.by(), "finding", it.caseId());
      case MeasureDecided it -> another(it.by(), "finding", it.caseId());
      default -> null;
    };
  }

  private @Nullable String begins(Person by, Object... of) {
    first.put(List.of(of), new ArrayList<>(List.of(by)));
    return null;
  }

  private @Nullable String another(Person by, Object... of) {
    return first.getOrDefault(List.of(of), List.of()).contains(by)
        ? "one person did what two have to"
        : null;
  }

  private @Nullable String joins(Person by, Object... of) {
    String wrong = another(by, of);
    first.computeIfAbsent(List.of(of), _ -> new ArrayList<>()).add(by);
    return wrong;
  }
}
