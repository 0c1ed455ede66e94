package org.transferledger.misuse.http;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.FirmId;
import org.transferledger.misuse.Finding;
import org.transferledger.misuse.Finding.Measure;
import org.transferledger.misuse.MeasureDecision;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.Notice;
import org.transferledger.misuse.ProposedMeasure;
import org.transferledger.misuse.Response;

/**
 * A case as the firm sees it that has disclosed it or was notified: neither who has reported, nor
 * who investigates, nor what was gathered, nor how it is contained.
 *
 * @param disclosed what the firm has disclosed itself
 * @param notice what the firm was told of what is alleged
 * @param responses what it has answered
 * @param degree what was found
 * @param summary what it is told of the finding
 * @param feedback on what it has disclosed
 */
record OwnCase(
    CaseId id,
    CaseStage stage,
    @Nullable Allegation disclosed,
    @Nullable Notice notice,
    List<Response> responses,
    Finding.@Nullable Degree degree,
    @Nullable String summary,
    List<OwnMeasure> measures,
    List<String> feedback) {
  /**
   * A measure that was decided on.
   *
   * @param reasons of the decision
   */
  record OwnMeasure(Measure measure, MeasureDecision.Outcome outcome, String reasons) {}

  /** What the firm sees; null if for the firm there is no such case. */
  static @Nullable OwnCase of(MisuseCase it, FirmId firm) {
    if (!it.knownTo(firm)) {
      return null;
    }
    boolean discloser = firm.equals(it.disclosedBy());
    boolean subject = it.notice() != null && firm.equals(it.accused());
    Finding finding = subject ? it.finding() : null;
    return new OwnCase(
        it.id(),
        CaseStage.of(it),
        discloser ? it.allegation() : null,
        subject ? it.notice() : null,
        subject ? it.responses() : List.of(),
        finding == null ? null : finding.degree(),
        finding == null ? null : finding.summary(),
        subject ? it.measures().stream().flatMap(OwnCase::decided).toList() : List.of(),
        discloser ? it.feedback() : List.of());
  }

  private static Stream<OwnMeasure> decided(ProposedMeasure it) {
    var decision = it.decision();
    return decision == null
        ? Stream.empty()
        : Stream.of(new OwnMeasure(it.measure(), decision.outcome(), decision.reasons()));
  }
}
