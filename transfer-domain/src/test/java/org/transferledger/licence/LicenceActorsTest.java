package org.transferledger.licence;

import static org.transferledger.licence.Standing.REASON;
import static org.transferledger.licence.Standing.SOFIIA;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.Licences.ADVICE;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.Licences.REVOCATION;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.DeadlineRule;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceCommand.AppealDecision;
import org.transferledger.licence.LicenceCommand.Information;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.Question;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;

/** Who may not do what with a licence, where the right one could. */
class LicenceActorsTest {
  private static final Actor SYSTEM = Actor.Deadline.system();

  private final Stage licence = new Stage(LicenceAggregate.class, Standing.world());

  private static Arguments of(Standing from, Function<Act, LicenceCommand> command) {
    return Arguments.of(from, command);
  }

  static Stream<Arguments> forOfficers() {
    var id = EXPORT_LICENCE;
    return Stream.of(
        of(Standing.APPLIED, it -> new LicenceCommand.AdviseOnLicence(it, id, ADVICE)),
        of(Standing.ADVISED, it -> new LicenceCommand.CountersignLicence(it, id)),
        of(Standing.ADVISED, it -> new LicenceCommand.DeclineCountersignature(it, id, REASON)),
        of(
            Standing.APPLIED,
            it -> new LicenceCommand.RequestInformation(it, id, new Question("Who?"))),
        of(Standing.COUNTERSIGNED, it -> new LicenceCommand.IssueLicence(it, id, ISSUE)),
        of(Standing.AMENDMENT_COUNTERSIGNED, it -> new LicenceCommand.IssueLicence(it, id, ISSUE)),
        of(
            Standing.COUNTERSIGNED,
            it -> new LicenceCommand.RefuseLicence(it, id, Standing.REFUSAL)),
        of(
            Standing.UNDER_APPEAL,
            it -> new LicenceCommand.DecideAppeal(it, id, new AppealDecision(false, "No", null))),
        of(Standing.ISSUED, it -> new LicenceCommand.SuspendLicence(it, id, Standing.GROUNDS)),
        of(Standing.SUSPENDED, it -> new LicenceCommand.ReinstateLicence(it, id, REASON)),
        of(Standing.ISSUED, it -> new LicenceCommand.RevokeLicence(it, id, REVOCATION)));
  }

  @ParameterizedTest
  @MethodSource("forOfficers")
  void onlyAnOfficerOfTheIssuingStateDecides(Standing from, Function<Act, LicenceCommand> command) {
    for (Actor actor :
        new Actor[] {
          METTE, UNAPPOINTED, UA_CONTROL, OPERATOR, AUDITOR, INVESTIGATOR, REPORTER, SYSTEM
        }) {
      anew(from).when(command.apply(by(actor))).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    }
    anew(from).when(command.apply(by(SOFIIA))).succeeds();
  }

  static Stream<Arguments> forApplicants() {
    var id = EXPORT_LICENCE;
    return Stream.of(
        of(Standing.APPLIED, it -> new LicenceCommand.WithdrawApplication(it, id, REASON)),
        of(
            Standing.AMENDMENT_APPLIED,
            it -> new LicenceCommand.WithdrawApplication(it, id, REASON)),
        of(Standing.REFUSED, it -> new LicenceCommand.AppealRefusal(it, id, REASON)),
        of(Standing.ISSUED, it -> new LicenceCommand.AmendLicence(it, id, Standing.AMENDED)),
        of(Standing.ISSUED, it -> new LicenceCommand.SurrenderLicence(it, id, REASON)),
        of(Standing.ISSUED, it -> new LicenceCommand.EvidenceProviso(it, id, Standing.EVIDENCE)));
  }

  @ParameterizedTest
  @MethodSource("forApplicants")
  void onlyTheApplicantsExportControlOfficerActsForIt(
      Standing from, Function<Act, LicenceCommand> command) {
    for (Actor actor :
        new Actor[] {
          UA_ADMINISTRATOR, UA_ENGINEER, DK_CONTROL, SOFIIA, OPERATOR, AUDITOR, REPORTER, SYSTEM
        }) {
      anew(from).when(command.apply(by(actor))).refuses(FirmRule.FIRM_MEMBER_ACTS);
    }
    anew(from).when(command.apply(by(UA_CONTROL))).succeeds();
  }

  @Test
  void onlyTheApplicantProvidesInformation() {
    for (Actor actor : new Actor[] {UA_ADMINISTRATOR, UA_ENGINEER, DK_CONTROL, SOFIIA}) {
      anew(Standing.APPLIED)
          .given(
              new LicenceEvent.InformationRequested(
                  EXPORT_LICENCE, new Question("Who?"), Standing.BEFORE, SOFIIA.person()))
          .when(
              new LicenceCommand.ProvideInformation(
                  by(actor), EXPORT_LICENCE, new Information("We")))
          .refuses(FirmRule.FIRM_MEMBER_ACTS);
    }
  }

  @Test
  void nobodyIsTheApplicantOfAGeneralLicence() {
    var terms = LicenceDraft.export().general().terms();
    licence
        .given(Licences.published(EXPORT_LICENCE, terms, 5, false))
        .when(new LicenceCommand.SurrenderLicence(by(UA_CONTROL), EXPORT_LICENCE, REASON))
        .refuses(FirmRule.FIRM_MEMBER_ACTS, null, "Nobody applied");
  }

  @ParameterizedTest
  @MethodSource("notTheSystem")
  void onlyItsDeadlineEndsALicenceByItself(Actor actor) {
    anew(Standing.ISSUED)
        .when(new LicenceCommand.ExpireLicence(by(actor, VALID_UNTIL), EXPORT_LICENCE))
        .refuses(DeadlineRule.DEADLINE_ACTS);
  }

  static Actor[] notTheSystem() {
    return new Actor[] {SOFIIA, METTE, UA_CONTROL, OPERATOR};
  }

  @ParameterizedTest
  @MethodSource("publishers")
  void onlyAnOfficerPublishesAGeneralLicence(Actor actor) {
    var terms = LicenceDraft.export().general().terms();
    licence
        .when(
            new LicenceCommand.PublishGeneralLicence(
                by(actor), EXPORT_LICENCE, new Publication(terms, 5, false, ISSUE)))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] publishers() {
    return new Actor[] {METTE, UNAPPOINTED, UA_CONTROL, OPERATOR, SYSTEM};
  }

  static Stream<Arguments> all() {
    return Stream.concat(
        Stream.concat(forOfficers(), forApplicants()),
        Stream.of(
            of(
                Standing.APPLIED,
                it ->
                    new LicenceCommand.ProvideInformation(
                        it, EXPORT_LICENCE, new Information("We"))),
            of(Standing.ISSUED, it -> new LicenceCommand.ExpireLicence(it, EXPORT_LICENCE)),
            of(Standing.ISSUED, it -> new LicenceCommand.RegisterUse(it, EXPORT_LICENCE)),
            of(
                Standing.ISSUED,
                it -> new LicenceCommand.BeginUse(it, EXPORT_LICENCE, UA_CONTROL.firm()))));
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingIsDoneWithALicenceThatIsNotOnRecord(
      Standing from, Function<Act, LicenceCommand> command) {
    licence.when(command.apply(by(SOFIIA))).refuses(LicenceRule.LICENCE_KNOWN, "licenceId");
  }

  private static Stage anew(Standing from) {
    return new Stage(LicenceAggregate.class, Standing.world()).given(from.history());
  }
}
