package org.transferledger.licence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;
import static org.transferledger.support.LicenceDraft.VALID_FROM;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.LicenceDraft.export;
import static org.transferledger.support.LicenceDraft.production;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.SE;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.core.BatchId;
import org.transferledger.core.Person;
import org.transferledger.core.ShipmentId;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceEvent.LicenceExhausted;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Packages;

/** What releases, batches and shipments ask of a licence, and what they draw from it. */
class LicenceUseTest {
  private static final BatchId BATCH = BatchId.of("00000000-0000-4000-8000-000000000ba1");
  private static final ShipmentId SHIPMENT = ShipmentId.of("00000000-0000-4000-8000-0000000005a1");
  private static final Person BY = UA_CONTROL.person();
  private static final Asked ASKED =
      new Asked(
          PACKAGE,
          Packages.UA_RATING,
          UA_FIRM,
          DK_FIRM,
          false,
          DK_SITE,
          DK,
          List.of(Purpose.HOLD, Purpose.USE));

  @Test
  void aLicenceIsInForceFromTheFirstToTheLastInstantOfItsValidity() {
    var licence = Standing.ISSUED.licence();
    assertThat(licence.inForce(VALID_FROM.minusMillis(1))).isFalse();
    assertThat(licence.inForce(VALID_FROM)).isTrue();
    assertThat(licence.inForce(VALID_UNTIL.minusMillis(1))).isTrue();
    assertThat(licence.inForce(VALID_UNTIL)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aLicenceIsInForceWhileItIsIssuedAlsoWhenItIsExhausted(Standing standing) {
    boolean amending = standing.name().startsWith("AMENDMENT");
    var licence = standing.licence();
    boolean expected = standing == Standing.ISSUED || standing == Standing.EXHAUSTED || amending;
    assertThat(licence.inForce(NOW)).isEqualTo(expected);
    assertThat(licence.usableBy(UA_FIRM, NOW)).isEqualTo(expected);
  }

  @Test
  void aGrantedPurposeLastsUntilItsOwnEnd() {
    var licence = Standing.EXPIRED.licence();
    assertThat(licence.grant(Purpose.USE, USE_UNTIL.minusMillis(1))).isNotNull();
    assertThat(licence.grant(Purpose.USE, USE_UNTIL)).isNull();
    assertThat(licence.grant(Purpose.MANUFACTURE, NOW)).isNull();
  }

  @Test
  void aLicenceCoversWhatItLists() {
    assertThat(Standing.ISSUED.licence().uncovered(ASKED, NOW)).isEmpty();
  }

  @Test
  void whatALicenceDoesNotListItDoesNotCover() {
    var asked =
        new Asked(
            UNKNOWN_PACKAGE,
            null,
            SE_FIRM,
            SE_FIRM,
            true,
            UA_SITE,
            SE,
            List.of(Purpose.HOLD, Purpose.RETRANSFER));
    assertThat(Standing.ISSUED.licence().uncovered(asked, NOW))
        .containsExactly(
            "package " + UNKNOWN_PACKAGE,
            "rating (none)",
            "sender " + SE_FIRM,
            "recipient " + SE_FIRM,
            "site " + UA_SITE,
            "destination SE",
            "purpose RETRANSFER");
  }

  @Test
  void aGeneralLicenceCoversAnyPackageSenderRecipientAndSiteButNotAnyCodeOrDestination() {
    var general = published(export().general(), false);
    assertThat(general.uncovered(ASKED, NOW)).isEmpty();
    var elsewhere =
        new Asked(
            UNKNOWN_PACKAGE, null, SE_FIRM, SE_FIRM, false, UA_SITE, SE, List.of(Purpose.USE));
    assertThat(general.uncovered(elsewhere, NOW))
        .containsExactly("rating (none)", "destination SE");
  }

  @Test
  void aGeneralLicenceCoversOnlyThoseThatItNames() {
    var general =
        published(export().general().packages(PACKAGE).senders(UA_FIRM).recipients(DK_FIRM), false);
    assertThat(general.uncovered(ASKED, NOW)).isEmpty();
    var others =
        new Asked(
            UNKNOWN_PACKAGE,
            Packages.UA_RATING,
            SE_FIRM,
            SE_FIRM,
            false,
            UA_SITE,
            DK,
            List.of(Purpose.USE));
    assertThat(general.uncovered(others, NOW))
        .containsExactly("package " + UNKNOWN_PACKAGE, "sender " + SE_FIRM, "recipient " + SE_FIRM);
  }

  @Test
  void aGeneralLicenceMayBeForCertifiedRecipientsOnly() {
    var general = published(export().general(), true);
    assertThat(general.uncovered(ASKED, NOW))
        .containsExactly("recipient " + DK_FIRM + ", which is not certified");
    var certified =
        new Asked(
            ASKED.technology(),
            ASKED.rating(),
            ASKED.sender(),
            ASKED.recipient(),
            true,
            ASKED.site(),
            ASKED.destination(),
            ASKED.purposes());
    assertThat(general.uncovered(certified, NOW)).isEmpty();
  }

  @Test
  void whatDrawsTheLastTransferExhaustsTheLicence() {
    var licence = issued(export(), new Limits(2, null, null));
    var draw = release(null, null);
    assertThat(licence.draw(draw)).containsExactly(draw);
    assertThat(after(licence, draw).draw(draw))
        .containsExactly(draw, new LicenceExhausted(EXPORT_LICENCE, BY));
  }

  @Test
  void whatDrawsTheLastOfAQuantityExhaustsTheLicence() {
    var licence = issued(export(), new Limits(null, BigDecimal.TEN, null));
    var most = release("9.9999", null);
    var rest = release("0.0001", null);
    assertThat(licence.draw(most)).containsExactly(most);
    assertThat(after(licence, most).draw(rest))
        .containsExactly(rest, new LicenceExhausted(EXPORT_LICENCE, BY));
  }

  @Test
  void whatDrawsTheLastOfAValueExhaustsTheLicence() {
    var licence = issued(export(), new Limits(null, null, crowns("1000")));
    var most = release(null, crowns("999.99"));
    var rest = release(null, crowns("0.01"));
    assertThat(licence.draw(most)).containsExactly(most);
    assertThat(after(licence, most).draw(rest))
        .containsExactly(rest, new LicenceExhausted(EXPORT_LICENCE, BY));
  }

  @Test
  void aLicenceIsExhaustedOnce() {
    var licence = issued(export(), new Limits(1, null, null));
    var exhausted = after(licence, release(null, null), new LicenceExhausted(EXPORT_LICENCE, BY));
    assertThat(exhausted.status()).isEqualTo(Licence.Status.EXHAUSTED);
    var batch = LicenceDrawnDown.of(EXPORT_LICENCE, BATCH, BigDecimal.ONE, null, BY);
    assertThat(exhausted.draw(batch)).containsExactly(batch);
  }

  @Test
  void withoutLimitsALicenceIsNeverExhausted() {
    var draw = release("999999999999999", crowns("999999999999999"));
    var licence = issued(export(), LicenceDraft.UNLIMITED);
    assertThat(after(licence, draw, draw).draw(draw)).containsExactly(draw);
  }

  @Test
  void aBatchDrawsQuantityAndValueAndIsNoTransfer() {
    var licence = issued(production(), new Limits(1, BigDecimal.TEN, crowns("1000")));
    var batch = LicenceDrawnDown.of(EXPORT_LICENCE, BATCH, new BigDecimal("6"), crowns("600"), BY);
    var drawn = after(licence, batch).drawn();
    assertThat(drawn.transfers()).isZero();
    assertThat(drawn.quantity()).isEqualTo("6");
    assertThat(drawn.value()).isEqualTo("600");
    assertThat(after(licence, batch).overdrawnBy(new BigDecimal("4"), crowns("400"), false))
        .isEmpty();
    assertThat(after(licence, batch).overdrawnBy(new BigDecimal("5"), crowns("401"), false))
        .hasSize(2);
  }

  @Test
  void aReleaseUnderAProductionLicenceIsOneTransferAndNothingElse() {
    var licence = issued(production(), new Limits(1, BigDecimal.TEN, crowns("1000")));
    assertThat(licence.overdrawnBy(null, null, true)).isEmpty();
    var released = after(licence, release(null, null));
    assertThat(released.overdrawnBy(null, null, true))
        .containsExactly("1 of 1 transfers are drawn");
    assertThat(released.overdrawnBy(BigDecimal.TEN, crowns("1000"), false)).isEmpty();
  }

  @Test
  void aShipmentIsOneTransferAndDrawsQuantityAndValue() {
    var licence = issued(export(), new Limits(1, BigDecimal.TEN, crowns("1000")));
    var shipment =
        LicenceDrawnDown.of(EXPORT_LICENCE, SHIPMENT, new BigDecimal("10"), crowns("1"), BY);
    assertThat(licence.overdrawnBy(shipment.quantity(), shipment.value(), true)).isEmpty();
    assertThat(after(licence, shipment).drawn().transfers()).isEqualTo(1);
    assertThat(after(licence, shipment).overdrawnBy(BigDecimal.ONE, crowns("1000"), true))
        .hasSize(3);
  }

  private static LicenceDrawnDown release(@Nullable String quantity, @Nullable Money value) {
    return new LicenceDrawnDown(
        EXPORT_LICENCE, TRANSFER, quantity == null ? null : new BigDecimal(quantity), value, BY);
  }

  private static Licence issued(LicenceDraft draft, Limits limits) {
    return fold(Licences.issued(EXPORT_LICENCE, draft.limits(limits).terms()));
  }

  private static Licence published(LicenceDraft draft, boolean certified) {
    return fold(Licences.published(EXPORT_LICENCE, draft.terms(), 5, certified));
  }

  private static Licence after(Licence licence, LicenceEvent... events) {
    Licence state = licence;
    for (LicenceEvent event : events) {
      state = Licence.STREAM.after(state, event);
    }
    return state;
  }

  private static Licence fold(List<LicenceEvent> history) {
    return requireNonNull(Licence.STREAM.fold(history));
  }

  private static Money crowns(String amount) {
    return new Money(new BigDecimal(amount), "DKK");
  }
}
