package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.FINDING;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.OfficerAppointed;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.misuse.MeasureDecision.Outcome;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.DecideMeasure;
import org.transferledger.misuse.MisuseEvent.MeasureDecided;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class MeasureTest {
  private final World world = Cases.world();
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @ParameterizedTest
  @EnumSource
  void anOfficerDecidesOnAMeasure(Outcome outcome) {
    var decision = new MeasureDecision(2, outcome, "It is due");
    misuse
        .given(Cases.in(Status.FINDINGS))
        .when(new DecideMeasure(by(METTE), CASE, decision))
        .records(new MeasureDecided(CASE, decision, METTE.person()));
  }

  @Test
  void anOfficerOfAnyStateDecides() {
    misuse
        .given(then(Cases.in(Status.FINDINGS), Cases.decided(2)))
        .when(decide(OLENA, 1))
        .records(decided(OLENA, 1));
  }

  @ParameterizedTest
  @EnumSource(names = {"FINDINGS", "MEASURES", "CLOSED"})
  void whatWasNotProposedIsNotDecidedOn(Status status) {
    misuse
        .given(Cases.in(status))
        .when(decide(METTE, 3))
        .refuses(MisuseRule.MEASURE_KNOWN, "number");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FINDINGS", "MEASURES", "CLOSED"})
  void nothingIsDecidedOnWithoutAFinding(Status status) {
    misuse
        .given(Cases.in(status))
        .when(decide(METTE, 1))
        .refuses(MisuseRule.MEASURE_KNOWN, "number");
  }

  @ParameterizedTest
  @EnumSource(names = {"MEASURES", "CLOSED"})
  void aMeasureIsDecidedOnOnce(Status status) {
    misuse
        .given(Cases.in(status))
        .when(decide(METTE, 1))
        .refuses(MisuseRule.MEASURE_DECIDED_ONCE, "number");
  }

  @Test
  void whoHasFoundDoesNotDecide() {
    world.given(
        Authority.STREAM,
        DK,
        List.of(new OfficerAppointed(DK, INVESTIGATOR.person(), METTE.person())));
    misuse
        .given(Cases.in(Status.FINDINGS))
        .when(decide(new Officer(INVESTIGATOR.person(), DK), 1))
        .refuses(MisuseRule.MEASURE_DECIDED_BY_ANOTHER);
  }

  @Test
  void anOfficerForWhomTheFinderActsDoesNotDecide() {
    delegated(NOW.plusSeconds(1));
    misuse
        .given(Cases.in(Status.FINDINGS))
        .when(decide(METTE, 1))
        .refuses(MisuseRule.MEASURE_DECIDED_BY_ANOTHER);
  }

  @Test
  void anOfficerForWhomTheFinderHasActedDecides() {
    delegated(NOW);
    misuse.given(Cases.in(Status.FINDINGS)).when(decide(METTE, 1)).records(decided(METTE, 1));
  }

  @Test
  void anotherOfficerThanWhomTheFinderActsForDecides() {
    delegated(NOW.plusSeconds(1));
    misuse.given(Cases.in(Status.FINDINGS)).when(decide(JENS, 1)).records(decided(JENS, 1));
  }

  @Test
  void theCaseKeepsWhatWasDecidedAndByWhom() {
    var known = Cases.fold(then(Cases.in(Status.FINDINGS), Cases.decided(2)));
    assertThat(known.status()).isEqualTo(Status.MEASURES);
    assertThat(known.measures())
        .containsExactly(
            new ProposedMeasure(FINDING.measures().getFirst(), null, null),
            new ProposedMeasure(
                FINDING.measures().getLast(), Cases.decided(2).decision(), METTE.person()));
  }

  private void delegated(Instant until) {
    world.given(
        Authority.STREAM,
        DK,
        List.of(new PowersDelegated(DK, INVESTIGATOR.person(), until, "Leave", METTE.person())));
  }

  private static MeasureDecided decided(Actor actor, int number) {
    return new MeasureDecided(CASE, Cases.decided(number).decision(), actor.person());
  }

  private static DecideMeasure decide(Actor actor, int number) {
    return new DecideMeasure(by(actor), CASE, Cases.decided(number).decision());
  }
}
