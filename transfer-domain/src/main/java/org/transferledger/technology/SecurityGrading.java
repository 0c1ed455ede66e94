package org.transferledger.technology;

/**
 * National security gradings, lowest first within each state. This system is accredited for the
 * lowest level of each state and refuses to keep records of anything above it.
 */
public enum SecurityGrading {
  DK_TIL_TJENESTEBRUG(true),
  DK_FORTROLIGT(false),
  DK_HEMMELIGT(false),
  DK_YDERST_HEMMELIGT(false),
  UA_DSK(true),
  UA_TAIEMNO(false),
  UA_TSILKOM_TAIEMNO(false),
  UA_OSOBLYVOI_VAZHLYVOSTI(false);

  private final boolean accredited;

  SecurityGrading(boolean accredited) {
    this.accredited = accredited;
  }

  public boolean accredited() {
    return accredited;
  }
}
