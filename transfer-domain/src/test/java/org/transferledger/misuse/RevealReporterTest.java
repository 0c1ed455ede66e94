package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.ALLEGATION;
import static org.transferledger.support.Cases.CUSTODIAN;
import static org.transferledger.support.Cases.OTHER_INVESTIGATOR;
import static org.transferledger.support.Cases.RECEIVED_AT;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.SE;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.AppointmentEnded;
import org.transferledger.authority.AuthorityEvent.CustodianAppointed;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.authority.Office;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Custodian;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Person;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.ReadReporter;
import org.transferledger.misuse.MisuseCommand.RevealReporter;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReporterDisposed;
import org.transferledger.misuse.MisuseEvent.ReporterRead;
import org.transferledger.misuse.MisuseEvent.ReporterRevealed;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class RevealReporterTest {
  private static final ReporterRevealed REVEALED =
      new ReporterRevealed(CASE, to(INVESTIGATOR.person()), CUSTODIAN.person());
  private static final ReporterDisposed DISPOSED =
      new ReporterDisposed(CASE, Deadline.system().person());

  private final World world = Cases.world();
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @ParameterizedTest
  @EnumSource
  void aCustodianRevealsTheReporterToOnePerson(Status status) {
    misuse.given(Cases.in(status)).when(reveal(CUSTODIAN, INVESTIGATOR.person())).records(REVEALED);
  }

  @Test
  void theReporterMayBeRevealedWithoutNotice() {
    var quietly = reveal(INVESTIGATOR.person(), null, "They would warn the accused");
    misuse
        .given(Cases.reported())
        .when(new RevealReporter(by(CUSTODIAN), CASE, quietly))
        .records(new ReporterRevealed(CASE, quietly, CUSTODIAN.person()));
  }

  @Test
  void aCustodianOfAnyStateReveals() {
    var custodian = new Custodian(CUSTODIAN.person(), UA);
    world.given(
        Authority.STREAM,
        UA,
        List.of(new CustodianAppointed(UA, custodian.person(), METTE.person())));
    misuse.given(Cases.reported()).when(reveal(custodian, INVESTIGATOR.person())).records(REVEALED);
  }

  @Test
  void whoIsNoLongerCustodianRevealsNothing() {
    world.given(
        Authority.STREAM,
        DK,
        List.of(
            new AppointmentEnded(
                DK, CUSTODIAN.person(), Office.CUSTODIAN, "Retired", METTE.person())));
    misuse
        .given(Cases.reported())
        .when(reveal(CUSTODIAN, INVESTIGATOR.person()))
        .refuses(AuthorityRule.CUSTODIAN_DECIDES);
  }

  @Test
  void aCustodianOfAStateWithoutAuthorityRevealsNothing() {
    misuse
        .given(Cases.reported())
        .when(reveal(new Custodian(CUSTODIAN.person(), SE), INVESTIGATOR.person()))
        .refuses(AuthorityRule.CUSTODIAN_DECIDES);
  }

  @Test
  void aCustodianDoesNotRevealToThemselves() {
    misuse
        .given(Cases.reported())
        .when(reveal(CUSTODIAN, CUSTODIAN.person()))
        .refuses(MisuseRule.REVEALED_TO_ANOTHER, "recipient");
  }

  @Test
  void theReporterIsRevealedToAPersonOnce() {
    misuse
        .given(then(Cases.reported(), REVEALED))
        .when(reveal(CUSTODIAN, INVESTIGATOR.person()))
        .refuses(MisuseRule.REVEALED_ONCE, "recipient");
  }

  @Test
  void theReporterIsRevealedToSeveralPersons() {
    misuse
        .given(then(Cases.reported(), REVEALED))
        .when(reveal(CUSTODIAN, METTE.person()))
        .records(new ReporterRevealed(CASE, to(METTE.person()), CUSTODIAN.person()));
  }

  @Test
  void nothingIsRevealedToWhoBelongsToTheAccusedFirm() {
    Cases.employ(world, INVESTIGATOR.person(), NOW.plusSeconds(1));
    misuse
        .given(Cases.reported())
        .when(reveal(CUSTODIAN, INVESTIGATOR.person()))
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM, "recipient");
  }

  @Test
  void nothingIsRevealedToTheAdministratorOfTheAccusedFirm() {
    misuse
        .given(Cases.reported())
        .when(reveal(CUSTODIAN, UA_ADMINISTRATOR.person()))
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM, "recipient");
  }

  @Test
  void whoHasLeftTheAccusedFirmMayLearnWhoHasReported() {
    Cases.employ(world, INVESTIGATOR.person(), NOW);
    misuse.given(Cases.reported()).when(reveal(CUSTODIAN, INVESTIGATOR.person())).records(REVEALED);
  }

  @Test
  void anIdentityThatWasNeverKeptIsNotRevealed() {
    misuse
        .given(withoutIdentity())
        .when(reveal(CUSTODIAN, INVESTIGATOR.person()))
        .refuses(MisuseRule.IDENTITY_KEPT);
  }

  @Test
  void whoDisclosesHasNoIdentityToReveal() {
    misuse
        .given(Cases.disclosed())
        .when(reveal(CUSTODIAN, INVESTIGATOR.person()))
        .refuses(MisuseRule.IDENTITY_KEPT);
  }

  @Test
  void anIdentityThatIsDisposedOfIsNotRevealed() {
    misuse
        .given(then(Cases.in(Status.CLOSED), DISPOSED))
        .when(reveal(CUSTODIAN, INVESTIGATOR.person()))
        .refuses(MisuseRule.IDENTITY_KEPT);
  }

  @ParameterizedTest
  @EnumSource
  void theRecipientReads(Status status) {
    misuse
        .given(then(Cases.in(status), REVEALED))
        .when(read(INVESTIGATOR))
        .records(new ReporterRead(CASE, INVESTIGATOR.person()));
  }

  @Test
  void theRecipientReadsAgain() {
    var read = new ReporterRead(CASE, INVESTIGATOR.person());
    misuse.given(then(Cases.reported(), REVEALED, read)).when(read(INVESTIGATOR)).records(read);
  }

  @Test
  void theRecipientReadsInWhateverCapacity() {
    misuse
        .given(then(Cases.reported(), REVEALED))
        .when(read(new Actor.Officer(INVESTIGATOR.person(), DK)))
        .records(new ReporterRead(CASE, INVESTIGATOR.person()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobodyButTheRecipientReads(Actor actor) {
    misuse
        .given(then(Cases.reported(), REVEALED))
        .when(read(actor))
        .refuses(MisuseRule.READ_BY_RECIPIENT);
  }

  static Actor[] others() {
    return new Actor[] {
      CUSTODIAN,
      METTE,
      OTHER_INVESTIGATOR,
      UA_CONTROL,
      DK_ENGINEER,
      AUDITOR,
      OPERATOR,
      REPORTER,
      Deadline.system(),
      new Investigator(new Person("https://id.other.example", INVESTIGATOR.person().subject()))
    };
  }

  @Test
  void nobodyReadsBeforeACustodianHasDecided() {
    misuse.given(Cases.reported()).when(read(INVESTIGATOR)).refuses(MisuseRule.READ_BY_RECIPIENT);
  }

  @Test
  void whoMayNotReadDoesNotLearnWhetherTheIdentityIsKept() {
    misuse.given(withoutIdentity()).when(read(INVESTIGATOR)).refuses(MisuseRule.READ_BY_RECIPIENT);
  }

  @Test
  void whatIsDisposedOfIsNotRead() {
    misuse
        .given(then(Cases.in(Status.CLOSED), REVEALED, DISPOSED))
        .when(read(INVESTIGATOR))
        .refuses(MisuseRule.IDENTITY_KEPT);
  }

  @Test
  void theCaseKeepsToWhomTheReporterWasRevealed() {
    var second = new ReporterRevealed(CASE, to(METTE.person()), CUSTODIAN.person());
    assertThat(Cases.fold(then(Cases.reported(), REVEALED, second)).reveals())
        .containsExactly(REVEALED.reveal(), second.reveal());
  }

  private static List<MisuseEvent> withoutIdentity() {
    return List.of(new MisuseReported(CASE, ALLEGATION, REPORTER.person(), null, RECEIVED_AT));
  }

  private static Reveal to(Person recipient) {
    return reveal(recipient, "We had to", null);
  }

  private static Reveal reveal(
      Person recipient, @Nullable String notice, @Nullable String withoutNotice) {
    return new Reveal(recipient, "A court asks", notice, withoutNotice);
  }

  private static RevealReporter reveal(Actor actor, Person recipient) {
    return new RevealReporter(by(actor), CASE, to(recipient));
  }

  private static ReadReporter read(Actor actor) {
    return new ReadReporter(by(actor), CASE);
  }
}
