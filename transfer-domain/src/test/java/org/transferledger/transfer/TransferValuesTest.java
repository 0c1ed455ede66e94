package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.UA_SECOND_SITE;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.TransferDraft.domestic;
import static org.transferledger.support.TransferDraft.export;
import static org.transferledger.support.TransferDraft.production;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Faults;
import org.transferledger.transfer.TransferCommand.Receipt;
import org.transferledger.transfer.TransferCommand.Release;
import org.transferledger.transfer.TransferTerms.Basis;
import org.transferledger.transfer.TransferTerms.Party;

class TransferValuesTest {
  @Test
  void aTransferGoesToAnotherSite() {
    assertThat(Faults.in(() -> export().to(UA_FIRM, UA_SITE).terms())).containsExactly("to");
    assertThat(Faults.in(() -> export().to(UA_FIRM, UA_SECOND_SITE).terms())).isEmpty();
  }

  @Test
  void onBasisLicenceThereIsOne() {
    assertThat(Faults.in(() -> export().licence(null).terms())).containsExactly("licence");
    assertThat(Faults.in(() -> export().basis(Basis.DOMESTIC).terms())).containsExactly("licence");
    assertThat(Faults.in(() -> domestic().licence(EXPORT_LICENCE).terms()))
        .containsExactly("licence");
  }

  @Test
  void onBasisGeneralLicenceThereIsOne() {
    assertThat(Faults.in(() -> export().basis(Basis.GENERAL_LICENCE).terms())).isEmpty();
    assertThat(Faults.in(() -> export().basis(Basis.GENERAL_LICENCE).licence(null).terms()))
        .containsExactly("licence");
  }

  @Test
  void whoNeedsNoLicenceSaysWhy() {
    assertThat(Faults.in(() -> export().noLicenceRequired("Published").terms())).isEmpty();
    assertThat(Faults.in(() -> export().noLicenceRequired(null).terms()))
        .containsExactly("justification");
    assertThat(Faults.in(() -> export().noLicenceRequired(" ").terms()))
        .containsExactly("justification");
    assertThat(Faults.in(() -> export().justification("Published").terms()))
        .containsExactly("justification");
    assertThat(Faults.in(() -> export().noLicenceRequired("P").licence(EXPORT_LICENCE).terms()))
        .containsExactly("licence");
  }

  @Test
  void whatIsSaidOfAHoldingIsSaidInWords() {
    assertThat(Faults.in(() -> new Consent(List.of("a", "a")))).containsExactly("conditions");
    assertThat(Faults.in(() -> new Consent(List.of("a", " ")))).containsExactly("conditions[1]");
    assertThat(Faults.in(() -> new Dispute("", null))).containsExactly("reason");
    assertThat(Faults.in(() -> new Recall("", "", missing())))
        .containsExactly("reason", "legalBasis", "due");
    assertThat(Faults.in(() -> new Return(""))).containsExactly("note");
    assertThat(Faults.in(() -> new Certificate("", missing())))
        .containsExactly("method", "witnessedOn");
    assertThat(Faults.in(() -> new Loss(""))).containsExactly("circumstances");
    assertThat(Faults.in(() -> new Attestation(List.of(), ""))).containsExactly("purposes", "text");
    assertThat(Faults.in(() -> new PastRelease(missing(), missing(), missing(), "")))
        .containsExactly("terms", "releasedOn", "manifestDigest", "discovery");
  }

  @Test
  void toManufactureThereIsAProductionLicence() {
    assertThat(Faults.in(() -> production().terms())).isEmpty();
    assertThat(Faults.in(() -> production().productionLicence(null).terms()))
        .containsExactly("productionLicence");
    assertThat(Faults.in(() -> export().productionLicence(PRODUCTION_LICENCE).terms()))
        .containsExactly("productionLicence");
  }

  @Test
  void aTransferHasPurposesEachOnce() {
    assertThat(Faults.in(() -> export().purposes().terms())).containsExactly("purposes");
    assertThat(Faults.in(() -> export().purposes(Purpose.USE, Purpose.USE).terms()))
        .containsExactly("purposes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0.00001", "1E+15"})
  void aQuantityHasTheRangeOfAmounts(String quantity) {
    assertThat(Faults.in(() -> export().quantity(quantity).terms())).containsExactly("quantity");
  }

  @Test
  void everyFaultIsReportedAtOnce() {
    assertThat(
            Faults.in(() ->
                new TransferTerms(
                    missing(),
                    missing(),
                    missing(),
                    missing(),
                    missing(),
                    missing(),
                    missing(),
                    EXPORT_LICENCE,
                    PRODUCTION_LICENCE,
                    BigDecimal.ONE.negate(),
                    null,
                    "",
                    "x".repeat(501),
                    missing(),
                    "y".repeat(2_001))))
        .containsExactly(
            "packageId",
            "revision",
            "from",
            "to",
            "medium",
            "purposes",
            "basis",
            "licence",
            "productionLicence",
            "quantity",
            "endUse",
            "endUser",
            "justification",
            "justification");
    assertThat(Faults.in(() -> new Party(missing(), missing()))).containsExactly("firm", "site");
  }

  @Test
  void aReleaseTellsTheRecipientTheLimitsAndAReceiptWhatArrived() {
    assertThat(Faults.in(() -> new Release(" "))).containsExactly("exportLimits");
    assertThat(Faults.in(() -> new Receipt(missing()))).containsExactly("manifestDigest");
  }
}
