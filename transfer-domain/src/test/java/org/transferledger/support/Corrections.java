package org.transferledger.support;

import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;

import org.transferledger.core.CorrectionId;
import org.transferledger.correction.RecordCorrected;

/** Corrections that Mette of Denmark asks for and Jens confirms. */
public final class Corrections {
  public static final CorrectionId CORRECTION =
      CorrectionId.of("00000000-0000-4000-8000-000000000901");
  public static final CorrectionId OTHER_CORRECTION =
      CorrectionId.of("00000000-0000-4000-8000-000000000902");
  public static final String REASON = "The register says otherwise";

  private Corrections() {}

  /** What the first correction puts on the record's stream. */
  public static RecordCorrected corrected(long version, String field, String was, String is) {
    return corrected(CORRECTION, version, field, was, is);
  }

  public static RecordCorrected corrected(
      CorrectionId id, long version, String field, String was, String is) {
    return new RecordCorrected(id, version, field, was, is, REASON, METTE.person(), JENS.person());
  }
}
