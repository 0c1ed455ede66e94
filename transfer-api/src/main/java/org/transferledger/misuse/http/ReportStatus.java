package org.transferledger.misuse.http;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.Reveal;

/**
 * What a reporter is told.
 *
 * @param feedbackBy until when there is feedback
 * @param feedback what there is, the oldest first
 * @param notices that the reporter's name was made known to somebody, and why
 */
record ReportStatus(
    CaseStage stage,
    boolean acknowledged,
    @Nullable Instant feedbackBy,
    List<String> feedback,
    List<String> notices) {
  static ReportStatus of(MisuseCase it) {
    return new ReportStatus(
        CaseStage.of(it),
        it.duties().acknowledged(),
        it.duties().feedbackBy(),
        it.feedback(),
        it.reveals().stream().map(Reveal::notice).filter(Objects::nonNull).toList());
  }
}
