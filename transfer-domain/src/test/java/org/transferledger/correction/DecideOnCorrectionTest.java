package org.transferledger.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Corrections.CORRECTION;
import static org.transferledger.support.Corrections.OTHER_CORRECTION;
import static org.transferledger.support.Corrections.REASON;
import static org.transferledger.support.Corrections.corrected;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.KAREN;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.correction.CorrectionCommand.ConfirmCorrection;
import org.transferledger.correction.CorrectionCommand.DeclineCorrection;
import org.transferledger.correction.CorrectionEvent.CorrectionAsked;
import org.transferledger.correction.CorrectionEvent.CorrectionConfirmed;
import org.transferledger.correction.CorrectionEvent.CorrectionDeclined;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class DecideOnCorrectionTest {
  private static final String FIELD = "details.address";
  private static final String FIRST = "1 Main Street";
  private static final String SECOND = "2 Main Street";
  private static final String THIRD = "3 Main Street";
  private static final CorrectionAsked ASKED = asked(METTE, FIRST, SECOND);
  private static final CorrectionConfirmed CONFIRMED =
      new CorrectionConfirmed(CORRECTION, JENS.person());
  private static final CorrectionDeclined DECLINED =
      new CorrectionDeclined(CORRECTION, "The register is wrong", JENS.person());
  private static final Officer DELEGATE =
      new Officer(new Person(METTE.person().issuer(), "delegate"), DK);

  private final World world = Records.world();

  @Test
  void anotherOfficerOfTheStateConfirmsAndTheRecordIsCorrectedWithIt() {
    confirm(JENS, ASKED).recordsTogether(CONFIRMED, DK_FIRM, corrected(0, FIELD, FIRST, SECOND));
  }

  @Test
  void anotherOfficerOfTheStateDeclinesAndTheRecordStays() {
    decline(JENS, ASKED).records(DECLINED);
  }

  @Test
  void theRecordMustNotMoveMeanwhile() {
    confirm(JENS, ASKED).succeeds();
    assertThat(world.read()).contains(DK_FIRM.toString());
  }

  @Test
  void whoAskedNeitherConfirmsNorDeclines() {
    confirm(METTE, ASKED).refuses(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
    decline(METTE, ASKED).refuses(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
  }

  @Test
  void theDelegateOfWhoAskedNeitherConfirmsNorDeclines() {
    delegate(METTE);
    confirm(DELEGATE, ASKED).refuses(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
    decline(DELEGATE, ASKED).refuses(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
  }

  @Test
  void theDelegateOfAnotherDoes() {
    delegate(JENS);
    confirm(DELEGATE, ASKED).succeeds();
    decline(DELEGATE, ASKED).succeeds();
  }

  @Test
  void whoseDelegateAskedDoesNotConfirm() {
    delegate(METTE);
    confirm(METTE, asked(DELEGATE, FIRST, SECOND))
        .refuses(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
  }

  @ParameterizedTest
  @MethodSource("othersThanOfficersOfTheState")
  void nobodyElseConfirmsOrDeclines(Actor actor) {
    confirm(actor, ASKED).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    decline(actor, ASKED).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] othersThanOfficersOfTheState() {
    return new Actor[] {
      OLENA, DK_ADMINISTRATOR, OPERATOR, AUDITOR, UNAPPOINTED, new Officer(OLENA.person(), DK)
    };
  }

  @Test
  void theStateThatAskedDecidesWhosesoeverTheRecordIs() {
    var byOlena = asked(OLENA, FIRST, SECOND);
    confirm(JENS, byOlena).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    confirm(TARAS, byOlena).succeeds();
  }

  @Test
  void aCorrectionIsConfirmedOrDeclinedOnce() {
    confirm(KAREN, ASKED, CONFIRMED)
        .refuses(CorrectionRule.CORRECTION_DECIDED_ONCE, null, "CONFIRMED");
    decline(KAREN, ASKED, CONFIRMED)
        .refuses(CorrectionRule.CORRECTION_DECIDED_ONCE, null, "CONFIRMED");
    confirm(KAREN, ASKED, DECLINED)
        .refuses(CorrectionRule.CORRECTION_DECIDED_ONCE, null, "DECLINED");
    decline(KAREN, ASKED, DECLINED)
        .refuses(CorrectionRule.CORRECTION_DECIDED_ONCE, null, "DECLINED");
  }

  @Test
  void whatNobodyAskedForIsNotDecided() {
    confirm(JENS).refuses(CorrectionRule.CORRECTION_KNOWN, "correctionId");
    decline(JENS).refuses(CorrectionRule.CORRECTION_KNOWN, "correctionId");
  }

  @Test
  void aCorrectionIsNotConfirmedOnceAnotherHasComeBetween() {
    world.given(DK_FIRM, other(FIELD, FIRST, THIRD));
    confirm(JENS, ASKED).refuses(CorrectionRule.CORRECTION_IS_CURRENT, null, THIRD);
    decline(JENS, ASKED).records(DECLINED);
  }

  @Test
  void itIsNotConfirmedWhereAnotherHasSaidTheSame() {
    world.given(DK_FIRM, other(FIELD, FIRST, SECOND));
    confirm(JENS, ASKED).refuses(CorrectionRule.CORRECTION_IS_CURRENT, null, SECOND);
  }

  @Test
  void aCorrectionOfAnotherFieldDoesNotComeBetween() {
    world.given(DK_FIRM, other("details.name", "Firm DK-38401234", "Vinge A/S"));
    confirm(JENS, ASKED).recordsTogether(CONFIRMED, DK_FIRM, corrected(0, FIELD, FIRST, SECOND));
  }

  @Test
  void aSecondCorrectionRestsOnTheFirst() {
    world.given(DK_FIRM, other(FIELD, FIRST, SECOND));
    confirm(JENS, asked(METTE, SECOND, THIRD))
        .recordsTogether(CONFIRMED, DK_FIRM, corrected(0, FIELD, SECOND, THIRD));
  }

  @Test
  void aCorrectionIsTakenBackByAnother() {
    world.given(DK_FIRM, other(FIELD, FIRST, SECOND));
    confirm(JENS, asked(METTE, SECOND, FIRST))
        .recordsTogether(CONFIRMED, DK_FIRM, corrected(0, FIELD, SECOND, FIRST));
  }

  private static RecordCorrected other(String field, String was, String is) {
    return corrected(OTHER_CORRECTION, 0, field, was, is);
  }

  private static CorrectionAsked asked(Officer by, String recorded, String value) {
    return new CorrectionAsked(
        CORRECTION,
        new CorrectionRequest("firm", DK_FIRM.toString(), 0, FIELD, value, REASON),
        recorded,
        by.state(),
        by.person());
  }

  private void delegate(Officer from) {
    var until = NOW.plus(Duration.ofDays(1));
    world.given(
        Authority.STREAM,
        DK,
        List.of(new PowersDelegated(DK, DELEGATE.person(), until, "Leave", from.person())));
  }

  private Stage.Answer confirm(Actor actor, CorrectionEvent... history) {
    return stage(history).when(new ConfirmCorrection(by(actor), CORRECTION));
  }

  private Stage.Answer decline(Actor actor, CorrectionEvent... history) {
    return stage(history)
        .when(new DeclineCorrection(by(actor), CORRECTION, new Reason("The register is wrong")));
  }

  private Stage stage(CorrectionEvent... history) {
    return new Stage(CorrectionAggregate.class, world).given(history);
  }
}
