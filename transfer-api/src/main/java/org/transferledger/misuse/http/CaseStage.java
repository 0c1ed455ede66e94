package org.transferledger.misuse.http;

import org.transferledger.misuse.MisuseCase;

/** How far a case has come, for those who are not told more. */
enum CaseStage {
  RECEIVED,
  ACKNOWLEDGED,
  UNDER_WAY,
  CLOSED;

  static CaseStage of(MisuseCase it) {
    return switch (it.status()) {
      case RECEIVED -> RECEIVED;
      case ACKNOWLEDGED -> ACKNOWLEDGED;
      case ACCEPTED, UNFOUNDED, DUPLICATE, REFERRED, INVESTIGATING, FINDINGS, MEASURES, REOPENED ->
          UNDER_WAY;
      case CLOSED -> CLOSED;
    };
  }
}
