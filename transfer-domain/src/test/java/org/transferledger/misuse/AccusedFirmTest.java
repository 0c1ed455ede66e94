package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.CUSTODIAN;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Reason;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.DisposeCase;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseCommand.MakePermanent;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.misuse.MisuseCommand.ReadReporter;
import org.transferledger.misuse.MisuseCommand.RecordResponse;
import org.transferledger.misuse.MisuseCommand.RevealReporter;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseEvent.ReporterRevealed;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;

/** Whoever belongs to the accused firm learns nothing and decides nothing, in whatever capacity. */
class AccusedFirmTest {
  private static final Reveal TO_OLENA =
      new Reveal(OLENA.person(), "To protect", "She knows", null);
  private static final Reason REASON = new Reason("It is due");

  private static Stage.Answer asked(MisuseCommand command, List<MisuseEvent> history) {
    var world =
        Cases.employ(Cases.world(), command.act().person(), command.act().at().plusSeconds(1));
    return new Stage(MisuseCaseAggregate.class, world).given(history).when(command);
  }

  @Test
  void itsCustodianRevealsNobody() {
    asked(new RevealReporter(by(CUSTODIAN), CASE, TO_OLENA), Cases.reported())
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM);
  }

  @Test
  void whoHasJoinedItDoesNotReadWhatWasRevealedBefore() {
    var revealed = then(Cases.reported(), new ReporterRevealed(CASE, TO_OLENA, CUSTODIAN.person()));
    asked(new ReadReporter(by(OLENA), CASE), revealed).refuses(MisuseRule.NOT_OF_ACCUSED_FIRM);
  }

  @Test
  void itsPeopleDisposeOfNothing() {
    asked(new DisposeReporter(by(CUSTODIAN), CASE), Cases.in(Status.CLOSED))
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM);
    asked(new DisposeCase(by(METTE), CASE, REASON), Cases.in(Status.CLOSED))
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM);
  }

  @Test
  void itsPeopleDecideOnNoContainment() {
    asked(new MakePermanent(by(JENS), CASE, REASON), Cases.in(Status.INVESTIGATING))
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM);
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void whoIsNotNamedDoesNotLearnWhetherThereIsACaseToRead(Actor actor) {
    assertTellsNothing(new ReadReporter(by(actor), CASE));
    new Stage(MisuseCaseAggregate.class, Cases.world())
        .when(new ReadReporter(by(actor), CASE))
        .refuses(MisuseRule.READ_BY_RECIPIENT);
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void whoKeepsNoReportersDoesNotLearnWhetherThereIsACaseToDisposeOf(Actor actor) {
    assertTellsNothing(new DisposeReporter(by(actor), CASE));
    new Stage(MisuseCaseAggregate.class, Cases.world())
        .when(new DisposeReporter(by(actor), CASE))
        .refuses(AuthorityRule.CUSTODIAN_DECIDES);
  }

  static Actor[] everybody() {
    return new Actor[] {METTE, INVESTIGATOR, UA_CONTROL, DK_CONTROL};
  }

  private static void assertTellsNothing(MisuseCommand command) {
    var none = new Stage(MisuseCaseAggregate.class, Cases.world()).when(command).violations();
    assertThat(Stream.of(Status.values()).map(Cases::in))
        .allSatisfy(known ->
            assertThat(
                    new Stage(MisuseCaseAggregate.class, Cases.world())
                        .given(known)
                        .when(command)
                        .violations())
                .isEqualTo(none));
  }

  @ParameterizedTest
  @EnumSource(names = {"REASON", "BASIS"})
  void anOrderDoesNotNameTheCaseInWhateverLetters(Text text) {
    String named = "Case " + CASE.toString().toUpperCase(Locale.ROOT);
    var order =
        new RestrictionOrder(
            RestrictionOrder.Kind.SUSPEND,
            Scope.everyone(),
            text == Text.REASON ? named : "Verification",
            text == Text.BASIS ? named : "Act s. 3",
            NOW,
            null,
            false);
    new Stage(MisuseCaseAggregate.class, Cases.world())
        .given(Cases.reported())
        .when(
            new OrderContainment(
                by(METTE), CASE, RESTRICTION, new Containment(Containment.Mode.OVERT, order)))
        .refuses(MisuseRule.CONTAINMENT_TELLS_NOTHING, "order");
  }

  enum Text {
    REASON,
    BASIS
  }

  @Test
  void whoHasDisclosedDoesNotAnswerForAnother() {
    var triage = new Triage(Triage.Outcome.ACCEPTED, "Read", null, DK_FIRM);
    var known = Cases.triaged(Cases.acknowledged(Cases.disclosed()), triage);
    new Stage(MisuseCaseAggregate.class, Cases.world())
        .given(known)
        .when(new RecordResponse(by(UA_CONTROL), CASE, Cases.RESPONSE))
        .refuses(MisuseRule.RESPONSE_TO_NOTICE);
  }
}
