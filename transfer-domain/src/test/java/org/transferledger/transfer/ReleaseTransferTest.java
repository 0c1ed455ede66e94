package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.LicenceDraft.HOLD_UNTIL;
import static org.transferledger.support.LicenceDraft.MANUFACTURE_UNTIL;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;
import static org.transferledger.support.Packages.DK_RATING;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.UA_RATING;
import static org.transferledger.support.Packages.rating;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.Packages.verifiedForDk;
import static org.transferledger.support.Packages.verifiedForUa;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Periods;
import org.transferledger.core.Rule;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceRule;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.PackageArchived;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.technology.TechnologyRule;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferEvent.TransferApproved;

class ReleaseTransferTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();
  private static final HeldPurpose HOLD = new HeldPurpose(Purpose.HOLD, HOLD_UNTIL);
  private static final HeldPurpose USE = new HeldPurpose(Purpose.USE, USE_UNTIL);

  private final World world = Histories.world();
  private final Stage transfer = new Stage(TransferAggregate.class, world);

  @Test
  void theReleaseDrawsTheLicenceDownInTheSameAppend() {
    transfer
        .given(Transfers.approved(TERMS))
        .when(release(UA_CONTROL))
        .recordsTogether(
            Transfers.release(TERMS, HOLD, USE),
            EXPORT_LICENCE,
            new LicenceDrawnDown(EXPORT_LICENCE, TRANSFER, null, null, UA_CONTROL.person()));
  }

  @Test
  void theReleaseDrawsWhatTheTransferAsks() {
    var terms = TransferDraft.export().quantity("12.5").value("1000.50", "DKK").terms();
    transfer
        .given(Transfers.approved(terms))
        .when(release(UA_CONTROL))
        .recordsTogether(
            Transfers.release(terms, HOLD, USE),
            EXPORT_LICENCE,
            new LicenceDrawnDown(
                EXPORT_LICENCE,
                TRANSFER,
                new BigDecimal("12.5"),
                new Money(new BigDecimal("1000.50"), "DKK"),
                UA_CONTROL.person()));
  }

  @Test
  void manufactureIsHeldUntilTheProductionLicenceEndsIt() {
    var terms = TransferDraft.production().terms();
    transfer
        .given(Transfers.approved(terms))
        .when(release(UA_CONTROL))
        .recordsTogether(
            Transfers.release(
                terms, HOLD, USE, new HeldPurpose(Purpose.MANUFACTURE, MANUFACTURE_UNTIL)),
            Licences.bothDrawn(TRANSFER, UA_CONTROL.person()));
  }

  @Test
  void aDomesticReleaseDrawsNothingAndItsPurposesDoNotEnd() {
    world.instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(UA));
    var terms = TransferDraft.domestic().terms();
    transfer
        .given(Transfers.approved(terms))
        .when(release(UA_CONTROL))
        .records(
            Transfers.release(
                terms, new HeldPurpose(Purpose.HOLD, null), new HeldPurpose(Purpose.USE, null)));
  }

  @Test
  void theExportControlOfficerWhoApprovedUnderAGlobalLicenceReleases() {
    var global = LicenceDraft.export().global().terms();
    world.instead(Licence.STREAM, EXPORT_LICENCE, Licences.issued(EXPORT_LICENCE, global));
    transfer
        .given(Transfers.requested(TERMS))
        .given(new TransferApproved(TRANSFER, UA_CONTROL.person()))
        .when(release(UA_CONTROL))
        .recordsTogether(
            Transfers.release(TERMS, HOLD, USE),
            EXPORT_LICENCE,
            new LicenceDrawnDown(EXPORT_LICENCE, TRANSFER, null, null, UA_CONTROL.person()));
  }

  @Test
  void allThatTheReleaseWasDecidedOnIsACondition() {
    world
        .instead(TechnologyPackage.STREAM, PACKAGE, Packages.verifiedAndDerivedFrom(PARENT_PACKAGE))
        .given(TechnologyPackage.STREAM, PARENT_PACKAGE, Packages.registered(PARENT_PACKAGE, null));
    var terms = TransferDraft.production().terms();
    transfer
        .given(Transfers.approved(terms))
        .when(release(UA_CONTROL))
        .recordsTogether(
            Transfers.release(
                terms, HOLD, USE, new HeldPurpose(Purpose.MANUFACTURE, MANUFACTURE_UNTIL)),
            Licences.bothDrawn(TRANSFER, UA_CONTROL.person()));
    var conditions =
        List.of(PACKAGE, PARENT_PACKAGE, UA_FIRM, DK_FIRM, EXPORT_LICENCE, PRODUCTION_LICENCE);
    assertThat(world.read()).containsAll(conditions.stream().map(Object::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotRelease")
  void onlyTheSendersExportControlOfficerReleases(Actor actor) {
    transfer
        .given(Transfers.approved(TERMS))
        .when(release(actor))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotRelease() {
    return new Actor[] {UA_ADMINISTRATOR, UA_ENGINEER, DK_CONTROL, OLENA};
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
  void onlyAnApprovedTransferIsReleasedOnce(Transfer.Status status) {
    transfer
        .given(Transfers.in(status, TERMS))
        .when(release(UA_CONTROL))
        .refuses(TransferRule.ONLY_APPROVED_IS_RELEASED);
  }

  @Test
  void anApprovalIsUsedBeforeItEnds() {
    releaseAt(Transfers.APPROVED_UNTIL).refuses(TransferRule.APPROVAL_STILL_VALID);
    releaseAt(Transfers.APPROVED_UNTIL.minusNanos(1000)).succeeds();
  }

  @Test
  void anApprovalWithoutEndDoesNotEnd() {
    transfer
        .given(Transfers.requested(TERMS))
        .given(new TransferApproved(TRANSFER, OLENA.person(), null))
        .when(release(UA_CONTROL))
        .succeeds();
  }

  private Stage.Answer releaseAt(Instant at) {
    return new Stage(TransferAggregate.class, world)
        .given(Transfers.approved(TERMS))
        .when(new ReleaseTransfer(longScreening(at), TRANSFER, Transfers.RELEASE));
  }

  /** An approval outlasts a screening, which is not what is looked at here. */
  private static Act longScreening(Instant at) {
    var it = Periods.DEFAULT;
    return new Act(
        UA_CONTROL,
        at,
        new Periods(
            Duration.ofDays(999), it.receipt(), it.approval(), it.identity(), it.retention()));
  }

  @Test
  void whatNobodyRequestedIsNotReleased() {
    transfer.when(release(UA_CONTROL)).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  @Test
  void whatTheReleaseDependsOnIsOnRecord() {
    without(PACKAGE).refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
    without(UA_FIRM).refuses(FirmRule.FIRM_KNOWN, "from.firm");
    without(DK_FIRM).refuses(FirmRule.FIRM_KNOWN, "to.firm");
    without(EXPORT_LICENCE).refuses(LicenceRule.LICENCE_KNOWN, "licence");
    without(PRODUCTION_LICENCE).refuses(LicenceRule.LICENCE_KNOWN, "productionLicence");
  }

  @Test
  void aRevisionWithAnUnverifiedRatingIsNotReleased() {
    thePackageIs(then(Packages.rated(), verifiedForUa(REVISION_A)));
    transfer
        .given(Transfers.approved(TERMS))
        .when(release(UA_CONTROL))
        .refuses(TransferRule.REVISION_VERIFIED, "revision");
  }

  @Test
  void nothingOfAnArchivedPackageIsReleased() {
    thePackageIs(
        then(
            Packages.verified(),
            new PackageArchived(PACKAGE, "No longer made", UA_ADMINISTRATOR.person())));
    transfer
        .given(Transfers.approved(TERMS))
        .when(release(UA_CONTROL))
        .refuses(TechnologyRule.PACKAGE_NOT_ARCHIVED, "packageId");
  }

  @Test
  void aSupersededRevisionIsNotReleased() {
    thePackageIs(Packages.superseded());
    transfer
        .given(Transfers.approved(TERMS))
        .when(release(UA_CONTROL))
        .refuses(TransferRule.REVISION_VERIFIED, "revision");
  }

  @Test
  void aRatingForTheReceivingStateAloneIsNotEnough() {
    world.instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(UA));
    thePackageIs(then(Packages.issued(), rating(REVISION_A, DK_RATING), verifiedForDk(REVISION_A)));
    transfer
        .given(Transfers.approved(TransferDraft.domestic().terms()))
        .when(release(UA_CONTROL))
        .refuses(TransferRule.RATED_FOR_EXPORTING_STATE, "revision");
  }

  @Test
  void nothingArrivesAtASiteThatNobodyApproved() {
    world.instead(Firm.STREAM, DK_FIRM, Histories.dkFirmBeforeApproval());
    transfer
        .given(Transfers.approved(TERMS))
        .when(release(UA_CONTROL))
        .refuses(TransferRule.SITES_APPROVED, "to.site", DK_SITE.toString());
  }

  @Test
  void nothingLeavesFromASiteThatNobodyApproved() {
    List<FirmEvent> beforeApproval = Histories.uaFirm().subList(0, 3);
    world.instead(Firm.STREAM, UA_FIRM, beforeApproval);
    transfer
        .given(Transfers.approved(TERMS))
        .when(release(UA_CONTROL))
        .refuses(TransferRule.SITES_APPROVED, "from.site", UA_SITE.toString());
  }

  @Test
  void everyBrokenRuleIsReportedInTheOrderOfTheRules() {
    world
        .instead(
            TechnologyPackage.STREAM,
            PACKAGE,
            then(Packages.issued(), rating(REVISION_A, UA_RATING)))
        .given(
            TechnologyPackage.STREAM,
            PACKAGE,
            List.of(
                restricted(
                    PACKAGE, Packages.order(RestrictionOrder.Kind.SUSPEND, Scope.everyone()))))
        .instead(Firm.STREAM, DK_FIRM, Histories.dkFirmBeforeApproval())
        .instead(
            Licence.STREAM,
            EXPORT_LICENCE,
            Licences.revoked(
                EXPORT_LICENCE,
                LicenceDraft.export().limits(new Limits(null, BigDecimal.ONE, null)).terms()));
    var violations =
        transfer.given(Transfers.approved(TERMS)).when(release(UA_CONTROL)).violations();
    assertThat(violations)
        .extracting(Violation::rule)
        .containsExactly(
            slugs(
                TransferRule.REVISION_VERIFIED,
                TransferRule.SITES_APPROVED,
                TransferRule.NOT_RESTRICTED,
                TransferRule.RATED_FOR_EXPORTING_STATE,
                TransferRule.LICENCE_IN_FORCE,
                TransferRule.LICENCE_COVERS,
                TransferRule.LICENCE_NOT_OVERDRAWN));
  }

  private static String[] slugs(Rule... rules) {
    return Stream.of(rules).map(Rule::slug).toArray(String[]::new);
  }

  private static Stage.Answer without(Object id) {
    return new Stage(TransferAggregate.class, Histories.world().without(id))
        .given(Transfers.approved(TransferDraft.production().terms()))
        .when(release(UA_CONTROL));
  }

  private void thePackageIs(List<TechnologyEvent> history) {
    world.instead(TechnologyPackage.STREAM, PACKAGE, history);
  }

  private static ReleaseTransfer release(Actor actor) {
    return new ReleaseTransfer(by(actor), TRANSFER, Transfers.RELEASE);
  }
}
