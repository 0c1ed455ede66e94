package org.transferledger.firm;

import static org.transferledger.support.Histories.dkFirm;
import static org.transferledger.support.Histories.dkFirmBeforeApproval;
import static org.transferledger.support.Histories.firmDetails;
import static org.transferledger.support.Histories.registered;
import static org.transferledger.support.Histories.siteDetails;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.by;
import static org.transferledger.support.People.member;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.SiteId;
import org.transferledger.firm.FirmCommand.ApproveSite;
import org.transferledger.firm.FirmCommand.ProposeSite;
import org.transferledger.firm.FirmCommand.RegisterFirm;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmEvent.SiteApproved;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.support.Histories;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class FirmAggregateTest {
  private final World world = Histories.authorities();
  private final Stage firm = new Stage(FirmAggregate.class, world);

  @Test
  void anOfficerOfTheHomeStateRegistersAFirm() {
    firm.when(register(METTE))
        .records(new FirmRegistered(DK_FIRM, firmDetails(DK_ADMINISTRATOR), METTE.person()));
  }

  @Test
  void anOfficerOfAnotherStateDoesNotRegisterAFirm() {
    firm.when(register(OLENA)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void aFirmDoesNotRegisterItself() {
    firm.when(register(DK_ADMINISTRATOR)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void aStateWithoutAnEstablishedAuthorityRegistersNoFirm() {
    world.instead(Authority.STREAM, DK, Histories.proposed(METTE, JENS));
    firm.when(register(METTE)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void aFirmIsRegisteredOnce() {
    firm.given(registered(DK_ADMINISTRATOR))
        .when(register(METTE))
        .refuses(FirmRule.FIRM_REGISTERED_ONCE, "firmId");
  }

  @Test
  void theAdministratorProposesASite() {
    firm.given(registered(DK_ADMINISTRATOR))
        .when(propose(DK_ADMINISTRATOR, DK_SITE, DK))
        .records(new SiteProposed(DK_FIRM, DK_SITE, siteDetails(DK), DK_ADMINISTRATOR.person()));
  }

  @Test
  void aSiteMayLieInAnotherStateThanItsFirm() {
    firm.given(dkFirm())
        .when(propose(DK_ADMINISTRATOR, UNKNOWN_SITE, UA))
        .records(
            new SiteProposed(DK_FIRM, UNKNOWN_SITE, siteDetails(UA), DK_ADMINISTRATOR.person()));
  }

  @Test
  void anUnregisteredFirmHasNoSites() {
    firm.when(propose(DK_ADMINISTRATOR, DK_SITE, DK)).refuses(FirmRule.FIRM_KNOWN, "firmId");
  }

  @ParameterizedTest
  @MethodSource("othersThanAnAdministratorOfTheFirm")
  void onlyAnAdministratorOfTheFirmProposesASite(Actor actor) {
    firm.given(registered(DK_ADMINISTRATOR))
        .when(propose(actor, DK_SITE, DK))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] othersThanAnAdministratorOfTheFirm() {
    return new Actor[] {DK_CONTROL, DK_ENGINEER, UA_ADMINISTRATOR, METTE, OPERATOR};
  }

  @Test
  void aSecondAdministratorByTokenIsNotTheOneOnRecord() {
    firm.given(registered(DK_ADMINISTRATOR))
        .when(propose(member("someone-else", DK_FIRM, FirmRole.ADMINISTRATOR), DK_SITE, DK))
        .refuses(FirmRule.FIRM_ADMINISTRATOR_ACTS);
  }

  @Test
  void aSiteIsProposedOnce() {
    firm.given(dkFirmBeforeApproval())
        .when(propose(DK_ADMINISTRATOR, DK_SITE, UA))
        .refuses(FirmRule.SITE_PROPOSED_ONCE, "siteId");
  }

  @Test
  void anApprovedSiteIsNotProposedAgain() {
    firm.given(dkFirm())
        .when(propose(DK_ADMINISTRATOR, DK_SITE, DK))
        .refuses(FirmRule.SITE_PROPOSED_ONCE, "siteId");
  }

  @Test
  void anOfficerOfTheSitesStateApprovesIt() {
    firm.given(dkFirmBeforeApproval())
        .when(approve(METTE, DK_SITE))
        .records(new SiteApproved(DK_FIRM, DK_SITE, METTE.person()));
  }

  @Test
  void theStateThatTheSiteLiesInApprovesItNotTheFirmsHomeState() {
    var abroad =
        new SiteProposed(DK_FIRM, UNKNOWN_SITE, siteDetails(UA), DK_ADMINISTRATOR.person());
    firm.given(dkFirm())
        .given(abroad)
        .when(approve(METTE, UNKNOWN_SITE))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void anUnregisteredFirmsSiteIsNotApproved() {
    firm.when(approve(METTE, DK_SITE)).refuses(FirmRule.FIRM_KNOWN, "firmId");
  }

  @Test
  void aSiteThatNobodyProposedIsNotApproved() {
    firm.given(dkFirm()).when(approve(METTE, UNKNOWN_SITE)).refuses(FirmRule.SITE_KNOWN, "siteId");
  }

  @Test
  void aSiteIsApprovedOnce() {
    firm.given(dkFirm())
        .when(approve(METTE, DK_SITE))
        .refuses(FirmRule.SITE_APPROVED_ONCE, "siteId");
  }

  private static RegisterFirm register(Actor actor) {
    return new RegisterFirm(by(actor), DK_FIRM, firmDetails(DK_ADMINISTRATOR));
  }

  private static ProposeSite propose(Actor actor, SiteId site, Country state) {
    return new ProposeSite(by(actor), DK_FIRM, site, siteDetails(state));
  }

  private static ApproveSite approve(Actor actor, SiteId site) {
    return new ApproveSite(by(actor), DK_FIRM, site);
  }
}
