package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.transferledger.core.Violation;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceEvent.LicenceExhausted;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.Money;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;

class DrawDownTest {
  private static final Limits TWO_TRANSFERS = new Limits(2, null, null);
  private static final Limits TEN_PIECES = new Limits(null, BigDecimal.TEN, null);
  private static final Limits THOUSAND_CROWNS = new Limits(null, null, crowns("1000"));

  private final World world = Histories.world();
  private final Stage transfer = new Stage(TransferAggregate.class, world);

  @Test
  void theLastTransferOfALicenceGoesAhead() {
    limited(TWO_TRANSFERS);
    drawn(null, null);
    release(TransferDraft.export()).succeeds();
  }

  @Test
  void oneTransferMoreThanGrantedIsRefused() {
    limited(TWO_TRANSFERS);
    drawn(null, null);
    drawn(null, null);
    release(TransferDraft.export())
        .refuses(TransferRule.LICENCE_NOT_OVERDRAWN, "licence", "2 of 2 transfers are drawn");
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "4, 6", "4, 6.000", "9.9999, 0.0001"})
  void aQuantityThatJustFitsGoesAhead(BigDecimal before, String asked) {
    limited(TEN_PIECES);
    drawn(before, null);
    release(TransferDraft.export().quantity(asked)).succeeds();
  }

  @ParameterizedTest
  @CsvSource({"4, 6.0001", "10, 0.0001", "0, 11"})
  void aQuantityThatDoesNotFitIsRefused(BigDecimal before, String asked) {
    limited(TEN_PIECES);
    drawn(before, null);
    release(TransferDraft.export().quantity(asked))
        .refuses(
            TransferRule.LICENCE_NOT_OVERDRAWN,
            "licence",
            "quantity " + before + " is drawn of 10");
  }

  @Test
  void underALimitOfQuantityEachTransferNamesOne() {
    limited(TEN_PIECES);
    release(TransferDraft.export())
        .refuses(TransferRule.LICENCE_NOT_OVERDRAWN, "licence", "quantity");
  }

  @Test
  void severalDrawDownsAddUp() {
    limited(TEN_PIECES);
    drawn(new BigDecimal("3"), null);
    drawn(new BigDecimal("3"), null);
    drawn(new BigDecimal("3"), null);
    release(TransferDraft.export().quantity("1.1"))
        .refuses(
            TransferRule.LICENCE_NOT_OVERDRAWN,
            "licence",
            "quantity 9 is drawn of 10 and 1.1 is asked");
  }

  @Test
  void aValueThatJustFitsGoesAhead() {
    limited(THOUSAND_CROWNS);
    drawn(null, crowns("400"));
    release(TransferDraft.export().value("600.00", "DKK")).succeeds();
  }

  @Test
  void aValueThatDoesNotFitIsRefused() {
    limited(THOUSAND_CROWNS);
    drawn(null, crowns("400"));
    release(TransferDraft.export().value("600.01", "DKK"))
        .refuses(TransferRule.LICENCE_NOT_OVERDRAWN, "licence", "value 400 is drawn of 1000 DKK");
  }

  @Test
  void aValueInAnotherCurrencyIsRefused() {
    limited(THOUSAND_CROWNS);
    release(TransferDraft.export().value("1", "UAH"))
        .refuses(TransferRule.LICENCE_NOT_OVERDRAWN, "licence", "1000 DKK");
  }

  @Test
  void underALimitOfValueEachTransferNamesOne() {
    limited(THOUSAND_CROWNS);
    release(TransferDraft.export()).refuses(TransferRule.LICENCE_NOT_OVERDRAWN, "licence", "value");
  }

  @Test
  void everyOverdrawnLimitIsReported() {
    limited(new Limits(1, BigDecimal.ONE, crowns("1")));
    drawn(BigDecimal.ONE, crowns("1"));
    var violations = release(TransferDraft.export().quantity("1").value("1", "DKK")).violations();
    assertThat(violations)
        .extracting(Violation::rule)
        .containsOnly(TransferRule.LICENCE_NOT_OVERDRAWN.slug())
        .hasSize(3);
  }

  @Test
  void whatIsNotLimitedIsNotCounted() {
    drawn(new BigDecimal("999999999999999"), crowns("999999999999999"));
    drawn(null, new Money(BigDecimal.ONE, "UAH"));
    release(TransferDraft.export().quantity("999999999999999").value("999999999999999", "EUR"))
        .succeeds();
  }

  private static Money crowns(String amount) {
    return new Money(new BigDecimal(amount), "DKK");
  }

  private void limited(Limits limits) {
    world.instead(
        Licence.STREAM,
        EXPORT_LICENCE,
        Licences.issued(EXPORT_LICENCE, LicenceDraft.export().limits(limits).terms()));
  }

  private void drawn(@Nullable BigDecimal quantity, @Nullable Money value) {
    world.given(
        Licence.STREAM,
        EXPORT_LICENCE,
        List.of(
            new LicenceDrawnDown(
                EXPORT_LICENCE, OTHER_TRANSFER, quantity, value, UA_CONTROL.person())));
  }

  private Stage.Answer release(TransferDraft draft) {
    return transfer
        .given(Transfers.approved(draft.terms()))
        .when(new ReleaseTransfer(by(UA_CONTROL), TRANSFER, Transfers.RELEASE));
  }

  @Test
  void aProductionLicenceIsDrawnDownAsWell() {
    var world = Histories.world();
    world.instead(
        Licence.STREAM,
        PRODUCTION_LICENCE,
        Licences.issued(
            PRODUCTION_LICENCE,
            LicenceDraft.production().limits(new Limits(1, null, null)).terms()));
    new Stage(TransferAggregate.class, world)
        .given(Transfers.approved(TransferDraft.production().terms()))
        .when(new ReleaseTransfer(by(UA_CONTROL), TRANSFER, Transfers.RELEASE))
        .succeeds();
    assertThat(world.appended(PRODUCTION_LICENCE))
        .containsExactly(
            new LicenceDrawnDown(PRODUCTION_LICENCE, TRANSFER, null, null, UA_CONTROL.person()),
            new LicenceExhausted(PRODUCTION_LICENCE, UA_CONTROL.person()));
  }

  @Test
  void underALimitNothingIsNoQuantity() {
    var world = Histories.world();
    world.instead(
        Licence.STREAM,
        EXPORT_LICENCE,
        Licences.issued(
            EXPORT_LICENCE,
            LicenceDraft.export().limits(new Limits(null, BigDecimal.ONE, null)).terms()));
    new Stage(TransferAggregate.class, world)
        .given(Transfers.approved(TransferDraft.export().quantity("0").terms()))
        .when(new ReleaseTransfer(by(UA_CONTROL), TRANSFER, Transfers.RELEASE))
        .refuses(TransferRule.LICENCE_NOT_OVERDRAWN, "licence");
  }
}
