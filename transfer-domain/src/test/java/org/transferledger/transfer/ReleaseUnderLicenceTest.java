package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import static org.transferledger.support.LicenceDraft.VALID_FROM;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.LicenceDraft.code;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.SE;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Violation;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;

class ReleaseUnderLicenceTest {
  private static final TransferTerms TERMS = TransferDraft.production().terms();

  private final World world = Histories.world();
  private final Stage transfer =
      new Stage(TransferAggregate.class, world).given(Transfers.approvedForGood(TERMS));

  @Test
  void aProductionLicenceDoesNotPermitExport() {
    theLicenceIs(
        EXPORT_LICENCE,
        LicenceDraft.production()
            .issuedBy(UA)
            .purposes(
                new PurposeGrant(Purpose.HOLD, HOLD_UNTIL),
                new PurposeGrant(Purpose.USE, USE_UNTIL)));
    releaseAt(NOW).refuses(TransferRule.LICENCE_PERMITS, "licence");
  }

  @Test
  void anExportLicenceDoesNotPermitProduction() {
    theLicenceIs(
        PRODUCTION_LICENCE,
        LicenceDraft.export()
            .issuedBy(DK)
            .purposes(new PurposeGrant(Purpose.MANUFACTURE, MANUFACTURE_UNTIL)));
    releaseAt(NOW).refuses(TransferRule.LICENCE_PERMITS, "productionLicence");
  }

  @Test
  void anotherStateThanTheExportingDoesNotLicenseTheExport() {
    theLicenceIs(EXPORT_LICENCE, LicenceDraft.export().issuedBy(DK));
    releaseAt(NOW).refuses(TransferRule.LICENCE_OF_THE_RIGHT_STATE, "licence");
  }

  @Test
  void anotherStateThanTheReceivingDoesNotLicenseTheProduction() {
    theLicenceIs(PRODUCTION_LICENCE, LicenceDraft.production().issuedBy(UA));
    releaseAt(NOW).refuses(TransferRule.LICENCE_OF_THE_RIGHT_STATE, "productionLicence");
  }

  @ParameterizedTest
  @MethodSource("whileNotInUse")
  void onlyAnIssuedLicenceIsInForce(List<LicenceEvent> history) {
    world.instead(Licence.STREAM, EXPORT_LICENCE, history);
    releaseAt(NOW).refuses(TransferRule.LICENCE_IN_FORCE, "licence");
  }

  static Stream<List<LicenceEvent>> whileNotInUse() {
    var terms = LicenceDraft.export().terms();
    return Stream.of(
        Licences.applied(EXPORT_LICENCE, terms),
        Licences.advised(EXPORT_LICENCE, terms),
        Licences.countersignedOnce(EXPORT_LICENCE, terms),
        Licences.countersigned(EXPORT_LICENCE, terms),
        Licences.revoked(EXPORT_LICENCE, terms));
  }

  @Test
  void aRevokedProductionLicenceStopsTheReleaseAsWell() {
    var terms = LicenceDraft.production().terms();
    world.instead(Licence.STREAM, PRODUCTION_LICENCE, Licences.revoked(PRODUCTION_LICENCE, terms));
    releaseAt(NOW).refuses(TransferRule.LICENCE_IN_FORCE, "productionLicence", "REVOKED");
  }

  @Test
  void aLicenceIsInForceFromItsFirstMomentToBeforeItsLast() {
    theLicenceIs(PRODUCTION_LICENCE, alwaysToManufacture());
    theLicenceIs(EXPORT_LICENCE, alwaysToHoldAndUse());
    goesAheadAt(VALID_FROM);
    goesAheadAt(VALID_UNTIL.minusMillis(1));
  }

  @Test
  void aLicenceIsNotInForceBeforeItsFirstMoment() {
    theLicenceIs(PRODUCTION_LICENCE, alwaysToManufacture().validFrom(Instant.EPOCH));
    releaseAt(VALID_FROM.minusMillis(1)).refuses(TransferRule.LICENCE_IN_FORCE, "licence");
  }

