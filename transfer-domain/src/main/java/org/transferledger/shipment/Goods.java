package org.transferledger.shipment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.transferledger.core.PackageId;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RevisionLabel;

/**
 * What a shipment has of one revision.
 *
 * @param quantity of all its batches of the revision
 */
public record Goods(PackageId packageId, RevisionLabel revision, BigDecimal quantity) {

  /** Goods with the verified rating of the exporting state that their release was decided on. */
  public record Rated(
      PackageId packageId, RevisionLabel revision, BigDecimal quantity, Rating rating) {}

  Rated rated(Rating rating) {
    return new Rated(packageId, revision, quantity, rating);
  }

  /** The goods of all the batches, in the order in which the batches name them first. */
  static List<Goods> of(List<Batch> batches) {
    Map<Goods, BigDecimal> quantities = new LinkedHashMap<>();
    for (Batch batch : batches) {
      var kind = new Goods(batch.packageId(), batch.revision(), BigDecimal.ZERO);
      quantities.merge(kind, batch.details().quantity(), BigDecimal::add);
    }
    return quantities.entrySet().stream()
        .map(it -> new Goods(it.getKey().packageId, it.getKey().revision, it.getValue()))
        .toList();
  }
}
