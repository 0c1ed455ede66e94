package org.transferledger.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Batches.BATCH;
import static org.transferledger.support.Batches.OTHER_BATCH;
import static org.transferledger.support.Batches.TODAY;
import static org.transferledger.support.Batches.details;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.LicenceDraft.code;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.verifiedForUa;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.by;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Grounds;
import org.transferledger.core.Reason;
import org.transferledger.core.Violation;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceEvent.LicenceExhausted;
import org.transferledger.licence.LicenceEvent.LicenceExpired;
import org.transferledger.licence.LicenceEvent.LicenceSurrendered;
import org.transferledger.licence.LicenceEvent.LicenceSuspended;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.shipment.BatchCommand.RecordBatch;
import org.transferledger.support.Batches;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer;

class RecordBatchUnderLicenceTest {
  private static final Limits TEN_PIECES = new Limits(null, BigDecimal.TEN, null);
  private static final Limits THOUSAND_CROWNS = new Limits(null, null, crowns("1000"));

  private final World world = Batches.world();
  private final Stage batch = new Stage(BatchAggregate.class, world);

  @ParameterizedTest
  @MethodSource("notInForce")
  void theProductionLicenceIsInForce(List<LicenceEvent> history) {
    world.instead(Licence.STREAM, PRODUCTION_LICENCE, history);
    record(details()).refuses(BatchRule.BATCH_UNDER_PRODUCTION_LICENCE, "productionLicence", "is ");
  }

  static Stream<List<LicenceEvent>> notInForce() {
    var terms = LicenceDraft.production().terms();
    return Stream.of(
        Licences.applied(PRODUCTION_LICENCE, terms),
        Licences.advised(PRODUCTION_LICENCE, terms),
        Licences.countersigned(PRODUCTION_LICENCE, terms),
        Licences.revoked(PRODUCTION_LICENCE, terms),
        then(
            Licences.issued(PRODUCTION_LICENCE, terms),
            new LicenceSuspended(
                PRODUCTION_LICENCE, new Grounds("Diversion", "Act s. 9"), METTE.person())),
        then(
            Licences.issued(PRODUCTION_LICENCE, terms),
            new LicenceSurrendered(
                PRODUCTION_LICENCE, new Reason("No more need"), DK_CONTROL.person())),
        then(
            Licences.issued(PRODUCTION_LICENCE, terms),
            new LicenceExpired(PRODUCTION_LICENCE, Actor.Deadline.system().person())),
        issued(LicenceDraft.production().validUntil(NOW)),
        issued(LicenceDraft.production().validFrom(NOW.plusNanos(1_000))));
  }

  @ParameterizedTest
  @MethodSource("justInForce")
  void atTheEdgesOfItsValidityTheLicenceIsInForce(List<LicenceEvent> history) {
    world.instead(Licence.STREAM, PRODUCTION_LICENCE, history);
    record(details()).succeeds();
  }

  static Stream<List<LicenceEvent>> justInForce() {
    return Stream.of(
        issued(LicenceDraft.production().validFrom(NOW)),
        issued(LicenceDraft.production().validUntil(NOW.plusNanos(1_000))));
  }

  @ParameterizedTest
  @MethodSource("notCovering")
  void theProductionLicenceCoversTheBatch(LicenceDraft draft) {
    world.instead(Licence.STREAM, PRODUCTION_LICENCE, issued(draft));
    record(details())
        .refuses(BatchRule.BATCH_UNDER_PRODUCTION_LICENCE, "productionLicence", "does not cover");
  }

  static Stream<LicenceDraft> notCovering() {
    return Stream.of(
        LicenceDraft.production().packages(UNKNOWN_PACKAGE),
        LicenceDraft.production().codes(code("ML10.d")),
        LicenceDraft.production().senders(SE_FIRM),
        LicenceDraft.production().recipients(SE_FIRM),
        LicenceDraft.production().sites(UNKNOWN_SITE),
        LicenceDraft.production().purposes(new PurposeGrant(Purpose.MANUFACTURE, NOW)));
  }

