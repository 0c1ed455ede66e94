package org.transferledger.licence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.licence.Standing.SOFIIA;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.LicenceDraft.export;
import static org.transferledger.support.LicenceDraft.production;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceCommand.AmendLicence;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceEvent.AmendmentRefused;
import org.transferledger.licence.LicenceEvent.AmendmentRequested;
import org.transferledger.licence.LicenceEvent.AmendmentWithdrawn;
import org.transferledger.licence.LicenceEvent.LicenceAmended;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceEvent.LicenceExhausted;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;
import org.transferledger.technology.TechnologyRule;

class AmendLicenceTest {
  private static final Issue ANOTHER = new Issue("2026-0042/1", List.of("Report monthly"));

  private final Stage licence = new Stage(LicenceAggregate.class, Standing.world());

  @Test
  void onlyAnIssuedLicenceIsAmended() {
    licence
        .given(Standing.SUSPENDED.history())
        .when(amend(export()))
        .refuses(LicenceRule.ONLY_ISSUED_IS_AMENDED, null, "SUSPENDED");
  }

  @Test
  void oneAmendmentIsPendingAtATime() {
    licence
        .given(Standing.AMENDMENT_APPLIED.history())
        .when(amend(export()))
        .refuses(LicenceRule.ONE_AMENDMENT_AT_A_TIME);
  }

  @Test
  void anotherAmendmentFollowsOneThatWasWithdrawnRefusedOrIssued() {
    for (LicenceEvent end :
        List.of(
            new AmendmentWithdrawn(EXPORT_LICENCE, Standing.REASON, NOW, UA_CONTROL.person()),
            new AmendmentRefused(EXPORT_LICENCE, Standing.REFUSAL, NOW, OLENA.person()),
            new LicenceAmended(EXPORT_LICENCE, Standing.AMENDED, ANOTHER, NOW, OLENA.person()))) {
      new Stage(LicenceAggregate.class, Standing.world())
          .given(Standing.AMENDMENT_COUNTERSIGNED.history())
          .given(end)
          .when(amend(export()))
          .records(
              new AmendmentRequested(EXPORT_LICENCE, export().terms(), NOW, UA_CONTROL.person()));
    }
  }

  @Test
  void anAmendmentKeepsTheStateWhatIsPermittedAndTheKind() {
    whenIssued(amend(export().issuedBy(DK)))
        .refuses(LicenceRule.AMENDMENT_KEEPS_IDENTITY, "issuingState");
    whenIssued(amend(production().issuedBy(export().terms().issuingState())))
        .refuses(LicenceRule.AMENDMENT_KEEPS_IDENTITY, "permits");
    whenIssued(amend(export().global())).refuses(LicenceRule.AMENDMENT_KEEPS_IDENTITY, "kind");
    whenIssued(amend(export().general())).refuses(LicenceRule.AMENDMENT_KEEPS_IDENTITY, "kind");
  }

