package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.EVIDENCE_ID;
import static org.transferledger.support.Cases.OTHER_EVIDENCE_ID;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.NOW;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.transferledger.core.EvidenceId;
import org.transferledger.misuse.Finding.Degree;
import org.transferledger.misuse.Finding.Measure;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Assignment;
import org.transferledger.misuse.MisuseCommand.ContainmentEnding;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.support.Faults;
import org.transferledger.technology.Digest;

class CaseValuesTest {
  private static final Digest SHA_256 = new Digest("cd".repeat(32));
  private static final Measure WARNING = new Measure(Measure.Kind.WARNING, "In writing");

  @Test
  void aSealedIdentityIsBase64() {
    assertThat(Faults.in(() -> new SealedIdentity("c2VhbA==", "Y29t"))).isEmpty();
    assertThat(Faults.in(() -> new SealedIdentity("", ""))).containsExactly("box", "commitment");
    assertThat(Faults.in(() -> new SealedIdentity("a b", "é")))
        .containsExactly("box", "commitment");
    assertThat(Faults.in(() -> new SealedIdentity("c2VhbA===", "=Y29t")))
        .containsExactly("box", "commitment");
    assertThat(Faults.in(() -> new SealedIdentity(missing(), missing())))
        .containsExactly("box", "commitment");
  }

  @Test
  void evidenceSaysWhatItIsAndWhereItCameFrom() {
    assertThat(Faults.in(() -> new Evidence("Disk", "a/b", 0, SHA_256, "Here", "Her", NOW)))
        .isEmpty();
    assertThat(
            Faults.in(
                () -> new Evidence(text(2_000), text(100), 1, SHA_256, text(500), text(300), NOW)))
        .isEmpty();
    assertThat(
            Faults.in(
                () -> new Evidence(text(2_001), text(101), -1, SHA_256, text(501), text(301), NOW)))
        .containsExactly("description", "mediaType", "size", "source", "collector");
    assertThat(Faults.in(() -> new Evidence(" ", " ", 0, missing(), " ", " ", missing())))
        .containsExactly(
            "description", "mediaType", "sha256", "source", "collector", "collectedAt");
  }

  @Test
  void aCustodyStepSaysToWhomWhyAndWhen() {
    assertThat(Faults.in(() -> new CustodyStep(text(500), text(2_000), NOW))).isEmpty();
    assertThat(Faults.in(() -> new CustodyStep(text(501), text(2_001), NOW)))
        .containsExactly("to", "reason");
    assertThat(Faults.in(() -> new CustodyStep(" ", " ", missing())))
        .containsExactly("to", "reason", "at");
  }

  @Test
  void feedbackAndResponseAreText() {
    assertThat(Faults.in(() -> new Feedback(text(4_000)))).isEmpty();
    assertThat(Faults.in(() -> new Feedback(text(4_001)))).containsExactly("text");
    assertThat(Faults.in(() -> new Feedback(" "))).containsExactly("text");
    assertThat(Faults.in(() -> new Response(text(20_000)))).isEmpty();
    assertThat(Faults.in(() -> new Response(text(20_001)))).containsExactly("text");
    assertThat(Faults.in(() -> new Response(missing()))).containsExactly("text");
  }

  @Test
  void aNoticeSaysUntilWhenAnAnswerIsWaitedFor() {
    assertThat(Faults.in(() -> new Notice(text(10_000), NOW))).isEmpty();
    assertThat(Faults.in(() -> new Notice(text(10_001), missing())))
        .containsExactly("text", "respondBy");
    assertThat(Faults.in(() -> new Notice("", NOW))).containsExactly("text");
  }

  @Test
  void aFindingSaysWhatHappened() {
    assertThat(
            Faults.in(() ->
                new Finding(
                    Degree.PARTLY,
                    text(10_000),
                    text(4_000),
                    evidence(1_000),
                    List.of(WARNING),
                    text(2_000))))
        .isEmpty();
    assertThat(
            Faults.in(() ->
                new Finding(
                    missing(),
                    text(10_001),
                    text(4_001),
                    evidence(1_001),
                    measures(21),
                    text(2_001))))
        .containsExactly("degree", "text", "summary", "evidence", "measures", "waiver");
    assertThat(Faults.in(() -> new Finding(Degree.NOT, " ", " ", missing(), missing(), " ")))
        .containsExactly("text", "summary", "evidence", "measures", "waiver");
    assertThat(Faults.in(() -> finding(List.of(), measures(20)))).isEmpty();
  }

