package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.GRANDPARENT_PACKAGE;
import static org.transferledger.support.Ids.OTHER_RESTRICTION;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Ids.UNKNOWN_LICENCE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.Packages.emergency;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmEvent.SiteApproved;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.licence.Licence;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Histories;
import org.transferledger.support.Ids;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Packages;
import org.transferledger.support.People;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.RestrictionConfirmed;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;

class ReleaseUnderRestrictionTest {
  private static final TransferTerms TERMS = TransferDraft.production().terms();
  private static final Scope DENMARK = new Scope(Scope.Kind.STATE, "DK");
  private static final Scope SWEDEN = new Scope(Scope.Kind.STATE, "SE");
  private static final Instant EXPIRES = NOW.plus(Duration.ofDays(3));

  private final World world = Histories.world();
  private final Stage transfer =
      new Stage(TransferAggregate.class, world).given(Transfers.approved(TERMS));

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EMBARGO", "NEED_TO_KNOW", "NATIONALITY"})
  void everyKindOfRestrictionOnReleasesStopsTheRelease(Kind kind) {
    restrict(restricted(PACKAGE, order(kind, Scope.everyone())));
    releaseAt(NOW).refuses(TransferRule.NOT_RESTRICTED, "packageId", kind.name());
  }

  @ParameterizedTest
  @EnumSource(names = {"NEED_TO_KNOW", "NATIONALITY"})
  void aRestrictionOnAccessDoesNotStopTheRelease(Kind kind) {
    restrict(restricted(PACKAGE, order(kind, Scope.everyone())));
    releaseAt(NOW).succeeds();
  }

  @Test
  void anEmbargoOnTheDestinationStopsTheRelease() {
    restrict(restricted(PACKAGE, order(Kind.EMBARGO, DENMARK)));
    releaseAt(NOW).refuses(TransferRule.NOT_RESTRICTED, "packageId", "EMBARGO");
  }

  @Test
  void anEmbargoOnTheOriginStopsTheRelease() {
    restrict(restricted(PACKAGE, order(Kind.EMBARGO, new Scope(Scope.Kind.STATE, UA.code()))));
    releaseAt(NOW).refuses(TransferRule.NOT_RESTRICTED, "packageId", "EMBARGO");
  }

  @ParameterizedTest
  @MethodSource("scopesThatApply")
  void whoAndWhatTakesPartIsInScope(Scope scope) {
    restrict(restricted(PACKAGE, order(Kind.HOLD, scope)));
    releaseAt(NOW).refuses(TransferRule.NOT_RESTRICTED, "packageId", RESTRICTION.toString());
  }

  static Stream<Scope> scopesThatApply() {
    return Stream.of(
        Scope.everyone(),
        new Scope(Scope.Kind.FIRM, UA_FIRM.value()),
        new Scope(Scope.Kind.FIRM, DK_FIRM.value()),
        new Scope(Scope.Kind.SITE, UA_SITE.toString()),
        new Scope(Scope.Kind.SITE, DK_SITE.toString()),
        new Scope(Scope.Kind.STATE, UA.code()),
        DENMARK,
        new Scope(Scope.Kind.LICENCE, EXPORT_LICENCE.toString()),
        new Scope(Scope.Kind.LICENCE, PRODUCTION_LICENCE.toString()));
  }

  @ParameterizedTest
  @MethodSource("scopesThatDoNotApply")
  void whoTakesNoPartIsOutOfScope(Scope scope) {
    restrict(restricted(PACKAGE, order(Kind.HOLD, scope)));
    goesAheadAt(NOW);
  }

  static Stream<Scope> scopesThatDoNotApply() {
    return Stream.of(
        new Scope(Scope.Kind.FIRM, SE_FIRM.value()),
        new Scope(Scope.Kind.SITE, UNKNOWN_SITE.toString()),
        SWEDEN,
        new Scope(Scope.Kind.LICENCE, UNKNOWN_LICENCE.toString()));
  }

  @Test
  void anEmbargoOnAThirdStateStopsNothing() {
    restrict(restricted(PACKAGE, order(Kind.EMBARGO, SWEDEN)));
    goesAheadAt(NOW);
  }

  @Test
  void aRestrictionOfTheParentStopsTheRelease() {
    derivedFrom(PARENT_PACKAGE);
    ancestor(
        PARENT_PACKAGE,
        then(
            Packages.registered(PARENT_PACKAGE, null),
            restricted(PARENT_PACKAGE, order(Kind.HOLD, Scope.everyone()))));
    releaseAt(NOW).refuses(TransferRule.NOT_RESTRICTED, "packageId", RESTRICTION.toString());
  }

  @Test
  void aRestrictionOfTheParentsParentStopsTheRelease() {
    derivedFrom(PARENT_PACKAGE);
    ancestor(PARENT_PACKAGE, Packages.registered(PARENT_PACKAGE, GRANDPARENT_PACKAGE));
    ancestor(
        GRANDPARENT_PACKAGE,
        then(
            Packages.registered(GRANDPARENT_PACKAGE, null),
            restricted(GRANDPARENT_PACKAGE, order(Kind.EMBARGO, DENMARK))));
    releaseAt(NOW).refuses(TransferRule.NOT_RESTRICTED, "packageId", "EMBARGO");
  }

  @Test
  void aRestrictionOfTheParentForOthersStopsNothing() {
    derivedFrom(PARENT_PACKAGE);
    ancestor(
        PARENT_PACKAGE,
        then(
            Packages.registered(PARENT_PACKAGE, null),
            restricted(PARENT_PACKAGE, order(Kind.EMBARGO, SWEDEN))));
    goesAheadAt(NOW);
  }

