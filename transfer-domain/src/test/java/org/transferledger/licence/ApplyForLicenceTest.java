package org.transferledger.licence;

import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.LicenceDraft.MANUFACTURE_UNTIL;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;
import static org.transferledger.support.LicenceDraft.export;
import static org.transferledger.support.LicenceDraft.production;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.SE;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.People.member;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Packages;
import org.transferledger.support.People;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.technology.TechnologyRule;

class ApplyForLicenceTest {
  private final World world =
      Histories.institutions().given(TechnologyPackage.STREAM, PACKAGE, Packages.registered());
  private final Stage licence = new Stage(LicenceAggregate.class, world);

  @Test
  void theSendersExportControlOfficerAppliesForAnExportLicence() {
    licence
        .when(apply(UA_CONTROL, export()))
        .records(
            new LicenceApplied(
                EXPORT_LICENCE, UA_FIRM, export().terms(), UA_CONTROL.person(), NOW));
  }

  @Test
  void theRecipientsExportControlOfficerAppliesForAProductionLicence() {
    licence
        .when(apply(DK_CONTROL, production()))
        .records(
            new LicenceApplied(
                EXPORT_LICENCE, DK_FIRM, production().terms(), DK_CONTROL.person(), NOW));
  }

  @Test
  void aGlobalLicenceMayHaveSeveralRecipients() {
    var several = export().global().recipients(DK_FIRM, UA_FIRM);
    licence
        .when(apply(UA_CONTROL, several))
        .records(
            new LicenceApplied(EXPORT_LICENCE, UA_FIRM, several.terms(), UA_CONTROL.person(), NOW));
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotApply")
  void nobodyElseApplies(Actor actor) {
    licence.when(apply(actor, export())).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotApply() {
    return new Actor[] {UA_ADMINISTRATOR, UA_ENGINEER, OLENA};
  }

  @Test
  void aStateWithoutAuthorityIssuesNoLicence() {
    licence
        .when(apply(UA_CONTROL, export().issuedBy(SE)))
        .refuses(AuthorityRule.AUTHORITY_KNOWN, "issuingState");
  }

  @Test
  void aStateWhoseAuthorityIsOnlyProposedIssuesNoLicence() {
    world.instead(Authority.STREAM, UA, Histories.proposed(People.OLENA, People.TARAS));
    licence
        .when(apply(UA_CONTROL, export()))
        .refuses(AuthorityRule.AUTHORITY_KNOWN, "issuingState");
  }

  @Test
  void anUnregisteredFirmDoesNotApply() {
    licence
        .when(apply(member("x", SE_FIRM, FirmRole.EXPORT_CONTROL_OFFICER), export()))
        .refuses(FirmRule.FIRM_KNOWN, "firm");
  }

  @Test
  void everySenderIsRegistered() {
    licence
        .when(apply(UA_CONTROL, export().senders(UA_FIRM, SE_FIRM)))
        .refuses(FirmRule.FIRM_KNOWN, "coverage.senders");
  }

  @Test
  void everyRecipientIsRegistered() {
    licence
        .when(apply(UA_CONTROL, export().global().recipients(DK_FIRM, SE_FIRM)))
        .refuses(FirmRule.FIRM_KNOWN, "coverage.recipients");
  }

  @Test
  void everySiteIsOnRecord() {
    licence
        .when(apply(UA_CONTROL, export().sites(DK_SITE, UNKNOWN_SITE)))
        .refuses(FirmRule.SITE_KNOWN, "coverage.sites");
  }

  @Test
  void everySiteIsARecipients() {
    licence
        .when(apply(UA_CONTROL, export().sites(DK_SITE, UA_SITE)))
        .refuses(FirmRule.SITE_KNOWN, "coverage.sites");
  }

  @Test
  void everyPackageIsRegistered() {
    licence
        .when(apply(UA_CONTROL, export().packages(PACKAGE, UNKNOWN_PACKAGE)))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "coverage.packages");
  }

  @Test
  void whoAppliesToExportIsASender() {
    licence
        .when(apply(DK_CONTROL, export()))
        .refuses(LicenceRule.APPLICANT_IS_COVERED, "coverage.senders");
  }

  @Test
  void whoAppliesToProduceIsARecipient() {
    licence
        .when(apply(UA_CONTROL, production()))
        .refuses(LicenceRule.APPLICANT_IS_COVERED, "coverage.recipients");
  }

  @Test
  void anIndividualLicenceHasOneRecipient() {
    licence
        .when(apply(UA_CONTROL, export().recipients(DK_FIRM, UA_FIRM)))
        .refuses(LicenceRule.INDIVIDUAL_HAS_ONE_RECIPIENT, "coverage.recipients");
  }

  @Test
  void anExportLicenceDoesNotGrantManufacture() {
    var manufacture = new PurposeGrant(Purpose.MANUFACTURE, MANUFACTURE_UNTIL);
    licence
        .when(
            apply(
                UA_CONTROL,
                export().purposes(new PurposeGrant(Purpose.USE, USE_UNTIL), manufacture)))
        .refuses(LicenceRule.PRODUCTION_GRANTS_MANUFACTURE, "purposes");
  }

  @Test
  void aProductionLicenceGrantsManufacture() {
    licence
        .when(apply(DK_CONTROL, production().purposes(new PurposeGrant(Purpose.USE, USE_UNTIL))))
        .refuses(LicenceRule.PRODUCTION_GRANTS_MANUFACTURE, "purposes");
  }

  @Test
  void aProductionLicenceIsForTheIssuingState() {
    licence
        .when(apply(DK_CONTROL, production().destinations(UA)))
        .refuses(LicenceRule.PRODUCTION_IS_AT_HOME, "coverage.destinations");
  }

  @Test
  void aProductionLicenceIsForTheIssuingStateOnly() {
    licence
        .when(apply(DK_CONTROL, production().destinations(DK, UA)))
        .refuses(LicenceRule.PRODUCTION_IS_AT_HOME, "coverage.destinations");
  }

  @Test
  void aLicenceIsAppliedForOnce() {
    licence
        .given(Licences.applied(EXPORT_LICENCE, export().terms()))
        .when(apply(UA_CONTROL, export()))
        .refuses(LicenceRule.LICENCE_APPLIED_ONCE, "licenceId");
  }

  private static ApplyForLicence apply(Actor actor, LicenceDraft draft) {
    return new ApplyForLicence(by(actor), EXPORT_LICENCE, draft.terms());
  }
}
