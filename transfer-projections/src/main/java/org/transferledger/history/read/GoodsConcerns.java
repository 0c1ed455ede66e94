package org.transferledger.history.read;

import java.util.List;
import java.util.stream.Stream;
import org.transferledger.access.AccessEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.HistoryView.SubjectType;
import org.transferledger.shipment.BatchEvent;
import org.transferledger.shipment.BatchEvent.BatchRecorded;
import org.transferledger.shipment.BatchEvent.BatchShipped;
import org.transferledger.shipment.ShipmentEvent;
import org.transferledger.shipment.ShipmentEvent.ShipmentRequested;

/** Whom and what the streams of batches, shipments and access checks concern. */
final class GoodsConcerns {
  private GoodsConcerns() {}

  static List<Subject> of(BatchEvent event) {
    return switch (event) {
      case BatchRecorded e ->
          List.of(
              new Subject(SubjectType.BATCH, e.batchId()),
              new Subject(SubjectType.FIRM, e.details().firm()),
              new Subject(SubjectType.PACKAGE, e.packageId()),
              new Subject(SubjectType.TRANSFER, e.details().holding()),
              new Subject(SubjectType.LICENCE, e.details().productionLicence()));
      case BatchShipped e -> List.of(new Subject(SubjectType.SHIPMENT, e.shipmentId()));
    };
  }

  static List<Subject> of(ShipmentEvent event) {
    return event instanceof ShipmentRequested e ? requested(e) : List.of();
  }

  private static List<Subject> requested(ShipmentRequested e) {
    var terms = e.terms();
    return Stream.concat(
            Stream.of(
                new Subject(SubjectType.SHIPMENT, e.shipmentId()),
                new Subject(SubjectType.FIRM, terms.from().firm()),
                new Subject(SubjectType.FIRM, terms.consignee().firm()),
                new Subject(SubjectType.LICENCE, terms.licence())),
            e.goods().stream().map(it -> new Subject(SubjectType.PACKAGE, it.packageId())))
        .distinct()
        .toList();
  }

  static List<Subject> of(AccessEvent event) {
    return switch (event) {
      case AccessEvent.AccessGranted e ->
          access(e.holder(), e.packageId(), e.request().transferId());
      case AccessEvent.AccessDenied e ->
          access(e.holder(), e.packageId(), e.request().transferId());
    };
  }

  private static List<Subject> access(FirmId holder, PackageId technology, TransferId transfer) {
    return List.of(
        new Subject(SubjectType.FIRM, holder),
        new Subject(SubjectType.PACKAGE, technology),
        new Subject(SubjectType.TRANSFER, transfer));
  }
}
