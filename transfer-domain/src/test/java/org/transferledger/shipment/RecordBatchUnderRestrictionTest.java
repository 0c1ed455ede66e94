package org.transferledger.shipment;

import static org.transferledger.support.Batches.BATCH;
import static org.transferledger.support.Batches.details;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Grounds;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent;
import org.transferledger.firm.FirmEvent.FirmSuspended;
import org.transferledger.firm.FirmEvent.SiteClosed;
import org.transferledger.firm.FirmEvent.SiteSuspended;
import org.transferledger.firm.FirmRule;
import org.transferledger.shipment.BatchCommand.RecordBatch;
import org.transferledger.support.Batches;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyPackage;

class RecordBatchUnderRestrictionTest {
  private static final Grounds GROUNDS = new Grounds("Diversion", "Export Control Act s. 9");

  private final World world = Batches.world();
  private final Stage batch = new Stage(BatchAggregate.class, world);

  @ParameterizedTest
  @EnumSource(names = {"SUSPEND", "QUARANTINE", "REVOKE"})
  void whatStopsUseStopsManufacture(Kind kind) {
    restrict(order(kind, Scope.everyone()));
    record().refuses(BatchRule.BATCH_NOT_RESTRICTED, "holding", kind.toString());
  }

  @Test
  void anEmbargoOnTheStateOfTheSiteStopsManufacture() {
    restrict(order(Kind.EMBARGO, new Scope(Scope.Kind.STATE, "DK")));
    record().refuses(BatchRule.BATCH_NOT_RESTRICTED, "holding");
  }

  @Test
  void aHoldStopsReleasesOnly() {
    restrict(order(Kind.HOLD, Scope.everyone()));
    record().succeeds();
  }

  @ParameterizedTest
  @MethodSource("scopesThatReach")
  void aRestrictionOnWhoeverTakesPartApplies(Scope scope) {
    restrict(order(Kind.SUSPEND, scope));
    record().refuses(BatchRule.BATCH_NOT_RESTRICTED, "holding");
  }

  static Stream<Scope> scopesThatReach() {
    return Stream.of(
        new Scope(Scope.Kind.FIRM, DK_FIRM.toString()),
        new Scope(Scope.Kind.SITE, DK_SITE.toString()),
        new Scope(Scope.Kind.STATE, "DK"),
        new Scope(Scope.Kind.LICENCE, PRODUCTION_LICENCE.toString()));
  }

  @ParameterizedTest
  @MethodSource("scopesThatDoNotReach")
  void aRestrictionOnOthersDoesNotApply(Scope scope) {
    restrict(order(Kind.SUSPEND, scope));
    record().succeeds();
  }

  static Stream<Scope> scopesThatDoNotReach() {
    return Stream.of(
        new Scope(Scope.Kind.FIRM, UA_FIRM.toString()),
        new Scope(Scope.Kind.SITE, UA_SITE.toString()),
        new Scope(Scope.Kind.STATE, "UA"),
        new Scope(Scope.Kind.LICENCE, EXPORT_LICENCE.toString()));
  }

  @Test
  void aRestrictionOnWhatThePackageWasDerivedFromApplies() {
    world
        .instead(TechnologyPackage.STREAM, PACKAGE, Packages.verifiedAndDerivedFrom(PARENT_PACKAGE))
        .given(
            TechnologyPackage.STREAM,
            PARENT_PACKAGE,
            then(
                Packages.registered(PARENT_PACKAGE, null),
                restricted(PARENT_PACKAGE, order(Kind.SUSPEND, Scope.everyone()))));
    record().refuses(BatchRule.BATCH_NOT_RESTRICTED, "holding");
  }

  @Test
  void aRestrictionThatWasLiftedDoesNotApply() {
    restrict(order(Kind.SUSPEND, Scope.everyone()));
    given(new RestrictionLifted(PACKAGE, RESTRICTION, "Cleared", JENS.person()));
    record().succeeds();
  }

  @Test
  void aRestrictionAppliesUntilItsEnd() {
    var order = order(Kind.SUSPEND, Scope.everyone());
    restrict(
        new RestrictionOrder(
            order.kind(),
            order.scope(),
            order.reason(),
            order.legalBasis(),
            NOW.minusSeconds(60),
            NOW,
            false));
    batch
        .when(new RecordBatch(by(DK_ENGINEER, NOW.minusNanos(1_000)), BATCH, details()))
        .refuses(BatchRule.BATCH_NOT_RESTRICTED, "holding");
    record().succeeds();
  }

  @ParameterizedTest
  @MethodSource("sitesThatAreNotApproved")
  void goodsAreMadeAtAnApprovedSite(List<FirmEvent> firm) {
    world.instead(Firm.STREAM, DK_FIRM, firm);
    record().refuses(BatchRule.BATCH_SITE_APPROVED, "site", DK_SITE.toString());
  }

  static Stream<List<FirmEvent>> sitesThatAreNotApproved() {
    return Stream.of(
        Histories.dkFirmBeforeApproval(),
        then(Histories.dkFirm(), new SiteSuspended(DK_FIRM, DK_SITE, GROUNDS, METTE.person())),
        then(Histories.dkFirm(), new SiteClosed(DK_FIRM, DK_SITE, "Moved", METTE.person())));
  }

  @Test
  void aSuspendedFirmRecordsNoBatch() {
    world.given(Firm.STREAM, DK_FIRM, List.of(new FirmSuspended(DK_FIRM, GROUNDS, METTE.person())));
    record().refuses(FirmRule.FIRM_NOT_SUSPENDED, "firm");
  }

  private void restrict(RestrictionOrder order) {
    given(restricted(PACKAGE, order));
  }

  private void given(TechnologyEvent event) {
    world.given(TechnologyPackage.STREAM, PACKAGE, List.of(event));
  }

  private Stage.Answer record() {
    return batch.when(new RecordBatch(by(DK_ENGINEER), BATCH, details()));
  }
}
