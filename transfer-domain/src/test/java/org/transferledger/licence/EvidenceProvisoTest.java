package org.transferledger.licence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.licence.Standing.EVIDENCE;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.LicenceDraft.export;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.UA_SECOND_CONTROL;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.FirmId;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceCommand.EvidenceProviso;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceEvent.LicenceAmended;
import org.transferledger.licence.LicenceEvent.ProvisoEvidenced;
import org.transferledger.licence.LicenceEvent.UseRegistered;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;
import org.transferledger.technology.Digest;

/** Who shows of which proviso that it is kept. */
class EvidenceProvisoTest {
  private static final Digest ANOTHER = new Digest("cd".repeat(32));
  private static final Issue ISSUED_ANEW =
      new Issue("2026-0042/1", List.of("Report monthly", "Mark each drawing"));
  private static final LicenceAmended AMENDED =
      new LicenceAmended(EXPORT_LICENCE, Standing.AMENDED, ISSUED_ANEW, NOW, OLENA.person());
  private static final List<LicenceEvent> PUBLISHED =
      Licences.published(EXPORT_LICENCE, export().general().terms(), 5, false);

  private final Stage licence = new Stage(LicenceAggregate.class, Standing.world());

  @ParameterizedTest
  @EnumSource(names = {"ISSUED", "SUSPENDED", "REVOKED", "SURRENDERED", "EXHAUSTED", "EXPIRED"})
  void provisosAreEvidencedWhateverHasBecomeOfTheLicence(Standing standing) {
    licence
        .given(standing.history())
        .when(evidence(UA_CONTROL, EVIDENCE))
        .records(evidenced(UA_CONTROL, EVIDENCE));
  }

