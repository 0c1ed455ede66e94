package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.EVIDENCE_ID;
import static org.transferledger.support.Cases.FINDING;
import static org.transferledger.support.Cases.OTHER_EVIDENCE_ID;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.by;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.core.EvidenceId;
import org.transferledger.misuse.Finding.Degree;
import org.transferledger.misuse.Finding.Measure;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.RecordFinding;
import org.transferledger.misuse.MisuseEvent.EvidenceExcluded;
import org.transferledger.misuse.MisuseEvent.FindingRecorded;
import org.transferledger.misuse.MisuseEvent.InvestigatorAssigned;
import org.transferledger.misuse.MisuseEvent.ResponseRecorded;
import org.transferledger.misuse.MisuseEvent.SubjectNotified;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;

class FindingTest {
  private static final List<EvidenceId> CITED = List.of(EVIDENCE_ID);
  private static final List<Measure> MEASURES = FINDING.measures();

  private final Stage misuse = new Stage(MisuseCaseAggregate.class, Cases.world());

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT")
  void whatIsSubstantiatedIsFoundOnceTheSubjectHasAnswered(Degree degree) {
    var finding = finding(degree, CITED, MEASURES, null);
    misuse.given(Cases.notified(NOW.plusSeconds(1)));
    misuse
        .given(new MisuseEvent.ResponseRecorded(CASE, Cases.RESPONSE, INVESTIGATOR.person()))
        .when(find(finding))
        .records(new FindingRecorded(CASE, finding, INVESTIGATOR.person()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT")
  void whatIsSubstantiatedIsFoundOnceTheTimeToAnswerHasPassed(Degree degree) {
    var finding = finding(degree, CITED, MEASURES, null);
    misuse
        .given(Cases.notified(NOW))
        .when(find(finding))
        .records(new FindingRecorded(CASE, finding, INVESTIGATOR.person()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT")
  void theSubjectIsGivenTheTimeToAnswer(Degree degree) {
    misuse
        .given(Cases.notified(NOW.plusSeconds(1)))
        .when(find(finding(degree, CITED, MEASURES, null)))
        .refuses(MisuseRule.SUBJECT_HEARD, "waiver");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT")
  void theSubjectIsNotified(Degree degree) {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(find(finding(degree, CITED, MEASURES, null)))
        .refuses(MisuseRule.SUBJECT_HEARD, "waiver");
  }

  @Test
  void aWaiverTakesThePlaceOfHearing() {
    var finding = finding(Degree.SUBSTANTIATED, CITED, MEASURES, "Would destroy evidence");
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(find(finding))
        .records(new FindingRecorded(CASE, finding, INVESTIGATOR.person()));
  }

  @Test
  void thatNothingIsSubstantiatedIsFoundWithoutHearingEvidenceAndMeasures() {
    var finding = finding(Degree.NOT, List.of(), List.of(), null);
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(find(finding))
        .records(new FindingRecorded(CASE, finding, INVESTIGATOR.person()));
  }

  @Test
  void measuresMayFollowEvenWhereNothingIsSubstantiated() {
    var finding = finding(Degree.NOT, CITED, MEASURES, null);
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(find(finding))
        .records(new FindingRecorded(CASE, finding, INVESTIGATOR.person()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT")
  void whatIsSubstantiatedRestsOnEvidence(Degree degree) {
    misuse
        .given(Cases.heard())
        .when(find(finding(degree, List.of(), MEASURES, null)))
        .refuses(MisuseRule.FINDING_CITES_EVIDENCE, "evidence");
  }

  @ParameterizedTest
  @EnumSource
  void aFindingCitesEvidenceOfTheCase(Degree degree) {
    misuse
        .given(Cases.heard())
        .when(find(finding(degree, List.of(EVIDENCE_ID, OTHER_EVIDENCE_ID), MEASURES, null)))
        .refuses(MisuseRule.FINDING_CITES_EVIDENCE, "evidence", OTHER_EVIDENCE_ID.toString());
  }

  @ParameterizedTest
  @EnumSource
  void aFindingDoesNotCiteWhatIsExcluded(Degree degree) {
    misuse
        .given(Cases.heard())
        .given(new EvidenceExcluded(CASE, EVIDENCE_ID, "No warrant", INVESTIGATOR.person()))
        .when(find(finding(degree, CITED, MEASURES, null)))
        .refuses(MisuseRule.FINDING_CITES_EVIDENCE, "evidence", EVIDENCE_ID.toString());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT")
  void somethingFollowsFromWhatIsSubstantiated(Degree degree) {
    misuse
        .given(Cases.heard())
        .when(find(finding(degree, CITED, List.of(), null)))
        .refuses(MisuseRule.MEASURES_FOLLOW_FINDING, "measures");
  }

  @ParameterizedTest
  @EnumSource(names = {"FINDINGS", "MEASURES", "CLOSED", "REOPENED"})
  void aFindingIsRecordedWhileTheInvestigationIsUnderWay(Status status) {
    misuse.given(Cases.in(status)).when(find(FINDING)).refuses(MisuseRule.INVESTIGATION_UNDER_WAY);
  }

  @Test
  void whatIsNewIsPutToTheSubjectAgain() {
    misuse
        .given(Cases.in(Status.REOPENED))
        .given(new InvestigatorAssigned(CASE, INVESTIGATOR.person(), METTE.person()))
        .when(find(FINDING))
        .refuses(MisuseRule.SUBJECT_HEARD, "waiver");
  }

  @Test
  void thereIsAnotherFindingAfterAReopening() {
    misuse
        .given(Cases.in(Status.REOPENED))
        .given(new InvestigatorAssigned(CASE, INVESTIGATOR.person(), METTE.person()))
        .given(new SubjectNotified(CASE, DK_FIRM, Cases.NOTICE, INVESTIGATOR.person()))
        .given(new ResponseRecorded(CASE, Cases.RESPONSE, INVESTIGATOR.person()))
        .when(find(FINDING))
        .records(new FindingRecorded(CASE, FINDING, INVESTIGATOR.person()));
  }

  @Test
  void theMeasuresOfAFindingWaitToBeDecidedOn() {
    var known = Cases.fold(Cases.in(Status.FINDINGS));
    assertThat(known.finding()).isEqualTo(FINDING);
    assertThat(known.foundBy()).isEqualTo(INVESTIGATOR.person());
    assertThat(known.measures())
        .containsExactly(
            new ProposedMeasure(MEASURES.getFirst(), null, null),
            new ProposedMeasure(MEASURES.getLast(), null, null));
  }

  @Test
  void evidenceMovedToAnotherPlaceIsStillCited() {
    var step = new CustodyStep("Safe 2", "Kept", Cases.COLLECTED_AT);
    misuse
        .given(
            then(
                Cases.heard(),
                new MisuseEvent.EvidenceMoved(CASE, EVIDENCE_ID, step, INVESTIGATOR.person())))
        .when(find(FINDING))
        .records(new FindingRecorded(CASE, FINDING, INVESTIGATOR.person()));
  }

  private static Finding finding(
      Degree degree, List<EvidenceId> evidence, List<Measure> measures, @Nullable String waiver) {
    return new Finding(degree, "What happened", "In short", evidence, measures, waiver);
  }

  private static RecordFinding find(Finding finding) {
    return new RecordFinding(by(INVESTIGATOR), CASE, finding);
  }
}
