package org.transferledger.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.LicenceDraft.HOLD_UNTIL;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;
import static org.transferledger.support.LicenceDraft.VALID_FROM;
import static org.transferledger.support.LicenceDraft.export;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.AppealDecision;
import org.transferledger.licence.LicenceCommand.Information;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.Question;
import org.transferledger.licence.LicenceCommand.Refusal;
import org.transferledger.licence.LicenceCommand.Revocation;
import org.transferledger.licence.LicenceTerms.Coverage;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.support.Faults;
import org.transferledger.support.LicenceDraft;
import org.transferledger.technology.Digest;

class LicenceValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0000", "1.2345", "999999999999999.9999", "1E+14"})
  void anAmountIsNotNegativeNorTooLongNorTooFine(String amount) {
    assertThat(Amounts.valid(new BigDecimal(amount))).isTrue();
    assertThat(Faults.in(() -> money(amount, "DKK"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-0.01", "0.00000", "1.23456", "1000000000000000", "1E+15", "1E-5", "1E+1000"})
  void anyOtherAmountIsRefused(String amount) {
    assertThat(Amounts.valid(new BigDecimal(amount))).isFalse();
    assertThat(Faults.in(() -> money(amount, "DKK"))).containsExactly("amount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DK", "XYZ", "DKK "})
  void moneyHasACurrency(String currency) {
    assertThat(Faults.in(() -> money("1", currency))).containsExactly("currency");
  }

  @Test
  void aCurrencyIsKeptInCapitals() {
    assertThat(money("1", "dkk")).isEqualTo(money("1", "DKK"));
  }

  @Test
  void moneyWithoutAnythingHasTwoFaults() {
    assertThat(Faults.in(() -> new Money(missing(), missing())))
        .containsExactly("amount", "currency");
  }

  @Test
  void aLimitIsMoreThanNothing() {
    assertThat(Faults.in(() -> new Limits(1, new BigDecimal("0.1"), money("0.01", "DKK"))))
        .isEmpty();
    assertThat(Faults.in(() -> new Limits(null, null, null))).isEmpty();
    assertThat(Faults.in(() -> new Limits(0, BigDecimal.ZERO, money("0", "DKK"))))
        .containsExactly("transfers", "quantity", "value");
    assertThat(Faults.in(() -> new Limits(-1, BigDecimal.ONE.negate(), null)))
        .containsExactly("transfers", "quantity");
  }

  @Test
  void aLicenceEndsAfterItBegins() {
    assertThat(Faults.in(() -> export().validUntil(VALID_FROM.plusMillis(1)).terms())).isEmpty();
    assertThat(Faults.in(() -> export().validUntil(VALID_FROM).terms()))
        .containsExactly("validUntil");
    assertThat(Faults.in(() -> export().validUntil(VALID_FROM.minusMillis(1)).terms()))
        .containsExactly("validUntil");
  }

  @Test
  void aLicenceGrantsEachPurposeOnce() {
    var first = new PurposeGrant(Purpose.USE, USE_UNTIL);
    var second = new PurposeGrant(Purpose.USE, HOLD_UNTIL);
    assertThat(Faults.in(() -> export().purposes(first, second).terms()))
        .containsExactly("purposes");
    assertThat(Faults.in(() -> export().purposes(first, first).terms())).containsOnly("purposes");
    assertThat(Faults.in(() -> export().purposes().terms())).containsExactly("purposes");
  }

  @Test
  void aLicenceWithoutAnythingReportsEveryField() {
    assertThat(
            Faults.in(() ->
                new LicenceTerms(
                    missing(), missing(), missing(), missing(), missing(), missing(), missing(),
                    missing())))
        .containsExactly(
            "issuingState",
            "permits",
            "kind",
            "coverage",
            "purposes",
            "validFrom",
            "validUntil",
            "limits");
    assertThat(Faults.in(() -> new PurposeGrant(missing(), missing())))
        .containsExactly("purpose", "until");
  }

  @Test
  void everyListOfACoverageIsComplete() {
    assertThat(
            Faults.in(() ->
                new Coverage(List.of(), List.of(), List.of(), List.of(), List.of(), List.of())))
        .containsExactly("codes", "destinations");
    assertThat(Faults.in(() -> export().packages().senders().recipients().sites().terms()))
        .containsExactly(
            "coverage.packages", "coverage.senders", "coverage.recipients", "coverage.sites");
    assertThat(
            Faults.in(() ->
                new Coverage(missing(), missing(), missing(), missing(), missing(), missing())))
        .containsExactly("packages", "codes", "senders", "recipients", "sites", "destinations");
  }

  @Test
  void anIssueHasAReferenceAndMayHaveProvisos() {
    assertThat(Faults.in(() -> new Issue("2026-0042", List.of()))).isEmpty();
    assertThat(Faults.in(() -> new Issue(" ", List.of("a", "a"))))
        .containsExactly("reference", "provisos");
    assertThat(Faults.in(() -> new Issue("2026-0042", List.of("a", " ", "x".repeat(2_001)))))
        .containsExactly("provisos[1]", "provisos[2]");
    assertThat(Faults.in(() -> new Issue("2026-0042", Arrays.asList("a", missing()))))
        .containsExactly("provisos");
  }

  @Test
  void adviceAndRevocationGiveReasons() {
    assertThat(Faults.in(() -> new Advice(false, ""))).containsExactly("reasons");
    assertThat(Faults.in(() -> new Revocation("", " "))).containsExactly("reason", "legalBasis");
  }

  private static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  @Test
  void termsAreMadeOfAnImmutableList() {
    var terms = LicenceDraft.export().terms();
    assertThatNoException()
        .isThrownBy(() ->
            new LicenceTerms(
                terms.issuingState(),
                terms.permits(),
                terms.kind(),
                terms.coverage(),
                terms.purposes(),
                terms.validFrom(),
                terms.validUntil(),
                terms.limits()));
  }

  @Test
  void aHugeExponentIsNoAmount() {
    assertThat(Amounts.valid(new BigDecimal("1E+2147483647"))).isFalse();
  }

  @Test
  void aLimitOfQuantityHasTheRangeOfAmounts() {
    assertThat(Faults.in(() -> new Limits(null, new BigDecimal("1E+999999999"), null)))
        .containsExactly("quantity");
  }

  @Test
  void onlyAGeneralLicenceLeavesOpenWhomItCovers() {
    assertThat(Faults.in(() -> export().general().terms())).isEmpty();
    assertThat(Faults.in(() -> export().general().codes().destinations().terms()))
        .containsExactly("codes", "destinations");
    assertThat(Faults.in(() -> export().global().senders().terms()))
        .containsExactly("coverage.senders");
  }

  @Test
  void aRefusalNamesCriteriaFromOneToEight() {
    assertThat(Faults.in(() -> refusal(List.of(1, 2, 3, 4, 5, 6, 7, 8), List.of("s. 6"), "No")))
        .isEmpty();
    assertThat(Faults.in(() -> refusal(List.of(), List.of(), "x".repeat(4_000)))).isEmpty();
    assertThat(Faults.in(() -> refusal(List.of(0), List.of(), "No"))).containsExactly("criteria");
    assertThat(Faults.in(() -> refusal(List.of(9), List.of(), "No"))).containsExactly("criteria");
    assertThat(Faults.in(() -> refusal(List.of(7, 7), List.of(), "No")))
        .containsExactly("criteria");
    assertThat(Faults.in(() -> refusal(List.of(1), List.of("a", "a"), " ")))
        .containsExactly("grounds", "reasons");
    assertThat(Faults.in(() -> refusal(List.of(1), List.of("a", " ", "x".repeat(2_001)), "No")))
        .containsExactly("grounds[1]", "grounds[2]");
    assertThat(Faults.in(() -> refusal(missing(), missing(), missing())))
        .containsExactly("criteria", "grounds", "reasons");
    assertThat(Faults.in(() -> refusal(Arrays.asList(1, missing()), List.of(), "No")))
        .containsExactly("criteria");
  }

  private static Refusal refusal(List<Integer> criteria, List<String> grounds, String reasons) {
    return new Refusal(criteria, grounds, reasons);
  }

  @Test
  void anAppealIsAllowedWithAnIssueAndDismissedWithoutOne() {
    var issue = new Issue("2026-0042", List.of());
    assertThat(Faults.in(() -> new AppealDecision(true, "Yes", issue))).isEmpty();
    assertThat(Faults.in(() -> new AppealDecision(false, "No", null))).isEmpty();
    assertThat(Faults.in(() -> new AppealDecision(true, "Yes", null))).containsExactly("issue");
    assertThat(Faults.in(() -> new AppealDecision(false, " ", issue)))
        .containsExactly("reasons", "issue");
  }

  @Test
  void aNoticePeriodIsAtMostAYear() {
    var issue = new Issue("2026-0042", List.of());
    var terms = export().general().terms();
    assertThat(Faults.in(() -> new Publication(terms, 0, true, issue))).isEmpty();
    assertThat(Faults.in(() -> new Publication(terms, 365, true, issue))).isEmpty();
    assertThat(Faults.in(() -> new Publication(terms, -1, true, issue)))
        .containsExactly("noticeDays");
    assertThat(Faults.in(() -> new Publication(missing(), 366, true, missing())))
        .containsExactly("terms", "noticeDays", "issue");
  }

  @Test
  void evidenceOfAProvisoHasADigestAndSaysWhatItIs() {
    var digest = new Digest("ab".repeat(32));
    String longest = "x".repeat(2_000);
    assertThat(Faults.in(() -> new ProvisoEvidence(longest, digest, longest))).isEmpty();
    assertThat(Faults.in(() -> new ProvisoEvidence(longest + "x", digest, longest + "x")))
        .containsExactly("proviso", "description");
    assertThat(Faults.in(() -> new ProvisoEvidence(" ", missing(), missing())))
        .containsExactly("proviso", "sha256", "description");
  }

  @Test
  void questionsAndInformationAreTexts() {
    assertThat(Faults.in(() -> new Question("x".repeat(4_000)))).isEmpty();
    assertThat(Faults.in(() -> new Question("x".repeat(4_001)))).containsExactly("text");
    assertThat(Faults.in(() -> new Information(" "))).containsExactly("text");
  }
}