  @ParameterizedTest
  @EnumSource(names = {"APPLIED", "COUNTERSIGNED", "REFUSED", "UNDER_APPEAL", "WITHDRAWN"})
  void whatWasNeverIssuedHasNoProvisos(Standing standing) {
    licence
        .given(standing.history())
        .when(evidence(UA_CONTROL, EVIDENCE))
        .refuses(LicenceRule.PROVISO_KNOWN, "proviso", EVIDENCE.proviso());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Report quarterly", "annual report by 31 March", "Annual report"})
  void aProvisoIsNamedWordForWord(String text) {
    licence
        .given(Standing.ISSUED.history())
        .when(evidence(UA_CONTROL, of(text, ANOTHER)))
        .refuses(LicenceRule.PROVISO_KNOWN, "proviso", text);
  }

  @Test
  void theProvisosOfAFormerIssueStillBind() {
    for (String proviso : List.of(EVIDENCE.proviso(), "Report monthly", "Mark each drawing")) {
      var evidence = of(proviso, ANOTHER);
      anew()
          .given(then(Standing.AMENDMENT_COUNTERSIGNED.history(), AMENDED, AMENDED))
          .when(evidence(UA_CONTROL, evidence))
          .records(evidenced(UA_CONTROL, evidence));
    }
  }

  @Test
  void theProvisosOfAnAmendmentBindOnceItIsIssued() {
    licence
        .given(Standing.AMENDMENT_COUNTERSIGNED.history())
        .when(evidence(UA_CONTROL, of("Report monthly", ANOTHER)))
        .refuses(LicenceRule.PROVISO_KNOWN, "proviso");
  }

  @Test
  void aProvisoIsEvidencedByTheSameDigestOnce() {
    var otherwiseDescribed = new ProvisoEvidence(EVIDENCE.proviso(), EVIDENCE.sha256(), "Again");
    licence
        .given(then(Standing.ISSUED.history(), evidenced(UA_CONTROL, EVIDENCE)))
        .when(evidence(UA_SECOND_CONTROL, otherwiseDescribed))
        .refuses(LicenceRule.PROVISO_EVIDENCED_ONCE, "sha256", EVIDENCE.sha256().toString());
  }

  @Test
  void evidenceCountsOnAfterAnAmendmentAndTheEnd() {
    licence
        .given(
            then(
                Standing.AMENDMENT_COUNTERSIGNED.history(),
                evidenced(UA_CONTROL, EVIDENCE),
                AMENDED,
                Standing.REVOKED.history().getLast()))
        .when(evidence(UA_CONTROL, EVIDENCE))
        .refuses(LicenceRule.PROVISO_EVIDENCED_ONCE, "sha256");
  }

  @Test
  void aProvisoIsEvidencedByMoreThanOneThing() {
    var more = of(EVIDENCE.proviso(), ANOTHER);
    licence
        .given(then(Standing.ISSUED.history(), evidenced(UA_CONTROL, EVIDENCE)))
        .when(evidence(UA_CONTROL, more))
        .records(evidenced(UA_CONTROL, more));
  }

  @Test
  void oneThingEvidencesMoreThanOneProviso() {
    var other = of("Report monthly", EVIDENCE.sha256());
    licence
        .given(
            then(
                Standing.AMENDMENT_COUNTERSIGNED.history(),
                evidenced(UA_CONTROL, EVIDENCE),
                AMENDED))
        .when(evidence(UA_CONTROL, other))
        .records(evidenced(UA_CONTROL, other));
  }

  @Test
  void aFirmThatHasRegisteredItsUseEvidencesTheProvisosOfAGeneralLicence() {
    licence
        .given(then(PUBLISHED, registered(UA_FIRM)))
        .when(evidence(UA_CONTROL, EVIDENCE))
        .records(evidenced(UA_CONTROL, EVIDENCE));
  }

  @Test
  void itDoesSoAlsoWhenTheGeneralLicenceHasEnded() {
    licence
        .given(then(PUBLISHED, registered(UA_FIRM), Standing.REVOKED.history().getLast()))
        .when(evidence(UA_CONTROL, EVIDENCE))
        .records(evidenced(UA_CONTROL, EVIDENCE));
  }

  @Test
  void aFirmThatHasRegisteredNoUseIsBoundByNoProviso() {
    licence
        .given(then(PUBLISHED, registered(UA_FIRM)))
        .when(evidence(DK_CONTROL, EVIDENCE))
        .refuses(LicenceRule.PROVISO_BINDS_FIRM, null, DK_FIRM.toString());
  }

  @Test
  void eachFirmEvidencesTheProvisosOfAGeneralLicenceForItself() {
    licence
        .given(
            then(
                PUBLISHED,
                registered(UA_FIRM),
                registered(DK_FIRM),
                evidenced(UA_CONTROL, EVIDENCE)))
        .when(evidence(DK_CONTROL, EVIDENCE))
        .records(evidenced(DK_CONTROL, EVIDENCE));
  }

  @ParameterizedTest
  @MethodSource("whoEvidencesNothing")
  void nobodyElseEvidencesTheProvisosOfAGeneralLicence(Actor actor) {
    licence
        .given(then(PUBLISHED, registered(UA_FIRM)))
        .when(evidence(actor, EVIDENCE))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoEvidencesNothing() {
    return new Actor[] {UA_ADMINISTRATOR, UA_ENGINEER, OLENA, Actor.Deadline.system()};
  }

  /** Only that it was shown, in one line, whatever the length of the proviso. */
  @Test
  void aLicenceKeepsAMarkOfWhatWasShownAndNothingElse() {
    var shown =
        requireNonNull(
            Licence.STREAM.fold(
                then(
                    Standing.ISSUED.history(),
                    evidenced(UA_CONTROL, EVIDENCE),
                    evidenced(UA_CONTROL, of(EVIDENCE.proviso(), ANOTHER)))));
    assertThat(shown.evidenced())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .doesNotContain(EVIDENCE.sha256(), ANOTHER);
  }

  private static ProvisoEvidence of(String proviso, Digest sha256) {
    return new ProvisoEvidence(proviso, sha256, "The report of 2027");
  }

  private static EvidenceProviso evidence(Actor actor, ProvisoEvidence evidence) {
    return new EvidenceProviso(by(actor), EXPORT_LICENCE, evidence);
  }

  private static ProvisoEvidenced evidenced(FirmMember by, ProvisoEvidence evidence) {
    return new ProvisoEvidenced(EXPORT_LICENCE, by.firm(), evidence, by.person());
  }

  private static UseRegistered registered(FirmId firm) {
    return new UseRegistered(EXPORT_LICENCE, firm, NOW, NOW, UA_CONTROL.person());
  }

  private static Stage anew() {
    return new Stage(LicenceAggregate.class, Standing.world());
  }
}
