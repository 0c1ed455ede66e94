package org.transferledger.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Batches.BATCH;
import static org.transferledger.support.Batches.OTHER_BATCH;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.LicenceDraft.code;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.SE;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Shipments.CONSIGNEE;
import static org.transferledger.support.Shipments.OTHER_SHIPMENT;
import static org.transferledger.support.Shipments.SHIPMENT;
import static org.transferledger.support.Shipments.SHIPPING_LICENCE;
import static org.transferledger.support.Shipments.TERMS;

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
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.shipment.ShipmentCommand.ReleaseShipment;
import org.transferledger.support.Batches;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Shipments;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class ReleaseShipmentUnderLicenceTest {
  private static final Limits TWENTY_PIECES = new Limits(null, BigDecimal.valueOf(20), null);
  private static final Limits THOUSAND_CROWNS = new Limits(null, null, crowns("1000"));

  private final World world = Shipments.world();
  private final Stage shipment = new Stage(ShipmentAggregate.class, world);

  @Test
  void goodsLeaveUnderAnExportLicence() {
    Shipments.licensed(
        world,
        LicenceDraft.production()
            .senders(TERMS.from().firm())
            .recipients(CONSIGNEE.firm())
            .sites(CONSIGNEE.site())
            .destinations(UA)
            .terms());
    release(TERMS).refuses(ShipmentRule.SHIPMENT_LICENCE_PERMITS_EXPORT, "licence", "PRODUCTION");
  }

  @Test
  void theExportingStateIssuesTheLicence() {
    Shipments.licensed(world, Shipments.licence().issuedBy(UA).terms());
    release(TERMS)
        .refuses(ShipmentRule.SHIPMENT_LICENCE_OF_EXPORTING_STATE, "licence", "by UA, not by DK");
  }

  @ParameterizedTest
  @MethodSource("notInForce")
  void theLicenceIsInForce(List<LicenceEvent> history) {
    world.instead(Licence.STREAM, SHIPPING_LICENCE, history);
    release(TERMS).refuses(ShipmentRule.SHIPMENT_LICENCE_IN_FORCE, "licence");
  }

  static Stream<List<LicenceEvent>> notInForce() {
    var terms = Shipments.licence().terms();
    return Stream.of(
        Licences.applied(SHIPPING_LICENCE, terms),
        Licences.advised(SHIPPING_LICENCE, terms),
        Licences.countersigned(SHIPPING_LICENCE, terms),
        Licences.revoked(SHIPPING_LICENCE, terms),
        then(
            Licences.issued(SHIPPING_LICENCE, terms),
            new LicenceSuspended(
                SHIPPING_LICENCE, new Grounds("Diversion", "Act s. 9"), METTE.person())),
        then(
            Licences.issued(SHIPPING_LICENCE, terms),
            new LicenceSurrendered(
                SHIPPING_LICENCE, new Reason("No more need"), DK_CONTROL.person())),
        then(
            Licences.issued(SHIPPING_LICENCE, terms),
            new LicenceExpired(SHIPPING_LICENCE, Actor.Deadline.system().person())),
        issued(Shipments.licence().validUntil(NOW)),
        issued(Shipments.licence().validFrom(NOW.plusNanos(1_000))));
  }

  @ParameterizedTest
  @MethodSource("justInForce")
  void atTheEdgesOfItsValidityTheLicenceIsInForce(List<LicenceEvent> history) {
    world.instead(Licence.STREAM, SHIPPING_LICENCE, history);
    release(TERMS).succeeds();
  }

  static Stream<List<LicenceEvent>> justInForce() {
    return Stream.of(
        issued(Shipments.licence().validFrom(NOW)),
        issued(Shipments.licence().validUntil(NOW.plusNanos(1_000))));
  }

  @ParameterizedTest
  @MethodSource("notCovering")
  void theLicenceCoversTheShipment(LicenceDraft draft) {
    world.instead(Licence.STREAM, SHIPPING_LICENCE, issued(draft));
    release(TERMS).refuses(ShipmentRule.SHIPMENT_LICENCE_COVERS, "licence", "does not cover");
  }

  static Stream<LicenceDraft> notCovering() {
    return Stream.of(
        Shipments.licence().packages(UNKNOWN_PACKAGE),
        Shipments.licence().codes(code("ML10.c.1")),
        Shipments.licence().senders(SE_FIRM),
        Shipments.licence().recipients(SE_FIRM),
        Shipments.licence().sites(UNKNOWN_SITE),
        Shipments.licence().destinations(DK, SE));
  }

  @Test
  void goodsNeedNoPurpose() {
    world.instead(
        Licence.STREAM,
        SHIPPING_LICENCE,
        issued(Shipments.licence().purposes(new PurposeGrant(Purpose.HOLD, NOW))));
    release(TERMS).succeeds();
  }

  @ParameterizedTest
  @CsvSource({"0", "0.0000"})
  void aQuantityThatJustFitsGoesAheadAndExhaustsTheLicence(BigDecimal before) {
    limited(TWENTY_PIECES);
    drawn(before, null);
    release(TERMS).succeeds();
    assertThat(world.appended(SHIPPING_LICENCE))
        .containsExactly(Shipments.drawn(TERMS, "20"), exhausted());
  }

  @Test
  void theBatchesTogetherDoNotExceedTheQuantity() {
    limited(TWENTY_PIECES);
    drawn(new BigDecimal("0.0001"), null);
    release(TERMS).refuses(ShipmentRule.SHIPMENT_LICENCE_NOT_OVERDRAWN, "licence", "20 is asked");
  }

  @Test
  void theQuantityIsThatOfTheBatches() {
    limited(TWENTY_PIECES);
    var one = Shipments.terms(BATCH);
    release(one).succeeds();
    assertThat(world.appended(SHIPPING_LICENCE)).containsExactly(Shipments.drawn(one, "10"));
  }

  @Test
  void aValueThatJustFitsGoesAhead() {
    limited(THOUSAND_CROWNS);
    drawn(null, crowns("400"));
    release(valued("600.00")).succeeds();
  }

  @Test
  void aValueThatDoesNotFitIsRefused() {
    limited(THOUSAND_CROWNS);
    drawn(null, crowns("400"));
    release(valued("600.01"))
        .refuses(ShipmentRule.SHIPMENT_LICENCE_NOT_OVERDRAWN, "licence", "1000 DKK");
  }

  @Test
  void underALimitOfValueEachShipmentNamesOne() {
    limited(THOUSAND_CROWNS);
    release(TERMS).refuses(ShipmentRule.SHIPMENT_LICENCE_NOT_OVERDRAWN, "licence", "value");
  }

  @Test
  void aShipmentCountsAsATransfer() {
    limited(new Limits(1, null, null));
    drawn(BigDecimal.ONE, null);
    release(TERMS)
        .refuses(
            ShipmentRule.SHIPMENT_LICENCE_NOT_OVERDRAWN, "licence", "1 of 1 transfers are drawn");
  }

  @Test
  void theLastShipmentGoesAheadAndExhaustsTheLicence() {
    limited(new Limits(2, null, null));
    drawn(BigDecimal.ONE, null);
    release(TERMS).succeeds();
    assertThat(world.appended(SHIPPING_LICENCE)).hasSize(2).last().isEqualTo(exhausted());
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheRules() {
    world
        .instead(Batch.STREAM, BATCH, Batches.shipped(BATCH, OTHER_SHIPMENT))
        .instead(Batch.STREAM, OTHER_BATCH, Batches.shipped(OTHER_BATCH, OTHER_SHIPMENT))
        .instead(
            Licence.STREAM,
            SHIPPING_LICENCE,
            Licences.revoked(
                SHIPPING_LICENCE,
                Shipments.licence().sites(UNKNOWN_SITE).limits(THOUSAND_CROWNS).terms()));
    assertThat(release(TERMS).violations())
        .extracting(Violation::rule)
        .containsExactly(
            ShipmentRule.SHIPMENT_BATCHES_UNSHIPPED.slug(),
            ShipmentRule.SHIPMENT_BATCHES_UNSHIPPED.slug(),
            ShipmentRule.SHIPMENT_LICENCE_IN_FORCE.slug(),
            ShipmentRule.SHIPMENT_LICENCE_COVERS.slug(),
            ShipmentRule.SHIPMENT_LICENCE_NOT_OVERDRAWN.slug());
  }

  private void limited(Limits limits) {
    world.instead(Licence.STREAM, SHIPPING_LICENCE, issued(Shipments.licence().limits(limits)));
  }

  private void drawn(@Nullable BigDecimal quantity, @Nullable Money value) {
    world.given(
        Licence.STREAM,
        SHIPPING_LICENCE,
        List.of(
            LicenceDrawnDown.of(
                SHIPPING_LICENCE, OTHER_SHIPMENT, quantity, value, DK_CONTROL.person())));
  }

  private static LicenceExhausted exhausted() {
    return new LicenceExhausted(SHIPPING_LICENCE, DK_CONTROL.person());
  }

  private static List<LicenceEvent> issued(LicenceDraft draft) {
    return Licences.issued(SHIPPING_LICENCE, draft.terms());
  }

  private static ShipmentTerms valued(String amount) {
    return Shipments.terms(CONSIGNEE, crowns(amount), BATCH, OTHER_BATCH);
  }

  private static Money crowns(String amount) {
    return new Money(new BigDecimal(amount), "DKK");
  }

  private Stage.Answer release(ShipmentTerms terms) {
    return shipment
        .given(Shipments.approved(terms))
        .when(new ReleaseShipment(by(DK_CONTROL), SHIPMENT));
  }
}