  @Test
  void aRatingThatIsNotVerifiedForTheStateOfTheSiteIsNotCovered() {
    world.instead(
        TechnologyPackage.STREAM, PACKAGE, then(Packages.rated(), verifiedForUa(REVISION_A)));
    record(details())
        .refuses(BatchRule.BATCH_UNDER_PRODUCTION_LICENCE, "productionLicence", "rating (none)");
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "4, 6", "4, 6.000", "9.9999, 0.0001"})
  void aQuantityThatJustFitsGoesAhead(BigDecimal before, String asked) {
    limited(TEN_PIECES);
    drawn(before, null);
    record(details(asked, null, TODAY)).succeeds();
    assertThat(world.appended(PRODUCTION_LICENCE))
        .hasSize(2)
        .last()
        .isInstanceOf(LicenceExhausted.class);
  }

  @ParameterizedTest
  @CsvSource({"4, 6.0001", "10, 0.0001", "0, 11"})
  void aQuantityThatDoesNotFitIsRefused(BigDecimal before, String asked) {
    limited(TEN_PIECES);
    drawn(before, null);
    record(details(asked, null, TODAY))
        .refuses(BatchRule.BATCH_NOT_OVERDRAWN, "productionLicence", "is drawn of 10");
  }

  @Test
  void underALimitThatIsNotReachedTheLicenceStaysAsItIs() {
    limited(TEN_PIECES);
    var nearly = details("9.9999", null, TODAY);
    record(nearly)
        .recordsTogether(Batches.record(BATCH, nearly), PRODUCTION_LICENCE, Batches.drawn(nearly));
  }

  @Test
  void aValueThatJustFitsGoesAhead() {
    limited(THOUSAND_CROWNS);
    drawn(null, crowns("400"));
    record(details("10", crowns("600.00"), TODAY)).succeeds();
  }

  @Test
  void aValueThatDoesNotFitIsRefused() {
    limited(THOUSAND_CROWNS);
    drawn(null, crowns("400"));
    record(details("10", crowns("600.01"), TODAY))
        .refuses(BatchRule.BATCH_NOT_OVERDRAWN, "productionLicence", "1000 DKK");
  }

  @Test
  void underALimitOfValueEachBatchNamesOne() {
    limited(THOUSAND_CROWNS);
    record(details()).refuses(BatchRule.BATCH_NOT_OVERDRAWN, "productionLicence", "value");
  }

  @Test
  void aBatchIsNoTransfer() {
    limited(new Limits(1, null, null));
    drawn(BigDecimal.ONE, null);
    drawn(BigDecimal.ONE, null);
    record(details()).succeeds();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheRules() {
    world
        .instead(
            Licence.STREAM,
            PRODUCTION_LICENCE,
            Licences.revoked(
                PRODUCTION_LICENCE, LicenceDraft.production().limits(TEN_PIECES).terms()))
        .instead(Transfer.STREAM, TRANSFER, Batches.holding(Batches.HELD, NOW));
    assertThat(record(details("11", null, TODAY.plusDays(1))).violations())
        .extracting(Violation::rule)
        .containsExactly(
            BatchRule.BATCH_NOT_MADE_IN_FUTURE.slug(),
            BatchRule.BATCH_NEEDS_MANUFACTURE.slug(),
            BatchRule.BATCH_UNDER_PRODUCTION_LICENCE.slug(),
            BatchRule.BATCH_NOT_OVERDRAWN.slug());
  }

  private void limited(Limits limits) {
    world.instead(
        Licence.STREAM, PRODUCTION_LICENCE, issued(LicenceDraft.production().limits(limits)));
  }

  private void drawn(@Nullable BigDecimal quantity, @Nullable Money value) {
    world.given(
        Licence.STREAM,
        PRODUCTION_LICENCE,
        List.of(
            LicenceDrawnDown.of(
                PRODUCTION_LICENCE, OTHER_BATCH, quantity, value, DK_ENGINEER.person())));
  }

  private static List<LicenceEvent> issued(LicenceDraft draft) {
    LicenceTerms terms = draft.terms();
    return Licences.issued(PRODUCTION_LICENCE, terms);
  }

  private static Money crowns(String amount) {
    return new Money(new BigDecimal(amount), "DKK");
  }

  private Stage.Answer record(BatchDetails details) {
    return batch.when(new RecordBatch(by(DK_ENGINEER), BATCH, details));
  }
}
