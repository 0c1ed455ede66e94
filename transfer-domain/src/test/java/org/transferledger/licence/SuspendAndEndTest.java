package org.transferledger.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.licence.Standing.GROUNDS;
import static org.transferledger.licence.Standing.REASON;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.core.Actor;
import org.transferledger.core.DeadlineRule;
import org.transferledger.licence.LicenceCommand.ExpireLicence;
import org.transferledger.licence.LicenceCommand.ReinstateLicence;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.licence.LicenceCommand.SurrenderLicence;
import org.transferledger.licence.LicenceCommand.SuspendLicence;
import org.transferledger.licence.LicenceEvent.LicenceAmended;
import org.transferledger.licence.LicenceEvent.LicenceExpired;
import org.transferledger.licence.LicenceEvent.LicenceReinstated;
import org.transferledger.licence.LicenceEvent.LicenceSuspended;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;

class SuspendAndEndTest {
  private final Stage licence = new Stage(LicenceAggregate.class, Standing.world());

  @Test
  void aSuspendedLicenceIsNotInForce() {
    assertThat(Standing.ISSUED.licence().inForce(NOW)).isTrue();
    assertThat(Standing.SUSPENDED.licence().inForce(NOW)).isFalse();
  }

  @Test
  void onlyAnIssuedLicenceIsSuspended() {
    licence
        .given(Standing.SUSPENDED.history())
        .when(new SuspendLicence(by(TARAS), EXPORT_LICENCE, GROUNDS))
        .refuses(LicenceRule.ONLY_ISSUED_IS_SUSPENDED);
  }

  @Test
  void anotherOfficerReinstates() {
    licence
        .given(Standing.SUSPENDED.history())
        .when(new ReinstateLicence(by(TARAS), EXPORT_LICENCE, REASON))
        .records(new LicenceReinstated(EXPORT_LICENCE, REASON, TARAS.person()));
  }

  @Test
  void whoSuspendedDoesNotReinstate() {
    licence
        .given(Standing.SUSPENDED.history())
        .when(new ReinstateLicence(by(OLENA), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.LICENCE_REINSTATED_BY_ANOTHER);
  }

  @Test
  void whoSuspendsASecondTimeCounts() {
    var again =
        then(
            Standing.SUSPENDED.history(),
            new LicenceReinstated(EXPORT_LICENCE, REASON, TARAS.person()),
            new LicenceSuspended(EXPORT_LICENCE, GROUNDS, TARAS.person()));
    licence
        .given(again)
        .when(new ReinstateLicence(by(TARAS), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.LICENCE_REINSTATED_BY_ANOTHER);
    anew().given(again).when(new ReinstateLicence(by(OLENA), EXPORT_LICENCE, REASON)).succeeds();
  }

  @Test
  void onlyASuspendedLicenceIsReinstated() {
    licence
        .given(Standing.ISSUED.history())
        .when(new ReinstateLicence(by(TARAS), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.ONLY_SUSPENDED_LICENCE_IS_REINSTATED);
  }

  @Test
  void anEndedLicenceIsNotSurrendered() {
    licence
        .given(Standing.EXPIRED.history())
        .when(new SurrenderLicence(by(UA_CONTROL), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.ONLY_HELD_IS_SURRENDERED, null, "EXPIRED");
  }

  @Test
  void anEndedLicenceIsNotRevoked() {
    licence
        .given(Standing.SURRENDERED.history())
        .when(new RevokeLicence(by(TARAS), EXPORT_LICENCE, Licences.REVOCATION))
        .refuses(LicenceRule.ONLY_ISSUED_IS_REVOKED, null, "SURRENDERED");
  }

  @ParameterizedTest
  @EnumSource(names = {"REVOKED", "SURRENDERED", "EXHAUSTED", "EXPIRED", "SUSPENDED"})
  void provisosSurviveEveryEnd(Standing end) {
    assertThat(end.licence().issue()).isEqualTo(ISSUE);
    assertThat(end.licence().clock()).isEqualTo(Standing.ISSUED.licence().clock());
  }

  @Test
  void aLicenceExpiresAtTheInstantAtWhichItsValidityEnds() {
    licence
        .given(Standing.ISSUED.history())
        .when(expire(VALID_UNTIL))
        .records(new LicenceExpired(EXPORT_LICENCE, Actor.Deadline.system().person()));
  }

  @Test
  void aLicenceDoesNotExpireBefore() {
    licence
        .given(Standing.ISSUED.history())
        .when(expire(VALID_UNTIL.minusMillis(1)))
        .refuses(DeadlineRule.DEADLINE_REACHED);
  }

  @Test
  void whatNeverWasALicenceDoesNotExpire() {
    licence
        .given(Standing.COUNTERSIGNED.history())
        .when(expire(VALID_UNTIL))
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void anAmendmentPutsOffTheEnd() {
    var later = LicenceDraft.export().validUntil(VALID_UNTIL.plusSeconds(60)).terms();
    var amended =
        then(
            Standing.AMENDMENT_COUNTERSIGNED.history(),
            new LicenceAmended(EXPORT_LICENCE, later, ISSUE, NOW, OLENA.person()));
    licence.given(amended).when(expire(VALID_UNTIL)).refuses(DeadlineRule.DEADLINE_REACHED);
    anew().given(amended).when(expire(VALID_UNTIL.plusSeconds(60))).succeeds();
  }

  @Test
  void aPendingAmendmentEndsWithTheLicence() {
    var revoked =
        Objects.requireNonNull(
            Licence.STREAM.fold(
                then(
                    Standing.AMENDMENT_ADVISED.history(),
                    new LicenceEvent.LicenceRevoked(
                        EXPORT_LICENCE, Licences.REVOCATION, OLENA.person()))));
    assertThat(revoked.amendment()).isNull();
    assertThat(revoked.proceeding()).isNull();
  }

  private static ExpireLicence expire(Instant at) {
    return new ExpireLicence(by(Actor.Deadline.system(), at), EXPORT_LICENCE);
  }

  private static Stage anew() {
    return new Stage(LicenceAggregate.class, Standing.world());
  }
}