  @Test
  void amendedTermsAreHeldToTheRulesOfAnApplication() {
    whenIssued(amend(export().packages(UNKNOWN_PACKAGE)))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "coverage.packages");
    whenIssued(amend(export().sites(UA_SITE))).refuses(FirmRule.SITE_KNOWN, "coverage.sites");
    whenIssued(amend(export().senders(DK_FIRM)))
        .refuses(LicenceRule.APPLICANT_IS_COVERED, "coverage.senders");
    whenIssued(amend(export().recipients(DK_FIRM, UA_FIRM)))
        .refuses(LicenceRule.INDIVIDUAL_HAS_ONE_RECIPIENT, "coverage.recipients");
  }

  @ParameterizedTest
  @MethodSource("coveringLimits")
  void amendedLimitsMayBeAllThatIsDrawn(Limits limits) {
    whenDrawn(amend(export().limits(limits))).succeeds();
  }

  static Limits[] coveringLimits() {
    return new Limits[] {
      new Limits(1, null, null),
      new Limits(null, new BigDecimal("4.0"), null),
      new Limits(null, null, crowns("400.00")),
      new Limits(2, BigDecimal.TEN, crowns("1000")),
      LicenceDraft.UNLIMITED
    };
  }

  @ParameterizedTest
  @MethodSource("tooSmallLimits")
  void amendedLimitsAreNotLessThanWhatIsDrawn(Limits limits) {
    whenDrawn(amend(export().limits(limits)))
        .refuses(LicenceRule.AMENDED_LIMITS_COVER_DRAWN, "limits", "drawn");
  }

  /** What was drawn in another currency cannot be compared. */
  static Limits[] tooSmallLimits() {
    return new Limits[] {
      new Limits(null, new BigDecimal("3.9999"), null),
      new Limits(null, null, crowns("399.99")),
      new Limits(null, null, new Money(new BigDecimal("100000"), "EUR"))
    };
  }

  @Test
  void transfersAreCountedToo() {
    licence
        .given(Licences.issued(EXPORT_LICENCE, export().terms()))
        .given(drawn(null, null), drawn(null, null))
        .when(amend(export().limits(new Limits(1, null, null))))
        .refuses(LicenceRule.AMENDED_LIMITS_COVER_DRAWN, "limits", "2 transfers");
  }

  @Test
  void whatIsDrawnMeanwhileCountsWhenTheAmendmentIsIssued() {
    var amended = export().limits(new Limits(1, null, null)).terms();
    licence
        .given(countersigned(export().terms(), amended))
        .given(drawn(null, null), drawn(null, null))
        .when(issue(NOW))
        .refuses(LicenceRule.AMENDED_LIMITS_COVER_DRAWN, "limits");
  }

  @Test
  void anAmendmentThatLeavesNothingExhaustsTheLicence() {
    var amended = export().limits(new Limits(1, null, null)).terms();
    licence
        .given(countersigned(export().terms(), amended))
        .given(drawn(null, null))
        .when(issue(NOW))
        .records(
            new LicenceAmended(EXPORT_LICENCE, amended, ANOTHER, NOW, SOFIIA.person()),
            new LicenceExhausted(EXPORT_LICENCE, SOFIIA.person()));
  }

  @Test
  void anAmendmentIsIssuedBeforeItsEnd() {
    var shorter = export().validUntil(VALID_UNTIL.minusSeconds(60)).terms();
    var history = countersigned(export().terms(), shorter);
    licence
        .given(history)
        .when(issue(shorter.validUntil()))
        .refuses(LicenceRule.ISSUED_BEFORE_ITS_END, "terms.validUntil");
    new Stage(LicenceAggregate.class, Standing.world())
        .given(history)
        .when(issue(shorter.validUntil().minusMillis(1)))
        .succeeds();
  }

  @Test
  void theOldTermsHoldUntilTheAmendmentIsIssued() {
    var pending = Standing.AMENDMENT_COUNTERSIGNED.licence();
    assertThat(pending.terms()).isEqualTo(Standing.TERMS);
    assertThat(pending.inForce(NOW)).isTrue();
    assertThat(pending.overdrawnBy(null, null, true)).isEmpty();

    var amended =
        fold(
            then(
                Standing.AMENDMENT_COUNTERSIGNED.history(),
                new LicenceAmended(
                    EXPORT_LICENCE, Standing.AMENDED, ANOTHER, NOW, OLENA.person())));
    assertThat(amended.terms()).isEqualTo(Standing.AMENDED);
    assertThat(amended.amendment()).isNull();
    assertThat(amended.status()).isEqualTo(Licence.Status.ISSUED);
  }

  @Test
  void formerProvisosStillBind() {
    var amended =
        fold(
            then(
                Standing.AMENDMENT_COUNTERSIGNED.history(),
                new LicenceAmended(
                    EXPORT_LICENCE, Standing.AMENDED, ANOTHER, NOW, OLENA.person())));
    assertThat(amended.issue()).isEqualTo(ANOTHER);
    assertThat(amended.formerIssues()).containsExactly(ISSUE);
  }

  @Test
  void aRefusedAmendmentChangesNothing() {
    var refused =
        fold(
            then(
                Standing.AMENDMENT_COUNTERSIGNED.history(),
                new AmendmentRefused(EXPORT_LICENCE, Standing.REFUSAL, NOW, OLENA.person())));
    assertThat(refused).isEqualTo(Standing.ISSUED.licence());
  }

  @Test
  void aSuspendedLicenceStaysSuspendedWhenItIsAmended() {
    var amended =
        fold(
            then(
                Standing.AMENDMENT_COUNTERSIGNED.history(),
                new LicenceEvent.LicenceSuspended(EXPORT_LICENCE, Standing.GROUNDS, OLENA.person()),
                new LicenceAmended(
                    EXPORT_LICENCE, Standing.AMENDED, ANOTHER, NOW, OLENA.person())));
    assertThat(amended.status()).isEqualTo(Licence.Status.SUSPENDED);
    assertThat(amended.suspendedBy()).isEqualTo(OLENA.person());
  }

  @Test
  void whatWasDrawnIsCountedInTheAmendedCurrency() {
    var limited = export().limits(new Limits(null, null, crowns("1000"))).terms();
    var amended =
        fold(
            then(
                Licences.issued(EXPORT_LICENCE, export().terms()),
                drawn(null, crowns("400")),
                new LicenceAmended(EXPORT_LICENCE, limited, ANOTHER, NOW, OLENA.person())));
    assertThat(amended.drawn().value()).isEqualTo("400");
    assertThat(amended.overdrawnBy(null, crowns("600"), true)).isEmpty();
    assertThat(amended.overdrawnBy(null, crowns("600.01"), true))
        .containsExactly("value 400 is drawn of 1000 DKK and " + crowns("600.01") + " is asked");
  }

  private static List<LicenceEvent> countersigned(LicenceTerms before, LicenceTerms after) {
    return then(
        Licences.issued(EXPORT_LICENCE, before),
        new AmendmentRequested(EXPORT_LICENCE, after, Standing.BEFORE, UA_CONTROL.person()),
        new LicenceEvent.LicenceAdvised(EXPORT_LICENCE, Licences.ADVICE, OLENA.person()),
        new LicenceEvent.LicenceCountersigned(EXPORT_LICENCE, OLENA.person()),
        new LicenceEvent.LicenceCountersigned(EXPORT_LICENCE, OLENA.person()));
  }

  private static AmendLicence amend(LicenceDraft draft) {
    return new AmendLicence(by(UA_CONTROL), EXPORT_LICENCE, draft.terms());
  }

  private static IssueLicence issue(Instant at) {
    return new IssueLicence(by(SOFIIA, at), EXPORT_LICENCE, ANOTHER);
  }

  private static Stage.Answer whenIssued(AmendLicence command) {
    return new Stage(LicenceAggregate.class, Standing.world())
        .given(Standing.ISSUED.history())
        .when(command);
  }

  /** Drawn so far: one transfer, a quantity of 4, and 400 crowns. */
  private static Stage.Answer whenDrawn(AmendLicence command) {
    return new Stage(LicenceAggregate.class, Standing.world())
        .given(Licences.issued(EXPORT_LICENCE, export().terms()))
        .given(drawn(new BigDecimal("4"), crowns("400")))
        .when(command);
  }

  private static LicenceDrawnDown drawn(@Nullable BigDecimal quantity, @Nullable Money value) {
    return new LicenceDrawnDown(EXPORT_LICENCE, TRANSFER, quantity, value, UA_CONTROL.person());
  }

  private static Money crowns(String amount) {
    return new Money(new BigDecimal(amount), "DKK");
  }

  private static Licence fold(List<LicenceEvent> history) {
    return requireNonNull(Licence.STREAM.fold(history));
  }
}
