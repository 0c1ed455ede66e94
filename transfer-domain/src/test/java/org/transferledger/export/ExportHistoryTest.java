package org.transferledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.MANDATE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_FIRM;
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

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityCommand.Mandate;
import org.transferledger.authority.AuthorityEvent.AuditMandateGranted;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.authority.MandateScope;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.ExportId;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Reason;
import org.transferledger.export.HistoryExportCommand.ExportHistory;
import org.transferledger.export.HistoryExportCommand.Format;
import org.transferledger.export.HistoryExportEvent.HistoryExported;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class ExportHistoryTest {
  private static final ExportId EXPORT = ExportId.of("00000000-0000-4000-8000-000000000a01");

  private final World world = Cases.world();
  private final Stage export = new Stage(HistoryExportAggregate.class, world);

  @ParameterizedTest
  @MethodSource("exporting")
  void officersAndInvestigatorsTakeTheHistoryOut(Actor actor) {
    export.when(export(actor, DK_FIRM, null)).records(exported(actor, DK_FIRM, null));
  }

  static Actor[] exporting() {
    return new Actor[] {METTE, OLENA, INVESTIGATOR};
  }

  @Test
  void anAuditorTakesOutWhatAMandateCovers() {
    mandate(new MandateScope(MandateScope.Kind.FIRM, DK_FIRM.value()));
    export.when(export(AUDITOR, DK_FIRM, null)).records(exported(AUDITOR, DK_FIRM, null));
    export.when(export(AUDITOR, UA_FIRM, PACKAGE)).refuses(ExportRule.MANDATE_COVERS_EXPORT);
    export.when(export(AUDITOR, null, null)).refuses(ExportRule.MANDATE_COVERS_EXPORT);
  }

  @Test
  void aMandateForAPackageCoversThatPackage() {
    mandate(new MandateScope(MandateScope.Kind.PACKAGE, PACKAGE.toString()));
    export.when(export(AUDITOR, null, PACKAGE)).records(exported(AUDITOR, null, PACKAGE));
  }

  @Test
  void aMandateForEverythingCoversEverything() {
    mandate(MandateScope.everything());
    export.when(export(AUDITOR, null, null)).records(exported(AUDITOR, null, null));
  }

  @Test
  void anAuditorWithoutAMandateTakesNothingOut() {
    export.when(export(AUDITOR, DK_FIRM, null)).refuses(ExportRule.MANDATE_COVERS_EXPORT);
  }

  @Test
  void anExportIsAsOfAMomentThatHasPassed() {
    export.when(asOf(NOW.plusMillis(1))).refuses(ExportRule.EXPORT_AS_OF_PAST, "asOf");
    export.when(asOf(NOW)).succeeds();
  }

  @Test
  void anExportIsAskedForOnce() {
    export
        .given(exported(METTE, DK_FIRM, null))
        .when(export(OLENA, DK_FIRM, null))
        .refuses(ExportRule.HISTORY_EXPORTED_ONCE, "exportId");
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobodyElseTakesTheHistoryOut(Actor actor) {
    export.when(export(actor, DK_FIRM, null)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] others() {
    return new Actor[] {UNAPPOINTED, UA_CONTROL, OPERATOR, REPORTER, Deadline.system()};
  }

  @Test
  void theExportKeepsWhoTookWhatOutAndWhatFor() {
    assertThat(HistoryExport.STREAM.fold(List.of(exported(METTE, DK_FIRM, null))))
        .isEqualTo(
            new HistoryExport(
                EXPORT, of(DK_FIRM, null), Format.CSV, "For the court", null, METTE.person()));
  }

  private void mandate(MandateScope scope) {
    var mandate = new Mandate(AUDITOR.person(), scope, NOW.plusSeconds(1), "test");
    world.given(
        Authority.STREAM,
        DK.code(),
        List.of(new AuditMandateGranted(DK, MANDATE, mandate, METTE.person())));
  }

  private static HistoryExported exported(
      Actor actor, @Nullable FirmId firm, @Nullable PackageId technology) {
    return new HistoryExported(
        EXPORT, of(firm, technology), Format.CSV, "For the court", null, actor.person());
  }

  private static ExportHistory export(
      Actor actor, @Nullable FirmId firm, @Nullable PackageId technology) {
    return new ExportHistory(
        by(actor), EXPORT, of(firm, technology), Format.CSV, new Reason("For the court"), null);
  }

  private static ExportHistory asOf(Instant asOf) {
    return new ExportHistory(
        by(METTE), EXPORT, of(DK_FIRM, null), Format.CSV, new Reason("For the court"), asOf);
  }

  private static Selection of(@Nullable FirmId firm, @Nullable PackageId technology) {
    return new Selection(
        technology,
        firm,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
