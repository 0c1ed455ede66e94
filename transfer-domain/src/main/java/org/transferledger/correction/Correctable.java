package org.transferledger.correction;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.StreamType;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.PersonAuthorised;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent.LicenceIssued;
import org.transferledger.shipment.Batch;
import org.transferledger.shipment.BatchEvent.BatchRecorded;
import org.transferledger.shipment.Shipment;
import org.transferledger.shipment.ShipmentEvent.ShipmentRequested;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.TransferRequested;

/**
 * What can be corrected: what somebody may have got wrong in writing it down. What a record is
 * about, who acted and what was decided is not among it; that is a matter of other commands. Nor is
 * anything of a misuse case: evidence is added, and excluded, and never changed.
 */
public final class Correctable {
  private static final Map<Class<? extends DomainEvent>, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry(FirmRegistered.class, List.of("details.name", "details.address")),
          Map.entry(SiteProposed.class, List.of("details.name", "details.address")),
          Map.entry(PersonAuthorised.class, List.of("authorisation.nationalities")),
          Map.entry(FirmScreened.class, List.of("screening.listVersion", "screening.screenedAt")),
          Map.entry(PackageRegistered.class, List.of("details.title", "details.description")),
          Map.entry(LicenceIssued.class, List.of("issue.reference")),
          Map.entry(
              TransferRequested.class, List.of("terms.endUse", "terms.endUser", "terms.quantity")),
          Map.entry(PastReleaseRecorded.class, List.of("release.releasedOn", "release.discovery")),
          Map.entry(BatchRecorded.class, List.of("details.madeOn", "details.serialNumbers")),
          Map.entry(
              ShipmentRequested.class,
              List.of("terms.endUserCertificate", "terms.customsReference")));

  private static final List<StreamType<?, ?>> STREAMS =
      List.of(
          Firm.STREAM,
          TechnologyPackage.STREAM,
          Licence.STREAM,
          Transfer.STREAM,
          Batch.STREAM,
          Shipment.STREAM);

  private Correctable() {}

  /** The paths that can be corrected in events of a class. */
  public static List<String> fields(Class<? extends DomainEvent> event) {
    return FIELDS.getOrDefault(event, List.of());
  }

  /** The kind of stream of a record that a correction is on record for. */
  public static StreamType<?, ?> streamOf(CorrectionRequest request) {
    return requireNonNull(stream(request.streamType()));
  }

  static @Nullable StreamType<?, ?> stream(String name) {
    return STREAMS.stream().filter(it -> it.name().equals(name)).findAny().orElse(null);
  }
}
