package org.transferledger.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.licence.Standing.REASON;
import static org.transferledger.licence.Standing.SOFIIA;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.People.IRYNA;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor.Officer;
import org.transferledger.licence.LicenceCommand.AppealDecision;
import org.transferledger.licence.LicenceCommand.AppealRefusal;
import org.transferledger.licence.LicenceCommand.DecideAppeal;
import org.transferledger.licence.LicenceCommand.Refusal;
import org.transferledger.licence.LicenceCommand.RefuseLicence;
import org.transferledger.licence.LicenceEvent.AppealAllowed;
import org.transferledger.licence.LicenceEvent.AppealDismissed;
import org.transferledger.licence.LicenceEvent.LicenceRefused;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;

class RefuseAndAppealTest {
  private static final Refusal NONE = new Refusal(List.of(), List.of(), "Not convinced");
  private static final Refusal BY_CRITERION = new Refusal(List.of(7), List.of(), "Diversion");
  private static final Refusal BY_GROUND =
      new Refusal(List.of(), List.of("Section 6"), "Diversion");

  private final Stage licence = new Stage(LicenceAggregate.class, Standing.world());

  @Test
  void ukraineRefusesByCriteriaOrByItsOwnGrounds() {
    refuseInUkraine(BY_CRITERION)
        .records(new LicenceRefused(EXPORT_LICENCE, BY_CRITERION, NOW, OLENA.person()));
    refuseInUkraine(BY_GROUND)
        .records(new LicenceRefused(EXPORT_LICENCE, BY_GROUND, NOW, OLENA.person()));
  }

  @Test
  void denmarkRefusesByCriteria() {
    refuseInDenmark(BY_CRITERION)
        .records(new LicenceRefused(EXPORT_LICENCE, BY_CRITERION, NOW, METTE.person()));
  }

  @Test
  void denmarkDoesNotRefuseByOtherGroundsAlone() {
    refuseInDenmark(BY_GROUND).refuses(LicenceRule.REFUSAL_CITES_GROUNDS, "criteria");
  }

  @Test
  void nobodyRefusesWithoutGrounds() {
    refuseInUkraine(NONE).refuses(LicenceRule.REFUSAL_CITES_GROUNDS, "criteria");
    refuseInDenmark(NONE).refuses(LicenceRule.REFUSAL_CITES_GROUNDS, "criteria");
  }

  @Test
  void aRefusalIsShown() {
    var refused = Standing.REFUSED.licence();
    assertThat(refused.refusal()).isEqualTo(Standing.REFUSAL);
    assertThat(refused.refusedBy()).isEqualTo(OLENA.person());
    assertThat(refused.clock().endedAt()).isEqualTo(Standing.BEFORE);
    assertThat(refused.issue()).isNull();
  }

  @Test
  void onlyARefusalIsAppealed() {
    licence
        .given(Standing.ISSUED.history())
        .when(new AppealRefusal(by(UA_CONTROL), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.ONLY_REFUSED_IS_APPEALED);
  }

  @Test
  void aRefusalIsAppealedOnce() {
    licence
        .given(Standing.DISMISSED.history())
        .when(new AppealRefusal(by(UA_CONTROL), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.APPEALED_ONCE);
  }

  @Test
  void anotherOfficerAllowsAnAppealAndIssuesTheLicence() {
    licence
        .given(Standing.UNDER_APPEAL.history())
        .when(decide(SOFIIA, NOW, true))
        .records(new AppealAllowed(EXPORT_LICENCE, "As decided", ISSUE, NOW, SOFIIA.person()));
  }

  @Test
  void anotherOfficerDismissesAnAppeal() {
    licence
        .given(Standing.UNDER_APPEAL.history())
        .when(decide(SOFIIA, NOW, false))
        .records(new AppealDismissed(EXPORT_LICENCE, "As decided", NOW, SOFIIA.person()));
  }

  @ParameterizedTest
  @MethodSource("thoseWhoTookPart")
  void whoTookPartInTheRefusalDoesNotDecideTheAppeal(Officer officer) {
    licence
        .given(Standing.COUNTERSIGNED.history())
        .given(
            new LicenceRefused(EXPORT_LICENCE, Standing.REFUSAL, NOW, SOFIIA.person()),
            new LicenceEvent.RefusalAppealed(EXPORT_LICENCE, REASON, NOW, UA_CONTROL.person()))
        .when(decide(officer, NOW, false))
        .refuses(LicenceRule.APPEAL_DECIDED_BY_ANOTHER);
  }

  /** The adviser, the countersigners, and who refused. */
  static Officer[] thoseWhoTookPart() {
    return new Officer[] {OLENA, TARAS, IRYNA, SOFIIA};
  }

  @Test
  void anAppealIsDecidedAfterItIsMade() {
    licence
        .given(Standing.REFUSED.history())
        .when(decide(SOFIIA, NOW, false))
        .refuses(LicenceRule.ONLY_APPEALED_IS_DECIDED);
  }

  @Test
  void anAppealIsAllowedUpToTheLastMomentOfTheValidity() {
    licence
        .given(Standing.UNDER_APPEAL.history())
        .when(decide(SOFIIA, VALID_UNTIL.minusMillis(1), true))
        .succeeds();
  }

  @Test
  void onceItsValidityHasEndedALicenceIsNotIssuedOnAppealEither() {
    licence
        .given(Standing.UNDER_APPEAL.history())
        .when(decide(SOFIIA, VALID_UNTIL, true))
        .refuses(LicenceRule.ISSUED_BEFORE_ITS_END, "terms.validUntil");
    new Stage(LicenceAggregate.class, Standing.world())
        .given(Standing.UNDER_APPEAL.history())
        .when(decide(SOFIIA, VALID_UNTIL, false))
        .succeeds();
  }

  private static DecideAppeal decide(Officer officer, Instant at, boolean allowed) {
    var decision = new AppealDecision(allowed, "As decided", allowed ? ISSUE : null);
    return new DecideAppeal(by(officer, at), EXPORT_LICENCE, decision);
  }

  private static Stage.Answer refuseInUkraine(Refusal refusal) {
    return new Stage(LicenceAggregate.class, Standing.world())
        .given(Standing.COUNTERSIGNED.history())
        .when(new RefuseLicence(by(OLENA), EXPORT_LICENCE, refusal));
  }

  private static Stage.Answer refuseInDenmark(Refusal refusal) {
    return new Stage(LicenceAggregate.class, Histories.authorities())
        .given(Licences.countersigned(EXPORT_LICENCE, LicenceDraft.production().terms()))
        .when(new RefuseLicence(by(METTE), EXPORT_LICENCE, refusal));
  }
}
