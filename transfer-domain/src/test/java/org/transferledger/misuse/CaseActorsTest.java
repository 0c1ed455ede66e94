package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.transferledger.support.Cases.CUSTODIAN;
import static org.transferledger.support.Cases.EVIDENCE;
import static org.transferledger.support.Cases.EVIDENCE_ID;
import static org.transferledger.support.Cases.FINDING;
import static org.transferledger.support.Cases.NOTICE;
import static org.transferledger.support.Cases.OTHER_INVESTIGATOR;
import static org.transferledger.support.Cases.RESPONSE;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.UNAPPOINTED;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Custodian;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Reason;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.Assignment;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.ContainmentEnding;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class CaseActorsTest {
  private static final Reason REASON = new Reason("It is due");
  private static final List<Actor> EVERYBODY =
      List.of(
          METTE,
          UNAPPOINTED,
          INVESTIGATOR,
          CUSTODIAN,
          new Custodian(METTE.person(), DK),
          new Custodian(CUSTODIAN.person(), UA),
          UA_ADMINISTRATOR,
          DK_ENGINEER,
          AUDITOR,
          OPERATOR,
          REPORTER,
          Deadline.system());

  /** A command by whoever it is. */
  record Asking(String command, Function<Act, MisuseCommand> made) {
    MisuseCommand by(Actor actor) {
      return made.apply(new Act(actor, NOW));
    }

    @Override
    public String toString() {
      return command;
    }
  }

  private static final List<Asking> OF_ANY_INVESTIGATOR =
      List.of(
          new Asking("acknowledge", act -> new MisuseCommand.AcknowledgeReport(act, CASE)),
          new Asking(
              "triage",
              act ->
                  new MisuseCommand.TriageReport(
                      act, CASE, new Triage(Triage.Outcome.ACCEPTED, "Read", null))),
          new Asking(
              "give feedback",
              act -> new MisuseCommand.GiveFeedback(act, CASE, new Feedback("We are at it"))),
          new Asking("close", act -> new MisuseCommand.CloseCase(act, CASE, REASON)));
  private static final List<Asking> OF_THE_ASSIGNED =
      List.of(
          new Asking(
              "add evidence",
              act -> new MisuseCommand.AddEvidence(act, CASE, EVIDENCE_ID, EVIDENCE)),
          new Asking(
              "move evidence",
              act ->
                  new MisuseCommand.MoveEvidence(
                      act, CASE, EVIDENCE_ID, new CustodyStep("Safe 1", "Kept", NOW))),
          new Asking(
              "exclude evidence",
              act -> new MisuseCommand.ExcludeEvidence(act, CASE, EVIDENCE_ID, REASON)),
          new Asking("notify", act -> new MisuseCommand.NotifySubject(act, CASE, NOTICE)),
          new Asking("respond", act -> new MisuseCommand.RecordResponse(act, CASE, RESPONSE)),
          new Asking("find", act -> new MisuseCommand.RecordFinding(act, CASE, FINDING)));
  private static final List<Asking> OF_OFFICERS_NOT_ACCUSED =
      List.of(
          new Asking(
              "assign",
              act ->
                  new MisuseCommand.AssignInvestigator(
                      act, CASE, new Assignment(OTHER_INVESTIGATOR.person()))),
          new Asking(
              "decide",
              act ->
                  new MisuseCommand.DecideMeasure(
                      act,
                      CASE,
                      new MeasureDecision(1, MeasureDecision.Outcome.TAKEN, "It is due"))),
          new Asking("reopen", act -> new MisuseCommand.ReopenCase(act, CASE, REASON)));
  private static final List<Asking> OF_OFFICERS =
      List.of(
          new Asking(
              "contain",
              act ->
                  new MisuseCommand.OrderContainment(
                      act, CASE, RESTRICTION, new Containment(Containment.Mode.COVERT, null))),
          new Asking(
              "end containment",
              act ->
                  new MisuseCommand.EndContainment(
                      act, CASE, new ContainmentEnding("Over", "Over"))),
          new Asking("make permanent", act -> new MisuseCommand.MakePermanent(act, CASE, REASON)),
          new Asking("dispose", act -> new MisuseCommand.DisposeCase(act, CASE, REASON)));
  private static final Asking REVEAL =
      new Asking(
          "reveal",
          act ->
              new MisuseCommand.RevealReporter(
                  act, CASE, new Reveal(INVESTIGATOR.person(), "A witness", "We tell", null)));

  @ParameterizedTest
  @MethodSource
  void nobodyElseLearnsWhetherThereIsACaseToWorkOn(Asking asking, Actor actor) {
    asked(asking, actor, List.of()).refuses(MisuseRule.INVESTIGATOR_ACTS);
    assertTellsNothing(asking, actor);
  }

  static Stream<Arguments> nobodyElseLearnsWhetherThereIsACaseToWorkOn() {
    return Stream.concat(OF_ANY_INVESTIGATOR.stream(), OF_THE_ASSIGNED.stream())
        .flatMap(asking ->
            EVERYBODY.stream()
                .filter(it -> !(it instanceof Investigator))
                .filter(it -> !(it instanceof FirmMember && asking.command().equals("respond")))
                .map(it -> arguments(asking, it)));
  }

  @ParameterizedTest
  @MethodSource
  void nobodyElseLearnsWhetherThereIsACaseToDecideOn(Asking asking, Actor actor) {
    asked(asking, actor, List.of()).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    assertTellsNothing(asking, actor);
  }

  static Stream<Arguments> nobodyElseLearnsWhetherThereIsACaseToDecideOn() {
    return Stream.concat(OF_OFFICERS_NOT_ACCUSED.stream(), OF_OFFICERS.stream())
        .flatMap(asking ->
            EVERYBODY.stream().filter(it -> !it.equals(METTE)).map(it -> arguments(asking, it)));
  }

  @ParameterizedTest
  @MethodSource
  void nobodyElseLearnsWhetherThereIsACaseToReveal(Actor actor) {
    asked(REVEAL, actor, List.of()).refuses(AuthorityRule.CUSTODIAN_DECIDES);
    assertTellsNothing(REVEAL, actor);
  }

  static Stream<Actor> nobodyElseLearnsWhetherThereIsACaseToReveal() {
    return EVERYBODY.stream().filter(it -> !it.equals(CUSTODIAN));
  }

  private static void assertTellsNothing(Asking asking, Actor actor) {
    assertThat(Stream.of(Status.values()).map(Cases::in))
        .allSatisfy(known ->
            assertThat(asked(asking, actor, known).violations())
                .isEqualTo(asked(asking, actor, List.of()).violations()));
  }

  @ParameterizedTest
  @MethodSource
  void whoMayActIsToldThatThereIsNoCase(Asking asking, Actor actor) {
    asked(asking, actor, List.of()).refuses(MisuseRule.CASE_KNOWN, "caseId");
  }

  static Stream<Arguments> whoMayActIsToldThatThereIsNoCase() {
    return Stream.of(
            ofInvestigators().map(it -> arguments(it, INVESTIGATOR)),
            OF_OFFICERS_NOT_ACCUSED.stream().map(it -> arguments(it, METTE)),
            OF_OFFICERS.stream().map(it -> arguments(it, OLENA)),
            Stream.of(arguments(REVEAL, CUSTODIAN)))
        .flatMap(it -> it);
  }

  @ParameterizedTest
  @MethodSource("ofInvestigators")
  void onceOneIsAssignedNoOtherInvestigatorWorksOnTheCase(Asking asking) {
    asked(asking, OTHER_INVESTIGATOR, Cases.in(Status.INVESTIGATING))
        .refuses(MisuseRule.INVESTIGATOR_ASSIGNED);
  }

  static Stream<Asking> ofInvestigators() {
    return Stream.concat(OF_ANY_INVESTIGATOR.stream(), OF_THE_ASSIGNED.stream());
  }

  @ParameterizedTest
  @MethodSource("ofTheAssigned")
  void evidenceNoticeAndFindingsWaitForOneWhoIsAssigned(Asking asking) {
    for (Status status : Status.values()) {
      if (Cases.fold(Cases.in(status)).investigators().isEmpty()) {
        asked(asking, INVESTIGATOR, Cases.in(status)).refuses(MisuseRule.INVESTIGATOR_ASSIGNED);
      }
    }
  }

  static Stream<Asking> ofTheAssigned() {
    return OF_THE_ASSIGNED.stream();
  }

  @ParameterizedTest
  @MethodSource("ofInvestigators")
  void whoBelongsToTheAccusedFirmDoesNotInvestigateIt(Asking asking) {
    var world = Cases.employ(Cases.world(), INVESTIGATOR.person(), NOW.plusSeconds(1));
    asked(asking, INVESTIGATOR, Cases.in(Status.INVESTIGATING), world)
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM);
  }

  @ParameterizedTest
  @MethodSource("ofOfficersNotAccused")
  void whoBelongsToTheAccusedFirmDoesNotDecideOnIt(Asking asking) {
    var world = Cases.employ(Cases.world(), METTE.person(), NOW.plusSeconds(1));
    asked(asking, METTE, Cases.in(Status.FINDINGS), world).refuses(MisuseRule.NOT_OF_ACCUSED_FIRM);
  }

  static Stream<Asking> ofOfficersNotAccused() {
    return OF_OFFICERS_NOT_ACCUSED.stream();
  }

  @Test
  void whoHasLeftTheAccusedFirmWorksOnTheCase() {
    var world = Cases.employ(Cases.world(), INVESTIGATOR.person(), NOW);
    asked(OF_ANY_INVESTIGATOR.getFirst(), INVESTIGATOR, Cases.reported(), world)
        .records(new ReportAcknowledged(CASE, INVESTIGATOR.person(), NOW));
  }

  @Test
  void theAdministratorOfTheAccusedFirmDoesNotInvestigateIt() {
    var administrator = new Investigator(UA_ADMINISTRATOR.person());
    asked(OF_ANY_INVESTIGATOR.getFirst(), administrator, Cases.reported())
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM);
  }

  @Test
  void nobodyBelongsToAFirmThatIsNotRegistered() {
    var world = Cases.world().without(UA_FIRM);
    asked(OF_ANY_INVESTIGATOR.getFirst(), INVESTIGATOR, Cases.reported(), world)
        .records(new ReportAcknowledged(CASE, INVESTIGATOR.person(), NOW));
  }

  private static Stage.Answer asked(Asking asking, Actor actor, List<MisuseEvent> history) {
    return asked(asking, actor, history, Cases.world());
  }

  private static Stage.Answer asked(
      Asking asking, Actor actor, List<MisuseEvent> history, World world) {
    return new Stage(MisuseCaseAggregate.class, world).given(history).when(asking.by(actor));
  }
}