  @Test
  void aFindingCitesAndProposesNothingTwice() {
    assertThat(Faults.in(() -> finding(List.of(EVIDENCE_ID, OTHER_EVIDENCE_ID), measures(2))))
        .isEmpty();
    assertThat(
            Faults.in(() -> finding(List.of(EVIDENCE_ID, EVIDENCE_ID), List.of(WARNING, WARNING))))
        .containsExactly("evidence", "measures");
    assertThat(
            Faults.in(() ->
                finding(
                    Collections.singletonList(missing()), Collections.singletonList(missing()))))
        .containsExactly("evidence", "measures");
  }

  @Test
  void aMeasureIsOfAKindAndExplained() {
    assertThat(Faults.in(() -> new Measure(Measure.Kind.OTHER, text(2_000)))).isEmpty();
    assertThat(Faults.in(() -> new Measure(missing(), text(2_001))))
        .containsExactly("kind", "text");
    assertThat(Faults.in(() -> new Measure(Measure.Kind.OTHER, ""))).containsExactly("text");
  }

  @Test
  void measuresAreDecidedOnByNumberFromOne() {
    assertThat(Faults.in(() -> new MeasureDecision(1, MeasureDecision.Outcome.TAKEN, text(4_000))))
        .isEmpty();
    assertThat(Faults.in(() -> new MeasureDecision(0, missing(), text(4_001))))
        .containsExactly("number", "outcome", "reasons");
    assertThat(Faults.in(() -> new MeasureDecision(-1, MeasureDecision.Outcome.NOT_TAKEN, " ")))
        .containsExactly("number", "reasons");
  }

  @Test
  void aRevealGivesNoticeOrSaysWhyNot() {
    var recipient = INVESTIGATOR.person();
    assertThat(Faults.in(() -> new Reveal(recipient, text(2_000), text(2_000), null))).isEmpty();
    assertThat(Faults.in(() -> new Reveal(recipient, "A court", null, text(2_000)))).isEmpty();
    assertThat(Faults.in(() -> new Reveal(recipient, "A court", null, null)))
        .containsExactly("notice");
    assertThat(Faults.in(() -> new Reveal(recipient, "A court", "Told", "Not told")))
        .containsExactly("notice");
    assertThat(Faults.in(() -> new Reveal(missing(), text(2_001), text(2_001), null)))
        .containsExactly("recipient", "reason", "notice");
    assertThat(Faults.in(() -> new Reveal(recipient, " ", " ", null)))
        .containsExactly("reason", "notice");
    assertThat(Faults.in(() -> new Reveal(recipient, "A court", null, " ")))
        .containsExactly("withoutNotice");
    assertThat(Faults.in(() -> new Reveal(recipient, "A court", null, text(2_001))))
        .containsExactly("withoutNotice");
  }

  @Test
  void theEndOfAContainmentIsExplained() {
    assertThat(Faults.in(() -> new ContainmentEnding(text(2_000), null))).isEmpty();
    assertThat(Faults.in(() -> new ContainmentEnding("Over", text(2_000)))).isEmpty();
    assertThat(Faults.in(() -> new ContainmentEnding(text(2_001), text(2_001))))
        .containsExactly("reason", "lifting");
    assertThat(Faults.in(() -> new ContainmentEnding(" ", " ")))
        .containsExactly("reason", "lifting");
  }

  @Test
  void anAssignmentNamesSomebody() {
    assertThat(Faults.in(() -> new Assignment(INVESTIGATOR.person()))).isEmpty();
    assertThat(Faults.in(() -> new Assignment(missing()))).containsExactly("investigator");
  }

  @Test
  void allegationsAndReasonsHaveTheirLength() {
    assertThat(Faults.in(() -> new Allegation(text(10_000), null, null, null, null))).isEmpty();
    assertThat(Faults.in(() -> new Allegation(text(10_001), null, null, null, null)))
        .containsExactly("text");
    assertThat(Faults.in(() -> new Triage(Triage.Outcome.REFERRED, text(4_000), null))).isEmpty();
    assertThat(Faults.in(() -> new Triage(Triage.Outcome.REFERRED, text(4_001), null)))
        .containsExactly("reasons");
  }

  private static Finding finding(List<EvidenceId> evidence, List<Measure> measures) {
    return new Finding(Degree.NOT, "Nothing", "Nothing", evidence, measures, null);
  }

  private static List<EvidenceId> evidence(int count) {
    return IntStream.range(0, count)
        .mapToObj("00000000-0000-4000-8000-%012d"::formatted)
        .map(EvidenceId::of)
        .toList();
  }

  private static List<Measure> measures(int count) {
    return IntStream.range(0, count)
        .mapToObj(it -> new Measure(Measure.Kind.CONDITION, "Condition " + it))
        .toList();
  }

  private static String text(int length) {
    return "x".repeat(length);
  }
}