  @Test
  void aLiftedRestrictionStopsNothing() {
    restrict(restricted(PACKAGE, order(Kind.HOLD, Scope.everyone())));
    restrict(new RestrictionLifted(PACKAGE, RESTRICTION, "Review closed", JENS.person()));
    goesAheadAt(NOW);
  }

  @Test
  void anEmergencyHoldStopsTheReleaseUpToItsLastMoment() {
    restrict(restricted(PACKAGE, emergency(), EXPIRES));
    releaseAt(EXPIRES.minusMillis(1)).refuses(TransferRule.NOT_RESTRICTED, "packageId", "HOLD");
  }

  @Test
  void anExpiredEmergencyHoldStopsNothing() {
    restrict(restricted(PACKAGE, emergency(), EXPIRES));
    goesAheadAt(EXPIRES);
  }

  @Test
  void aConfirmedEmergencyHoldDoesNotExpire() {
    restrict(restricted(PACKAGE, emergency(), EXPIRES));
    restrict(new RestrictionConfirmed(PACKAGE, RESTRICTION, JENS.person()));
    releaseAt(EXPIRES.plusSeconds(1)).refuses(TransferRule.NOT_RESTRICTED, "packageId", "HOLD");
  }

  @Test
  void aRestrictionStopsTheReleaseUpToBeforeItsEnd() {
    restrict(restricted(PACKAGE, until(NOW.plusSeconds(60))));
    releaseAt(NOW.plusSeconds(60).minusMillis(1))
        .refuses(TransferRule.NOT_RESTRICTED, "packageId", "SUSPEND");
  }

  @Test
  void aRestrictionThatHasEndedStopsNothing() {
    restrict(restricted(PACKAGE, until(NOW.plusSeconds(60))));
    goesAheadAt(NOW.plusSeconds(60));
  }

  @Test
  void everyRestrictionInForceIsReported() {
    restrict(restricted(PACKAGE, order(Kind.HOLD, Scope.everyone())));
    restrict(
        new AccessRestricted(
            PACKAGE, OTHER_RESTRICTION, order(Kind.EMBARGO, DENMARK), UA, null, METTE.person()));
    assertThat(releaseAt(NOW).violations())
        .extracting(Violation::rule)
        .containsExactly(TransferRule.NOT_RESTRICTED.slug(), TransferRule.NOT_RESTRICTED.slug());
  }

  private static RestrictionOrder until(Instant end) {
    return new RestrictionOrder(Kind.SUSPEND, Scope.everyone(), "Audit", "s. 5", NOW, end, false);
  }

  private void restrict(TechnologyEvent event) {
    world.given(TechnologyPackage.STREAM, PACKAGE, List.of(event));
  }

  private void derivedFrom(PackageId parent) {
    world.instead(TechnologyPackage.STREAM, PACKAGE, Packages.verifiedAndDerivedFrom(parent));
  }

  private void ancestor(PackageId id, List<TechnologyEvent> history) {
    world.given(TechnologyPackage.STREAM, id, history);
  }

  private Stage.Answer releaseAt(Instant at) {
    return transfer.when(new ReleaseTransfer(by(UA_CONTROL, at), TRANSFER, Transfers.RELEASE));
  }

  private void goesAheadAt(Instant at) {
    releaseAt(at)
        .recordsTogether(
            Transfers.releaseAt(
                at,
                TERMS,
                new HeldPurpose(Purpose.HOLD, LicenceDraft.HOLD_UNTIL),
                new HeldPurpose(Purpose.USE, LicenceDraft.USE_UNTIL),
                new HeldPurpose(Purpose.MANUFACTURE, LicenceDraft.MANUFACTURE_UNTIL)),
            Licences.bothDrawn(TRANSFER, UA_CONTROL.person()));
  }

  @Test
  void anEmbargoOnAStateStopsItsFirmsElsewhere() {
    var world = Histories.world();
    world.instead(Firm.STREAM, People.UA_FIRM, Histories.uaFirmWithSecondSiteIn(People.DK));
    world.instead(
        Licence.STREAM,
        EXPORT_LICENCE,
        Licences.issued(
            EXPORT_LICENCE, LicenceDraft.export().recipients(new FirmId("SE-5560000001")).terms()));
    var abroad = new FirmId("SE-5560000001");
    world.given(
        Firm.STREAM,
        abroad,
        List.of(
            new FirmRegistered(
                abroad, Histories.firmDetails(People.DK_ADMINISTRATOR), METTE.person()),
            new SiteProposed(abroad, DK_SITE, Histories.siteDetails(People.DK), METTE.person()),
            new SiteApproved(abroad, DK_SITE, METTE.person()),
            Histories.screening(abroad, Ids.OTHER_SCREENING, Histories.SCREENED_AT)));
    world.given(
        TechnologyPackage.STREAM,
        PACKAGE,
        List.of(
            restricted(PACKAGE, Packages.order(Kind.EMBARGO, new Scope(Scope.Kind.STATE, "SE")))));
    new Stage(TransferAggregate.class, world)
        .given(Transfers.approved(TransferDraft.export().to(abroad, DK_SITE).terms()))
        .when(new ReleaseTransfer(by(UA_CONTROL), TRANSFER, Transfers.RELEASE))
        .refuses(TransferRule.NOT_RESTRICTED, "packageId");
  }
}
