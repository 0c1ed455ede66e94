package org.transferledger.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.transferledger.support.Holds.EVERYTHING;
import static org.transferledger.support.Holds.GROUNDS;
import static org.transferledger.support.Holds.HOLD;
import static org.transferledger.support.Holds.OTHER_HOLD;
import static org.transferledger.support.Holds.lifted;
import static org.transferledger.support.Holds.placed;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.KAREN;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.HoldId;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.core.Refused;
import org.transferledger.retention.HoldCommand.LiftHold;
import org.transferledger.retention.HoldCommand.PlaceHold;
import org.transferledger.retention.HoldSubject.Kind;
import org.transferledger.support.Histories;
import org.transferledger.support.Holds;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class LegalHoldsTest {
  private static final HoldSubject FIRM = Holds.on(Kind.FIRM, DK_FIRM);
  private static final Officer DELEGATE =
      new Officer(new Person(METTE.person().issuer(), "delegate"), DK);

  private final World world = Histories.authorities();

  @ParameterizedTest
  @MethodSource("subjects")
  void anOfficerOfAnyStatePlacesAHoldOnAnything(HoldSubject subject) {
    place(METTE, subject).records(placed(subject, HOLD, METTE));
    place(OLENA, subject).records(placed(subject, HOLD, OLENA));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void anotherOfficerOfTheStateLiftsIt(HoldSubject subject) {
    stage(placed(subject, HOLD, METTE))
        .when(new LiftHold(by(JENS), subject, HOLD, OVER))
        .records(lifted(subject, HOLD, JENS));
  }

  static Stream<HoldSubject> subjects() {
    return Stream.of(
        EVERYTHING,
        FIRM,
        Holds.on(Kind.PACKAGE, PACKAGE),
        Holds.on(Kind.TRANSFER, TRANSFER),
        Holds.on(Kind.CASE, CASE));
  }

  @ParameterizedTest
  @MethodSource("othersThanOfficers")
  void nobodyElsePlacesOrLiftsHolds(Actor actor) {
    place(actor, FIRM).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    lift(actor, placed(FIRM, HOLD, METTE)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] othersThanOfficers() {
    return new Actor[] {
      DK_CONTROL, OPERATOR, AUDITOR, INVESTIGATOR, UNAPPOINTED, new Officer(OLENA.person(), DK)
    };
  }

  @Test
  void aHoldIsPlacedOnce() {
    place(JENS, FIRM, placed(FIRM, HOLD, METTE))
        .refuses(RetentionRule.HOLD_PLACED_ONCE, "holdId", HOLD.toString());
  }

  @Test
  void aHoldThatWasLiftedIsNotPlacedAgain() {
    place(METTE, FIRM, placed(FIRM, HOLD, METTE), lifted(FIRM, HOLD, JENS))
        .refuses(RetentionRule.HOLD_PLACED_ONCE, "holdId");
  }

  @Test
  void severalHoldsOnOneSubjectStandSideBySide() {
    place(METTE, FIRM, placed(FIRM, OTHER_HOLD, METTE)).records(placed(FIRM, HOLD, METTE));
    place(OLENA, FIRM, placed(FIRM, OTHER_HOLD, METTE)).records(placed(FIRM, HOLD, OLENA));
  }

  @Test
  void whoPlacedAHoldDoesNotLiftIt() {
    lift(METTE, placed(FIRM, HOLD, METTE)).refuses(RetentionRule.HOLD_LIFTED_BY_ANOTHER);
  }

  @Test
  void theDelegateOfWhoPlacedAHoldDoesNotLiftIt() {
    delegate(METTE);
    lift(DELEGATE, placed(FIRM, HOLD, METTE)).refuses(RetentionRule.HOLD_LIFTED_BY_ANOTHER);
  }

  @Test
  void theDelegateOfAnotherLiftsIt() {
    delegate(JENS);
    lift(DELEGATE, placed(FIRM, HOLD, METTE)).records(lifted(FIRM, HOLD, DELEGATE));
  }

  @Test
  void whoseDelegatePlacedAHoldDoesNotLiftIt() {
    delegate(METTE);
    lift(METTE, placed(FIRM, HOLD, DELEGATE)).refuses(RetentionRule.HOLD_LIFTED_BY_ANOTHER);
  }

  @Test
  void anOfficerOfAnotherStateDoesNotLiftIt() {
    lift(OLENA, placed(FIRM, HOLD, METTE)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    lift(METTE, placed(FIRM, HOLD, OLENA)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void aHoldIsLiftedOnce() {
    lift(KAREN, placed(FIRM, HOLD, METTE), lifted(FIRM, HOLD, JENS))
        .refuses(RetentionRule.HOLD_LIFTED_ONCE, "holdId");
  }

  @Test
  void onlyTheHoldThatIsNamedIsLifted() {
    lift(JENS, placed(FIRM, HOLD, METTE), placed(FIRM, OTHER_HOLD, METTE))
        .records(lifted(FIRM, HOLD, JENS));
    lift(
            JENS,
            placed(FIRM, HOLD, METTE),
            placed(FIRM, OTHER_HOLD, METTE),
            lifted(FIRM, OTHER_HOLD, KAREN))
        .records(lifted(FIRM, HOLD, JENS));
  }

  @Test
  void whatWasNeverPlacedIsNotLifted() {
    lift(JENS).refuses(RetentionRule.HOLD_KNOWN, "holdId");
    lift(JENS, placed(FIRM, OTHER_HOLD, METTE)).refuses(RetentionRule.HOLD_KNOWN, "holdId");
  }

  @Test
  void aHoldKeepsUntilItIsLifted() {
    keeps();
    Holds.given(world, placed(FIRM, HOLD, METTE));
    keeps(HOLD);
    Holds.given(world, lifted(FIRM, HOLD, JENS));
    keeps();
  }

  @Test
  void everyHoldThatKeepsIsNamed() {
    Holds.given(
        world,
        placed(FIRM, HOLD, METTE),
        placed(FIRM, OTHER_HOLD, OLENA),
        placed(EVERYTHING, HOLD, OLENA));
    keeps(HOLD, HOLD, OTHER_HOLD);
    Holds.given(world, lifted(FIRM, HOLD, JENS));
    keeps(HOLD, OTHER_HOLD);
  }

  @Test
  void aHoldOnAnotherKeepsNothing() {
    Holds.given(world, placed(Holds.on(Kind.PACKAGE, PACKAGE), HOLD, METTE));
    keeps();
  }

  private static final Reason OVER = new Reason("The proceedings are over");

  /** What keeps the records of the firm. */
  private void keeps(HoldId... holds) {
    var asked = HoldSubject.covering(DK_FIRM);
    if (holds.length == 0) {
      assertThatCode(() -> LegalHolds.requireNone(world, asked)).doesNotThrowAnyException();
      return;
    }
    assertThatThrownBy(() -> LegalHolds.requireNone(world, asked))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.violations())
                    .allMatch(it -> it.rule().equals(RetentionRule.NOT_UNDER_HOLD.slug()))
                    .extracting(it -> it.detail())
                    .containsExactly(
                        Stream.of(holds)
                            .map(it -> "Hold " + it + ": " + GROUNDS.legalBasis() + ".")
                            .toArray(String[]::new)));
  }

  private void delegate(Officer from) {
    var until = NOW.plus(Duration.ofDays(1));
    world.given(
        Authority.STREAM,
        DK,
        List.of(new PowersDelegated(DK, DELEGATE.person(), until, "Leave", from.person())));
  }

  private Stage.Answer place(Actor actor, HoldSubject subject, HoldEvent... history) {
    return stage(history).when(new PlaceHold(by(actor), subject, HOLD, GROUNDS));
  }

  private Stage.Answer lift(Actor actor, HoldEvent... history) {
    return stage(history).when(new LiftHold(by(actor), FIRM, HOLD, OVER));
  }

  private Stage stage(HoldEvent... history) {
    return new Stage(LegalHoldsAggregate.class, world).given(history);
  }
}
