package org.transferledger.shipment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.BatchId;
import org.transferledger.core.Fields;
import org.transferledger.core.LicenceId;
import org.transferledger.licence.Money;
import org.transferledger.transfer.TransferTerms.Party;

/**
 * Which goods are to be exported, from whom to whom, and by what right.
 *
 * @param consignee a registered firm at one of its sites
 * @param licence the export licence
 * @param endUserCertificate the reference of the certificate by which the end user undertakes what
 *     becomes of the goods
 * @param customsReference the reference of the export declaration
 * @param value of all the goods
 */
public record ShipmentTerms(
    Party from,
    Party consignee,
    List<BatchId> batches,
    LicenceId licence,
    String endUserCertificate,
    String customsReference,
    @Nullable Money value) {
  private static final int MAX_BATCHES = 500;

  public ShipmentTerms {
    Fields.check()
        .present("from", from)
        .present("consignee", consignee)
        .holds(
            "consignee",
            consignee == null || !consignee.equals(from),
            consignee,
            "another site than from")
        .some("batches", batches, MAX_BATCHES)
        .present("licence", licence)
        .text("endUserCertificate", endUserCertificate, 500)
        .text("customsReference", customsReference, 100)
        .orThrow();
    batches = List.copyOf(batches);
  }
}
