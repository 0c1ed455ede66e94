package org.transferledger.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Batches.BATCH;
import static org.transferledger.support.Batches.OTHER_BATCH;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.Packages.verifiedForUa;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Shipments.OTHER_SHIPMENT;
import static org.transferledger.support.Shipments.SHIPMENT;
import static org.transferledger.support.Shipments.SHIPPING_LICENCE;
import static org.transferledger.support.Shipments.TERMS;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Grounds;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.FirmSuspended;
import org.transferledger.firm.FirmEvent.SiteSuspended;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceRule;
import org.transferledger.shipment.BatchEvent.BatchShipped;
import org.transferledger.shipment.ShipmentCommand.ReleaseShipment;
import org.transferledger.support.Batches;
import org.transferledger.support.Packages;
import org.transferledger.support.Shipments;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.technology.TechnologyRule;

class ReleaseShipmentTest {
  private static final Grounds GROUNDS = new Grounds("Diversion", "Export Control Act s. 9");

  private final World world = Shipments.world();
  private final Stage shipment = new Stage(ShipmentAggregate.class, world);

  @Test
  void theReleaseDrawsTheLicenceAndMarksItsBatchesInTheSameAppend() {
    var by = DK_CONTROL.person();
    shipment
        .given(Shipments.approved())
        .when(release(DK_CONTROL))
        .recordsTogether(
            Shipments.release(TERMS, "20"),
            Map.of(
                SHIPPING_LICENCE, Shipments.drawn(TERMS, "20"),
                BATCH, new BatchShipped(BATCH, SHIPMENT, by),
                OTHER_BATCH, new BatchShipped(OTHER_BATCH, SHIPMENT, by)));
  }

