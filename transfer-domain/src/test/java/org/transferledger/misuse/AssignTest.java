package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.OTHER_INVESTIGATOR;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Person;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.AssignInvestigator;
import org.transferledger.misuse.MisuseCommand.Assignment;
import org.transferledger.misuse.MisuseEvent.InvestigatorAssigned;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class AssignTest {
  private final World world = Cases.world();
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTED", "INVESTIGATING", "FINDINGS", "MEASURES", "REOPENED"})
  void anOfficerAssignsAnInvestigator(Status status) {
    misuse
        .given(Cases.in(status))
        .when(assign(METTE, OTHER_INVESTIGATOR.person()))
        .records(new InvestigatorAssigned(CASE, OTHER_INVESTIGATOR.person(), METTE.person()));
  }

  @Test
  void anOfficerOfAnyStateAssigns() {
    misuse
        .given(Cases.in(Status.ACCEPTED))
        .when(assign(OLENA, INVESTIGATOR.person()))
        .records(new InvestigatorAssigned(CASE, INVESTIGATOR.person(), OLENA.person()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACCEPTED", "INVESTIGATING", "FINDINGS", "MEASURES", "REOPENED"})
  void nobodyIsAssignedBeforeTriageNorOnceTheCaseIsClosed(Status status) {
    misuse
        .given(Cases.in(status))
        .when(assign(METTE, OTHER_INVESTIGATOR.person()))
        .refuses(MisuseRule.ASSIGNED_TO_ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(names = {"FINDINGS", "MEASURES"})
  void whoComesAfterTheFindingChangesNothingOfIt(Status status) {
    var known =
        Cases.fold(
            then(
                Cases.in(status),
                new InvestigatorAssigned(CASE, OTHER_INVESTIGATOR.person(), METTE.person())));
    assertThat(known.status()).isEqualTo(status);
    assertThat(known.investigators()).contains(OTHER_INVESTIGATOR.person());
  }

  @Test
  void anInvestigatorIsAssignedOnce() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(assign(METTE, INVESTIGATOR.person()))
        .refuses(MisuseRule.ASSIGNED_ONCE, "investigator");
  }

  @Test
  void whoInvestigatedBeforeIsAssignedAgainAfterAReopening() {
    misuse
        .given(Cases.in(Status.REOPENED))
        .when(assign(METTE, INVESTIGATOR.person()))
        .records(new InvestigatorAssigned(CASE, INVESTIGATOR.person(), METTE.person()));
  }

  @Test
  void whoBelongsToTheAccusedFirmIsNotAssigned() {
    Cases.employ(world, OTHER_INVESTIGATOR.person(), NOW.plusSeconds(1));
    misuse
        .given(Cases.in(Status.ACCEPTED))
        .when(assign(METTE, OTHER_INVESTIGATOR.person()))
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM, "investigator");
  }

  @Test
  void theAdministratorOfTheAccusedFirmIsNotAssigned() {
    misuse
        .given(Cases.in(Status.ACCEPTED))
        .when(assign(METTE, UA_ADMINISTRATOR.person()))
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM, "investigator");
  }

  @Test
  void whoHasLeftTheAccusedFirmIsAssigned() {
    Cases.employ(world, OTHER_INVESTIGATOR.person(), NOW);
    misuse
        .given(Cases.in(Status.ACCEPTED))
        .when(assign(METTE, OTHER_INVESTIGATOR.person()))
        .records(new InvestigatorAssigned(CASE, OTHER_INVESTIGATOR.person(), METTE.person()));
  }

  @Test
  void investigatorsStandInTheOrderOfTheirAssignment() {
    var history =
        then(
            Cases.in(Status.INVESTIGATING),
            new InvestigatorAssigned(CASE, OTHER_INVESTIGATOR.person(), METTE.person()));
    assertThat(Cases.fold(history).investigators())
        .isEqualTo(List.of(INVESTIGATOR.person(), OTHER_INVESTIGATOR.person()));
  }

  @Test
  void whoIsAssignedAgainStandsThereOnce() {
    var known =
        Cases.fold(
            then(
                Cases.in(Status.REOPENED),
                new InvestigatorAssigned(CASE, INVESTIGATOR.person(), METTE.person())));
    assertThat(known.status()).isEqualTo(Status.INVESTIGATING);
    assertThat(known.investigators()).isEqualTo(List.of(INVESTIGATOR.person()));
  }

  private static AssignInvestigator assign(Actor actor, Person investigator) {
    return new AssignInvestigator(by(actor), CASE, new Assignment(investigator));
  }
}
