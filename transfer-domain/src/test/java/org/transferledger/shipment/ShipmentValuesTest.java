package org.transferledger.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Batches.BATCH;
import static org.transferledger.support.Batches.TODAY;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.Shipments.CONSIGNEE;
import static org.transferledger.support.Shipments.SENDER;
import static org.transferledger.support.Shipments.SHIPPING_LICENCE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.core.BatchId;
import org.transferledger.support.Batches;
import org.transferledger.support.Faults;
import org.transferledger.support.Packages;
import org.transferledger.transfer.TransferTerms.Party;

class ShipmentValuesTest {
  @Test
  void everyFaultOfABatchIsNamed() {
    assertThat(
            Faults.in(() ->
                new BatchDetails(
                    missing(), missing(), missing(), missing(), missing(), missing(), null,
                    missing())))
        .containsExactly(
            "firm", "site", "holding", "productionLicence", "serialNumbers", "quantity", "madeOn");
  }

  @Test
  void serialNumbersAreGivenEachOnce() {
    assertThat(Faults.in(() -> batch(List.of(), "1"))).containsExactly("serialNumbers");
    assertThat(Faults.in(() -> batch(List.of("a", "a"), "1"))).containsExactly("serialNumbers");
    assertThat(Faults.in(() -> batch(List.of("a", " "), "1"))).containsExactly("serialNumbers[1]");
    assertThat(Faults.in(() -> batch(List.of("x".repeat(100)), "1"))).isEmpty();
    assertThat(Faults.in(() -> batch(List.of("x".repeat(101)), "1")))
        .containsExactly("serialNumbers[0]");
  }

  @Test
  void aBatchHasTenThousandPiecesAtMost() {
    assertThat(Faults.in(() -> batch(numbers(10_000), "1"))).isEmpty();
    assertThat(Faults.in(() -> batch(numbers(10_001), "1"))).containsExactly("serialNumbers");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "0.00001", "1000000000000000"})
  void aQuantityIsPositiveAndOfBoundedSize(String quantity) {
    assertThat(Faults.in(() -> batch(List.of("a"), quantity))).containsExactly("quantity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0001", "1", "999999999999999.9999"})
  void aQuantityWithinBoundsIsTaken(String quantity) {
    assertThat(Faults.in(() -> batch(List.of("a"), quantity))).isEmpty();
  }

  @Test
  void serialNumbersDoNotChangeLater() {
    var numbers = new ArrayList<>(List.of("a"));
    var batch = batch(numbers, "1");
    numbers.add("b");
    assertThat(batch.serialNumbers()).containsExactly("a");
  }

  @Test
  void everyFaultOfAShipmentIsNamed() {
    assertThat(
            Faults.in(() ->
                new ShipmentTerms(
                    missing(), missing(), missing(), missing(), missing(), missing(), null)))
        .containsExactly(
            "from", "consignee", "batches", "licence", "endUserCertificate", "customsReference");
  }

  @Test
  void goodsGoToAnotherSite() {
    assertThat(Faults.in(() -> shipment(SENDER, List.of(BATCH), "EUC", "MRN")))
        .containsExactly("consignee");
  }

  @Test
  void aShipmentHasBatchesEachOnce() {
    assertThat(Faults.in(() -> shipment(CONSIGNEE, List.of(), "EUC", "MRN")))
        .containsExactly("batches");
    assertThat(Faults.in(() -> shipment(CONSIGNEE, List.of(BATCH, BATCH), "EUC", "MRN")))
        .containsExactly("batches");
    assertThat(Faults.in(() -> shipment(CONSIGNEE, batches(500), "EUC", "MRN"))).isEmpty();
    assertThat(Faults.in(() -> shipment(CONSIGNEE, batches(501), "EUC", "MRN")))
        .containsExactly("batches");
  }

  @Test
  void referencesAreTextOfBoundedLength() {
    assertThat(Faults.in(() -> shipment(CONSIGNEE, List.of(BATCH), " ", " ")))
        .containsExactly("endUserCertificate", "customsReference");
    assertThat(
            Faults.in(() -> shipment(CONSIGNEE, List.of(BATCH), "x".repeat(501), "x".repeat(101))))
        .containsExactly("endUserCertificate", "customsReference");
    assertThat(
            Faults.in(() -> shipment(CONSIGNEE, List.of(BATCH), "x".repeat(500), "x".repeat(100))))
        .isEmpty();
  }

  @Test
  void goodsOfOneRevisionAreAddedUp() {
    var first = recorded(new BatchId(UUID.fromString("00000000-0000-4000-8000-000000000201")));
    var second = recorded(new BatchId(UUID.fromString("00000000-0000-4000-8000-000000000202")));
    assertThat(Goods.of(List.of(first, second)))
        .containsExactly(new Goods(PACKAGE, Packages.REVISION_A, new BigDecimal("20")));
  }

  private static Batch recorded(BatchId id) {
    return Batch.after(null, Batches.record(id, Batches.details()));
  }

  private static BatchDetails batch(List<String> serialNumbers, String quantity) {
    return new BatchDetails(
        DK_FIRM,
        DK_SITE,
        TRANSFER,
        PRODUCTION_LICENCE,
        serialNumbers,
        new BigDecimal(quantity),
        null,
        TODAY);
  }

  private static ShipmentTerms shipment(
      Party consignee, List<BatchId> batches, String certificate, String customs) {
    return new ShipmentTerms(
        SENDER, consignee, batches, SHIPPING_LICENCE, certificate, customs, null);
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(it -> "SN-" + it).toList();
  }

  private static List<BatchId> batches(int count) {
    return IntStream.range(0, count).mapToObj(it -> new BatchId(new UUID(1, it))).toList();
  }
}
