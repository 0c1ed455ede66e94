package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.COLLECTED_AT;
import static org.transferledger.support.Cases.EVIDENCE;
import static org.transferledger.support.Cases.EVIDENCE_ID;
import static org.transferledger.support.Cases.OTHER_EVIDENCE_ID;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.Reason;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.AddEvidence;
import org.transferledger.misuse.MisuseCommand.ExcludeEvidence;
import org.transferledger.misuse.MisuseCommand.MoveEvidence;
import org.transferledger.misuse.MisuseEvent.CaseDisposed;
import org.transferledger.misuse.MisuseEvent.EvidenceAdded;
import org.transferledger.misuse.MisuseEvent.EvidenceExcluded;
import org.transferledger.misuse.MisuseEvent.EvidenceMoved;
import org.transferledger.retention.RetentionRule;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;

class EvidenceTest {
  private static final EvidenceMoved MOVED = moved(NOW.minusSeconds(60));
  private static final EvidenceExcluded EXCLUDED =
      new EvidenceExcluded(CASE, EVIDENCE_ID, "Taken without a warrant", INVESTIGATOR.person());

  private final Stage misuse = new Stage(MisuseCaseAggregate.class, Cases.world());

  @Test
  void anAssignedInvestigatorAddsEvidence() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(add(OTHER_EVIDENCE_ID, EVIDENCE))
        .records(new EvidenceAdded(CASE, OTHER_EVIDENCE_ID, EVIDENCE, INVESTIGATOR.person()));
  }

  @ParameterizedTest
  @EnumSource(names = {"FINDINGS", "MEASURES", "CLOSED", "REOPENED"})
  void evidenceIsAddedWhileTheInvestigationIsUnderWay(Status status) {
    misuse
        .given(Cases.in(status))
        .when(add(OTHER_EVIDENCE_ID, EVIDENCE))
        .refuses(MisuseRule.INVESTIGATION_UNDER_WAY);
  }

  @Test
  void anItemOfEvidenceIsAddedOnce() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(add(EVIDENCE_ID, EVIDENCE))
        .refuses(MisuseRule.EVIDENCE_ADDED_ONCE, "evidenceId");
  }

  @Test
  void evidenceMayBeCollectedAtTheMomentOfItsRecording() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(add(OTHER_EVIDENCE_ID, Cases.evidence(NOW)))
        .records(
            new EvidenceAdded(CASE, OTHER_EVIDENCE_ID, Cases.evidence(NOW), INVESTIGATOR.person()));
  }

  @Test
  void evidenceIsNotCollectedInTheFuture() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(add(OTHER_EVIDENCE_ID, Cases.evidence(NOW.plusSeconds(1))))
        .refuses(MisuseRule.EVIDENCE_NOT_IN_FUTURE, "collectedAt");
  }

  @ParameterizedTest
  @EnumSource(names = {"INVESTIGATING", "FINDINGS", "MEASURES", "CLOSED", "REOPENED"})
  void evidenceChangesHandsWhateverBecomesOfTheCase(Status status) {
    misuse.given(Cases.in(status)).when(move(EVIDENCE_ID, MOVED.step().at())).records(MOVED);
  }

  @Test
  void nothingMoreIsRecordedOnceTheCaseIsDisposedOf() {
    misuse
        .given(then(Cases.in(Status.CLOSED), new CaseDisposed(CASE, "Old", METTE.person())))
        .when(move(EVIDENCE_ID, MOVED.step().at()))
        .refuses(RetentionRule.DISPOSED_ONCE);
  }

  @Test
  void whatIsExcludedStillChangesHands() {
    misuse
        .given(then(Cases.in(Status.INVESTIGATING), EXCLUDED))
        .when(move(EVIDENCE_ID, MOVED.step().at()))
        .records(MOVED);
  }

  @Test
  void evidenceMayChangeHandsAtTheMomentOfItsRecording() {
    misuse.given(Cases.in(Status.INVESTIGATING)).when(move(EVIDENCE_ID, NOW)).records(moved(NOW));
  }

  @Test
  void evidenceDoesNotChangeHandsInTheFuture() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(move(EVIDENCE_ID, NOW.plusSeconds(1)))
        .refuses(MisuseRule.EVIDENCE_NOT_IN_FUTURE, "at");
  }

  @Test
  void evidenceMayChangeHandsAsSoonAsItIsCollected() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(move(EVIDENCE_ID, COLLECTED_AT))
        .records(moved(COLLECTED_AT));
  }

  @Test
  void evidenceDoesNotChangeHandsBeforeItIsCollected() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(move(EVIDENCE_ID, COLLECTED_AT.minusSeconds(1)))
        .refuses(MisuseRule.CUSTODY_IN_ORDER, "at");
  }

  @Test
  void twoStepsMayBeOfTheSameMoment() {
    misuse
        .given(then(Cases.in(Status.INVESTIGATING), MOVED))
        .when(move(EVIDENCE_ID, MOVED.step().at()))
        .records(MOVED);
  }

  @Test
  void aStepDoesNotComeBeforeTheLastOne() {
    misuse
        .given(then(Cases.in(Status.INVESTIGATING), MOVED))
        .when(move(EVIDENCE_ID, MOVED.step().at().minusSeconds(1)))
        .refuses(MisuseRule.CUSTODY_IN_ORDER, "at");
  }

  @Test
  void whatIsNotOnRecordDoesNotChangeHands() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(move(OTHER_EVIDENCE_ID, NOW))
        .refuses(MisuseRule.EVIDENCE_KNOWN, "evidenceId");
  }

  @Test
  void anAssignedInvestigatorExcludesEvidence() {
    misuse.given(Cases.in(Status.INVESTIGATING)).when(exclude(EVIDENCE_ID)).records(EXCLUDED);
  }

  @ParameterizedTest
  @EnumSource(names = {"FINDINGS", "MEASURES", "CLOSED", "REOPENED"})
  void evidenceIsExcludedWhileTheInvestigationIsUnderWay(Status status) {
    misuse
        .given(Cases.in(status))
        .when(exclude(EVIDENCE_ID))
        .refuses(MisuseRule.INVESTIGATION_UNDER_WAY);
  }

  @Test
  void whatIsNotOnRecordIsNotExcluded() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(exclude(OTHER_EVIDENCE_ID))
        .refuses(MisuseRule.EVIDENCE_KNOWN, "evidenceId");
  }

  @Test
  void evidenceIsExcludedOnce() {
    misuse
        .given(then(Cases.in(Status.INVESTIGATING), EXCLUDED))
        .when(exclude(EVIDENCE_ID))
        .refuses(MisuseRule.EVIDENCE_EXCLUDED_ONCE, "evidenceId");
  }

  @Test
  void anItemKeepsWhereItHasBeenAndWhyItIsExcluded() {
    var known =
        Cases.fold(
            then(
                Cases.in(Status.INVESTIGATING),
                new EvidenceAdded(CASE, OTHER_EVIDENCE_ID, EVIDENCE, INVESTIGATOR.person()),
                moved(COLLECTED_AT),
                MOVED,
                EXCLUDED));
    var steps = List.of(moved(COLLECTED_AT).step(), MOVED.step());
    assertThat(known.evidence())
        .containsExactly(
            new EvidenceItem(
                EVIDENCE_ID, EVIDENCE, INVESTIGATOR.person(), steps, EXCLUDED.reason()),
            new EvidenceItem(OTHER_EVIDENCE_ID, EVIDENCE, INVESTIGATOR.person(), List.of(), null));
  }

  private static EvidenceMoved moved(Instant at) {
    return new EvidenceMoved(
        CASE, EVIDENCE_ID, new CustodyStep("Safe 1", "To be kept", at), INVESTIGATOR.person());
  }

  private static AddEvidence add(EvidenceId id, Evidence evidence) {
    return new AddEvidence(by(INVESTIGATOR), CASE, id, evidence);
  }

  private static MoveEvidence move(EvidenceId id, Instant at) {
    return new MoveEvidence(by(INVESTIGATOR), CASE, id, moved(at).step());
  }

  private static ExcludeEvidence exclude(EvidenceId id) {
    return new ExcludeEvidence(by(INVESTIGATOR), CASE, id, new Reason(EXCLUDED.reason()));
  }
}
