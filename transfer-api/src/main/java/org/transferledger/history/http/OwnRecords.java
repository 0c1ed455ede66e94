package org.transferledger.history.http;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.transferledger.access.AccessCheck;
import org.transferledger.core.FirmId;
import org.transferledger.core.StreamType;
import org.transferledger.firm.Firm;
import org.transferledger.http.Records;
import org.transferledger.licence.Licence;
import org.transferledger.shipment.Batch;
import org.transferledger.shipment.Shipment;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer;

/**
 * Of which records a firm is told that something has happened to them: of those that it may read at
 * their own address, and of no others. What is not named here does not exist for a firm, above all
 * misuse cases, corrections that are asked for, legal holds and exports.
 */
@Component
class OwnRecords {
  private final Records records;

  OwnRecords(Records records) {
    this.records = records;
  }

  /** A kind of record that firms read, where, and who of them. */
  private record Kind<S>(StreamType<S, ?> stream, String path, BiPredicate<S, FirmId> readers) {
    boolean readBy(FirmId firm, String id, Records records) {
      return records.shows(stream, id, it -> readers.test(it, firm));
    }
  }

  private static @Nullable Kind<?> kind(String streamType) {
    return switch (streamType) {
      case "firm" -> new Kind<>(Firm.STREAM, "/firms/", (it, firm) -> it.id().equals(firm));
      case "technology-package" ->
          new Kind<>(TechnologyPackage.STREAM, "/packages/", (it, firm) -> it.owner().equals(firm));
      case "licence" -> new Kind<>(Licence.STREAM, "/licences/", OwnRecords::covers);
      case "transfer" ->
          new Kind<>(
              Transfer.STREAM,
              "/transfers/",
              (it, firm) ->
                  it.terms().from().firm().equals(firm) || it.terms().to().firm().equals(firm));
      case "batch" ->
          new Kind<>(Batch.STREAM, "/batches/", (it, firm) -> it.details().firm().equals(firm));
      case "shipment" ->
          new Kind<>(
              Shipment.STREAM,
              "/shipments/",
              (it, firm) ->
                  it.terms().from().firm().equals(firm)
                      || it.terms().consignee().firm().equals(firm));
      case "access" ->
          new Kind<>(AccessCheck.STREAM, "/access-checks/", (it, firm) -> it.holder().equals(firm));
      default -> null;
    };
  }

  private static boolean covers(Licence licence, FirmId firm) {
    var coverage = licence.terms().coverage();
    return firm.equals(licence.applicant())
        || coverage.senders().contains(firm)
        || coverage.recipients().contains(firm);
  }

  /** Whether firms are told of records of this kind at all. */
  static boolean tells(String streamType) {
    return kind(streamType) != null;
  }

  /** Where the firm reads the record; null if it does not. */
  @Nullable String address(FirmId firm, String streamType, String streamId) {
    var kind = kind(streamType);
    return kind != null && kind.readBy(firm, streamId, records) ? kind.path() + streamId : null;
  }
}
