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
                    "x".repeat(501))))
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
            "endUser");
    assertThat(Faults.in(() -> new Party(missing(), missing()))).containsExactly("firm", "site");
  }

  @Test
  void aReleaseTellsTheRecipientTheLimitsAndAReceiptWhatArrived() {
    assertThat(Faults.in(() -> new Release(" "))).containsExactly("exportLimits");
    assertThat(Faults.in(() -> new Receipt(missing()))).containsExactly("manifestDigest");
  }
}
