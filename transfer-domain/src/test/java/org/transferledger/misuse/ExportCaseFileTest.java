package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.CUSTODIAN;
import static org.transferledger.support.Cases.OTHER_INVESTIGATOR;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.ExportId;
import org.transferledger.core.Reason;
import org.transferledger.misuse.CaseExportCommand.ExportCaseFile;
import org.transferledger.misuse.CaseExportEvent.CaseFileExported;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class ExportCaseFileTest {
  private static final ExportId EXPORT = ExportId.of("00000000-0000-4000-8000-000000000a01");

  private final World world = Cases.world();
  private final Stage export = new Stage(CaseExportAggregate.class, world);

  @ParameterizedTest
  @EnumSource
  void anOfficerTakesTheFileOut(Status status) {
    world.given(MisuseCase.STREAM, CASE, Cases.in(status));
    export.when(export(METTE)).records(exported(METTE));
    assertThat(world.read())
        .containsExactlyInAnyOrder(DK.code(), CASE.toString(), UA_FIRM.toString());
  }

  @Test
  void anOfficerOfAnyStateTakesTheFileOut() {
    world.given(MisuseCase.STREAM, CASE, Cases.reported());
    export.when(export(OLENA)).records(exported(OLENA));
  }

  @ParameterizedTest
  @EnumSource(names = {"INVESTIGATING", "FINDINGS", "MEASURES", "CLOSED", "REOPENED"})
  void anAssignedInvestigatorTakesTheFileOut(Status status) {
    world.given(MisuseCase.STREAM, CASE, Cases.in(status));
    export.when(export(INVESTIGATOR)).records(exported(INVESTIGATOR));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RECEIVED", "ACKNOWLEDGED", "ACCEPTED", "UNFOUNDED", "DUPLICATE", "REFERRED"})
  void anInvestigatorIsAssignedBefore(Status status) {
    world.given(MisuseCase.STREAM, CASE, Cases.in(status));
    export.when(export(INVESTIGATOR)).refuses(MisuseRule.INVESTIGATOR_ASSIGNED);
  }

  @Test
  void anotherInvestigatorDoesNotTakeTheFileOut() {
    world.given(MisuseCase.STREAM, CASE, Cases.in(Status.INVESTIGATING));
    export.when(export(OTHER_INVESTIGATOR)).refuses(MisuseRule.INVESTIGATOR_ASSIGNED);
  }

  @ParameterizedTest
  @MethodSource("exporting")
  void whoBelongsToTheAccusedFirmDoesNotTakeTheFileOut(Actor actor) {
    Cases.employ(world, actor.person(), NOW.plusSeconds(1))
        .given(MisuseCase.STREAM, CASE, Cases.in(Status.INVESTIGATING));
    export.when(export(actor)).refuses(MisuseRule.NOT_OF_ACCUSED_FIRM);
  }

  @ParameterizedTest
  @MethodSource("exporting")
  void whoHasLeftTheAccusedFirmTakesTheFileOut(Actor actor) {
    Cases.employ(world, actor.person(), NOW)
        .given(MisuseCase.STREAM, CASE, Cases.in(Status.INVESTIGATING));
    export.when(export(actor)).records(exported(actor));
  }

  @ParameterizedTest
  @MethodSource("exporting")
  void aCaseThatIsNoneHasNoFile(Actor actor) {
    export.when(export(actor)).refuses(MisuseRule.CASE_KNOWN, "caseId");
  }

  @ParameterizedTest
  @MethodSource("exporting")
  void anExportIsAskedForOnce(Actor actor) {
    world.given(MisuseCase.STREAM, CASE, Cases.in(Status.INVESTIGATING));
    export
        .given(exported(METTE))
        .when(export(actor))
        .refuses(MisuseRule.CASE_EXPORTED_ONCE, "exportId");
  }

  static Actor[] exporting() {
    return new Actor[] {METTE, INVESTIGATOR};
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobodyElseLearnsWhetherThereIsACase(Actor actor) {
    export.when(export(actor)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    var none = new Stage(CaseExportAggregate.class, Cases.world()).when(export(actor)).violations();
    for (Status status : Status.values()) {
      var known = Cases.world().given(MisuseCase.STREAM, CASE, Cases.in(status));
      assertThat(new Stage(CaseExportAggregate.class, known).when(export(actor)).violations())
          .isEqualTo(none);
      assertThat(known.read()).doesNotContain(CASE.toString());
    }
  }

  static Actor[] others() {
    return new Actor[] {
      UNAPPOINTED, UA_CONTROL, CUSTODIAN, AUDITOR, OPERATOR, REPORTER, Deadline.system()
    };
  }

  @Test
  void theExportKeepsWhoTookTheFileOutAndWhatFor() {
    assertThat(CaseExport.STREAM.fold(List.of(exported(METTE))))
        .isEqualTo(new CaseExport(EXPORT, CASE, "For the court", METTE.person()));
  }

  private static CaseFileExported exported(Actor actor) {
    return new CaseFileExported(EXPORT, CASE, "For the court", actor.person());
  }

  private static ExportCaseFile export(Actor actor) {
    return new ExportCaseFile(by(actor), EXPORT, CASE, new Reason("For the court"));
  }
}
