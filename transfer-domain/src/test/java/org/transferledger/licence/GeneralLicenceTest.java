package org.transferledger.licence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.LicenceDraft.MANUFACTURE_UNTIL;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.LicenceDraft.export;
import static org.transferledger.support.LicenceDraft.production;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.PublishGeneralLicence;
import org.transferledger.licence.LicenceEvent.GeneralLicencePublished;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyRule;

class GeneralLicenceTest {
  private static final LicenceTerms TERMS = export().general().terms();
  private static final List<LicenceEvent> PUBLISHED =
      Licences.published(EXPORT_LICENCE, TERMS, 5, false);

  private final World world = Standing.world();
  private final Stage licence = new Stage(LicenceAggregate.class, world);

  @ParameterizedTest
  @CsvSource({"0, false", "5, true", "365, false"})
  void anOfficerPublishesAGeneralLicence(int noticeDays, boolean certified) {
    var publication = new Publication(TERMS, noticeDays, certified, ISSUE);
    licence
        .when(publish(publication, NOW))
        .records(new GeneralLicencePublished(EXPORT_LICENCE, publication, NOW, OLENA.person()));
  }

  @Test
  void aPublishedLicenceIsIssuedAndHasNoApplicant() {
    var published = fold(PUBLISHED);
    assertThat(published.status()).isEqualTo(Licence.Status.ISSUED);
    assertThat(published.applicant()).isNull();
    assertThat(published.issue()).isEqualTo(ISSUE);
    assertThat(published.general()).isEqualTo(new General(5, false));
  }

  @Test
  void onlyAGeneralLicenceIsPublished() {
    for (LicenceDraft other : List.of(export(), export().global())) {
      new Stage(LicenceAggregate.class, Standing.world())
          .when(publish(other))
          .refuses(LicenceRule.GENERAL_IS_PUBLISHED, "terms.kind");
    }
  }

  @Test
  void nobodyAppliesForAGeneralLicence() {
    licence
        .when(new ApplyForLicence(by(UA_CONTROL), EXPORT_LICENCE, TERMS))
        .refuses(LicenceRule.GENERAL_IS_PUBLISHED, "kind");
  }

  @Test
  void aGeneralLicenceIsPublishedBeforeItsEnd() {
    var publication = new Publication(TERMS, 5, false, ISSUE);
    licence
        .when(publish(publication, VALID_UNTIL))
        .refuses(LicenceRule.ISSUED_BEFORE_ITS_END, "terms.validUntil");
    new Stage(LicenceAggregate.class, Standing.world())
        .when(publish(publication, VALID_UNTIL.minusMillis(1)))
        .succeeds();
  }

  @Test
  void whatAGeneralLicenceNamesIsOnRecord() {
    refusesToPublish(export().general().packages(UNKNOWN_PACKAGE))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "terms.coverage.packages");
    refusesToPublish(export().general().senders(SE_FIRM))
        .refuses(FirmRule.FIRM_KNOWN, "terms.coverage.senders");
    refusesToPublish(export().general().recipients(SE_FIRM))
        .refuses(FirmRule.FIRM_KNOWN, "terms.coverage.recipients");
    refusesToPublish(export().general().recipients(DK_FIRM).sites(UNKNOWN_SITE))
        .refuses(FirmRule.SITE_KNOWN, "terms.coverage.sites");
    refusesToPublish(export().general().sites(DK_SITE))
        .refuses(FirmRule.SITE_KNOWN, "terms.coverage.sites");
  }

  @Test
  void aGeneralLicenceMayNameSome() {
    var some = export().general().senders(UA_FIRM).recipients(DK_FIRM).sites(DK_SITE);
    licence.when(publish(some)).succeeds();
  }

  @Test
  void aGeneralLicenceDoesNotContradictItself() {
    refusesToPublish(
            export().general().purposes(new PurposeGrant(Purpose.MANUFACTURE, MANUFACTURE_UNTIL)))
        .refuses(LicenceRule.PRODUCTION_GRANTS_MANUFACTURE, "terms.purposes");
    refusesToPublish(production().issuedBy(UA).general())
        .refuses(LicenceRule.PRODUCTION_IS_AT_HOME, "terms.coverage.destinations");
  }

  private static PublishGeneralLicence publish(LicenceDraft draft) {
    return publish(new Publication(draft.terms(), 5, false, ISSUE), NOW);
  }

  private static PublishGeneralLicence publish(Publication publication, Instant at) {
    return new PublishGeneralLicence(by(OLENA, at), EXPORT_LICENCE, publication);
  }

  private static Stage.Answer refusesToPublish(LicenceDraft draft) {
    return new Stage(LicenceAggregate.class, Standing.world()).when(publish(draft));
  }

  private static Licence fold(List<LicenceEvent> history) {
    return requireNonNull(Licence.STREAM.fold(history));
  }
}