  @Test
  void aLicenceIsNotInForceFromItsLastMomentOn() {
    theLicenceIs(PRODUCTION_LICENCE, alwaysToManufacture().validUntil(Instant.MAX));
    theLicenceIs(EXPORT_LICENCE, alwaysToHoldAndUse());
    releaseAt(VALID_UNTIL).refuses(TransferRule.LICENCE_IN_FORCE, "licence");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exportLicencesThatDoNotCover")
  void theExportLicenceCoversEverything(String uncovered, LicenceTerms terms) {
    world.instead(Licence.STREAM, EXPORT_LICENCE, Licences.issued(EXPORT_LICENCE, terms));
    releaseAt(NOW)
        .refuses(TransferRule.LICENCE_COVERS, "licence", "does not cover " + uncovered + ".");
  }

  static Stream<Arguments> exportLicencesThatDoNotCover() {
    var hold = new PurposeGrant(Purpose.HOLD, HOLD_UNTIL);
    return Stream.of(
        uncovered("package " + PACKAGE, LicenceDraft.export().packages(PARENT_PACKAGE)),
        uncovered(
            "rating ML10.c.1", LicenceDraft.export().codes(code("ML10.d"), code("ML10.c.11"))),
        uncovered("sender " + UA_FIRM, LicenceDraft.export().senders(SE_FIRM)),
        uncovered("recipient " + DK_FIRM, LicenceDraft.export().recipients(SE_FIRM)),
        uncovered("site " + DK_SITE, LicenceDraft.export().sites(UA_SITE)),
        uncovered("destination DK", LicenceDraft.export().destinations(SE)),
        uncovered("purpose USE", LicenceDraft.export().purposes(hold)),
        uncovered(
            "purpose USE",
            LicenceDraft.export().purposes(hold, new PurposeGrant(Purpose.USE, NOW))),
        uncovered(
            "sender " + UA_FIRM + ", destination DK",
            LicenceDraft.export().senders(SE_FIRM).destinations(SE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("productionLicencesThatDoNotCover")
  void theProductionLicenceCoversEverything(String uncovered, LicenceTerms terms) {
    world.instead(Licence.STREAM, PRODUCTION_LICENCE, Licences.issued(PRODUCTION_LICENCE, terms));
    releaseAt(NOW)
        .refuses(
            TransferRule.LICENCE_COVERS, "productionLicence", "does not cover " + uncovered + ".");
  }

  static Stream<Arguments> productionLicencesThatDoNotCover() {
    return Stream.of(
        uncovered("package " + PACKAGE, LicenceDraft.production().packages(PARENT_PACKAGE)),
        uncovered("rating ML10.c", LicenceDraft.production().codes(code("ML10.c.1"))),
        uncovered("sender " + UA_FIRM, LicenceDraft.production().senders(SE_FIRM)),
        uncovered("recipient " + DK_FIRM, LicenceDraft.production().recipients(SE_FIRM)),
        uncovered("site " + DK_SITE, LicenceDraft.production().sites(UA_SITE)),
        uncovered("destination DK", LicenceDraft.production().destinations(SE)),
        uncovered(
            "purpose MANUFACTURE",
            LicenceDraft.production().purposes(new PurposeGrant(Purpose.MANUFACTURE, NOW))));
  }

  @Test
  void theProductionLicenceNeedsARatingForTheReceivingState() {
    var ratedForUkraineOnly =
        then(
            Packages.issued(),
            Packages.rating(Packages.REVISION_A, Packages.UA_RATING),
            Packages.verifiedForUa(Packages.REVISION_A));
    world.instead(TechnologyPackage.STREAM, PACKAGE, ratedForUkraineOnly);
    releaseAt(NOW)
        .refuses(TransferRule.LICENCE_COVERS, "productionLicence", "does not cover rating (none).");
  }

  @Test
  void aPurposeIsGrantedUpToBeforeItsLastMoment() {
    goesAheadAt(MANUFACTURE_UNTIL.minusMillis(1));
  }

  @Test
  void aPurposeIsNotGrantedFromItsLastMomentOn() {
    releaseAt(MANUFACTURE_UNTIL)
        .refuses(TransferRule.LICENCE_COVERS, "productionLicence", "purpose MANUFACTURE");
  }

  @Test
  void bothLicencesAreJudged() {
    theLicenceIs(EXPORT_LICENCE, LicenceDraft.export().senders(SE_FIRM));
    theLicenceIs(PRODUCTION_LICENCE, LicenceDraft.production().issuedBy(SE));
    assertThat(releaseAt(NOW).violations())
        .extracting(Violation::rule, Violation::field)
        .containsExactly(
            tuple(TransferRule.LICENCE_COVERS.slug(), "licence"),
            tuple(TransferRule.LICENCE_OF_THE_RIGHT_STATE.slug(), "productionLicence"));
  }

  private static Arguments uncovered(String what, LicenceDraft draft) {
    return Arguments.of(what, draft.terms());
  }

  private static LicenceDraft alwaysToManufacture() {
    return LicenceDraft.production().purposes(new PurposeGrant(Purpose.MANUFACTURE, Instant.MAX));
  }

  private static LicenceDraft alwaysToHoldAndUse() {
    return LicenceDraft.export()
        .purposes(
            new PurposeGrant(Purpose.HOLD, Instant.MAX),
            new PurposeGrant(Purpose.USE, Instant.MAX));
  }

  private void theLicenceIs(LicenceId id, LicenceDraft draft) {
    world.instead(Licence.STREAM, id, Licences.issued(id, draft.terms()));
  }

  private Stage.Answer releaseAt(Instant at) {
    Histories.screenAt(world, at);
    return transfer.when(new ReleaseTransfer(by(UA_CONTROL, at), TRANSFER, Transfers.RELEASE));
  }

  private void goesAheadAt(Instant at) {
    releaseAt(at).succeeds();
    assertThat(world.appended(EXPORT_LICENCE))
        .contains(new LicenceDrawnDown(EXPORT_LICENCE, TRANSFER, null, null, UA_CONTROL.person()));
  }
}