  @Test
  void allThatTheReleaseWasDecidedOnIsACondition() {
    world
        .instead(TechnologyPackage.STREAM, PACKAGE, Packages.verifiedAndDerivedFrom(PARENT_PACKAGE))
        .given(TechnologyPackage.STREAM, PARENT_PACKAGE, Packages.registered(PARENT_PACKAGE, null));
    release().succeeds();
    var conditions =
        List.of(BATCH, OTHER_BATCH, PACKAGE, PARENT_PACKAGE, DK_FIRM, UA_FIRM, SHIPPING_LICENCE);
    assertThat(world.read()).containsAll(conditions.stream().map(Object::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotRelease")
  void onlyTheSendersExportControlOfficerReleases(Actor actor) {
    shipment.given(Shipments.approved()).when(release(actor)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotRelease() {
    return new Actor[] {DK_ADMINISTRATOR, DK_ENGINEER, UA_CONTROL, METTE, OLENA};
  }

  @ParameterizedTest
  @MethodSource("whileNotApproved")
  void onlyAnApprovedShipmentIsReleasedOnce(List<ShipmentEvent> history) {
    shipment
        .given(history)
        .when(release(DK_CONTROL))
        .refuses(ShipmentRule.SHIPMENT_RELEASED_AFTER_APPROVAL);
  }

  static Stream<List<ShipmentEvent>> whileNotApproved() {
    return Stream.of(
        Shipments.requested(),
        Shipments.rejected(),
        Shipments.cancelled(),
        Shipments.released(),
        Shipments.delivered(),
        Shipments.lost());
  }

  @Test
  void whatNobodyRequestedIsNotReleased() {
    shipment.when(release(DK_CONTROL)).refuses(ShipmentRule.SHIPMENT_KNOWN, "shipmentId");
  }

  @Test
  void whatTheReleaseDependsOnIsOnRecord() {
    without(DK_FIRM).refuses(FirmRule.FIRM_KNOWN, "from.firm");
    without(UA_FIRM).refuses(FirmRule.FIRM_KNOWN, "consignee.firm");
    without(SHIPPING_LICENCE).refuses(LicenceRule.LICENCE_KNOWN, "licence");
    without(BATCH).refuses(BatchRule.BATCH_KNOWN, "batches");
    without(PACKAGE).refuses(TechnologyRule.PACKAGE_KNOWN, "batches");
  }

  private static Stage.Answer without(Object id) {
    return new Stage(ShipmentAggregate.class, Shipments.world().without(id))
        .given(Shipments.approved())
        .when(release(DK_CONTROL));
  }

  @Test
  void noBatchIsShippedTwice() {
    world.instead(Batch.STREAM, OTHER_BATCH, Batches.shipped(OTHER_BATCH, OTHER_SHIPMENT));
    release()
        .refuses(ShipmentRule.SHIPMENT_BATCHES_UNSHIPPED, "batches", OTHER_SHIPMENT.toString());
  }

  @Test
  void nothingLeavesFromASiteThatIsNotApproved() {
    world.given(
        Firm.STREAM,
        DK_FIRM,
        List.of(new SiteSuspended(DK_FIRM, DK_SITE, GROUNDS, METTE.person())));
    release().refuses(ShipmentRule.SHIPMENT_SITES_APPROVED, "from.site", DK_SITE.toString());
  }

  @Test
  void nothingArrivesAtASiteThatIsNotApproved() {
    world.given(
        Firm.STREAM,
        UA_FIRM,
        List.of(new SiteSuspended(UA_FIRM, UA_SITE, GROUNDS, OLENA.person())));
    release().refuses(ShipmentRule.SHIPMENT_SITES_APPROVED, "consignee.site", UA_SITE.toString());
  }

  @Test
  void aSuspendedFirmNeitherSendsNorReceives() {
    world.given(Firm.STREAM, DK_FIRM, List.of(new FirmSuspended(DK_FIRM, GROUNDS, METTE.person())));
    release().refuses(FirmRule.FIRM_NOT_SUSPENDED, "from.firm");

    var other = Shipments.world();
    other.given(Firm.STREAM, UA_FIRM, List.of(new FirmSuspended(UA_FIRM, GROUNDS, OLENA.person())));
    new Stage(ShipmentAggregate.class, other)
        .given(Shipments.approved())
        .when(release(DK_CONTROL))
        .refuses(FirmRule.FIRM_NOT_SUSPENDED, "consignee.firm");
  }

  @ParameterizedTest
  @EnumSource(names = {"HOLD", "SUSPEND", "QUARANTINE", "REVOKE"})
  void whatStopsReleasesStopsShipments(Kind kind) {
    restrict(kind, Scope.everyone());
    release().refuses(ShipmentRule.SHIPMENT_NOT_RESTRICTED, "batches", kind.toString());
  }

  @ParameterizedTest
  @MethodSource("scopesThatReach")
  void aRestrictionOnWhoeverTakesPartApplies(Scope scope) {
    restrict(Kind.HOLD, scope);
    release().refuses(ShipmentRule.SHIPMENT_NOT_RESTRICTED, "batches");
  }

  static Stream<Scope> scopesThatReach() {
    return Stream.of(
        new Scope(Scope.Kind.FIRM, DK_FIRM.toString()),
        new Scope(Scope.Kind.FIRM, UA_FIRM.toString()),
        new Scope(Scope.Kind.SITE, DK_SITE.toString()),
        new Scope(Scope.Kind.SITE, UA_SITE.toString()),
        new Scope(Scope.Kind.STATE, "DK"),
        new Scope(Scope.Kind.STATE, "UA"),
        new Scope(Scope.Kind.LICENCE, SHIPPING_LICENCE.toString()),
        new Scope(Scope.Kind.LICENCE, PRODUCTION_LICENCE.toString()));
  }

  @Test
  void anEmbargoOnTheDestinationApplies() {
    restrict(Kind.EMBARGO, new Scope(Scope.Kind.STATE, "UA"));
    release().refuses(ShipmentRule.SHIPMENT_NOT_RESTRICTED, "batches");
  }

  @Test
  void aRestrictionOnOthersDoesNotApply() {
    restrict(Kind.HOLD, new Scope(Scope.Kind.FIRM, SE_FIRM.toString()));
    release().succeeds();
  }

  @Test
  void aRestrictionThatWasLiftedDoesNotApply() {
    restrict(Kind.HOLD, Scope.everyone());
    world.given(
        TechnologyPackage.STREAM,
        PACKAGE,
        List.of(new RestrictionLifted(PACKAGE, RESTRICTION, "Cleared", JENS.person())));
    release().succeeds();
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
                restricted(PARENT_PACKAGE, order(Kind.HOLD, Scope.everyone()))));
    release().refuses(ShipmentRule.SHIPMENT_NOT_RESTRICTED, "batches");
  }

  @Test
  void goodsOfASupersededRevisionAreShipped() {
    thePackageIs(Packages.superseded());
    release().succeeds();
  }

  @Test
  void withoutAVerifiedRatingOfTheExportingStateNothingIsShipped() {
    thePackageIs(then(Packages.rated(), verifiedForUa(REVISION_A)));
    release().refuses(ShipmentRule.SHIPMENT_RATED_FOR_EXPORTING_STATE, "batches", "for DK");
  }

  private void restrict(Kind kind, Scope scope) {
    world.given(
        TechnologyPackage.STREAM, PACKAGE, List.of(restricted(PACKAGE, order(kind, scope))));
  }

  private void thePackageIs(List<TechnologyEvent> history) {
    world.instead(TechnologyPackage.STREAM, PACKAGE, history);
  }

  private Stage.Answer release() {
    return shipment.given(Shipments.approved()).when(release(DK_CONTROL));
  }

  private static ReleaseShipment release(Actor actor) {
    return new ReleaseShipment(by(actor), SHIPMENT);
  }
}
