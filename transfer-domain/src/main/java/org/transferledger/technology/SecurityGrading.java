package org.transferledger.technology;

import org.transferledger.core.Country;

/**
 * National security gradings, lowest first within each state. This system is accredited for the lowest level of each
 * state and refuses to keep records of anything above it.
 */
public enum SecurityGrading {
  DK_TIL_TJENESTEBRUG("DK", true),
  DK_FORTROLIGT("DK", false),
  DK_HEMMELIGT("DK", false),
  DK_YDERST_HEMMELIGT("DK", false),
  UA_DSK("UA", true),
  UA_TAIEMNO("UA", false),
  UA_TSILKOM_TAIEMNO("UA", false),
  UA_OSOBLYVOI_VAZHLYVOSTI("UA", false);

  private final Country state;
  private final boolean accredited;

  SecurityGrading(String state, boolean accredited) {
    this.state = Country.of(state);
    this.accredited = accredited;
  }

  public Country state() {
    return state;
  }

  public boolean accredited() {
    return accredited;
  }
}
