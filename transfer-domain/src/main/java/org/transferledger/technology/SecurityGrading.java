package org.transferledger.technology;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.List;
import org.transferledger.core.InvalidFields;

/**
 * National security gradings, lowest first within each state. This system is accredited for the
 * lowest level of each state and refuses to keep records of anything above it.
 */
public enum SecurityGrading {
  DK_TIL_TJENESTEBRUG("TIL TJENESTEBRUG", true),
  DK_FORTROLIGT("FORTROLIGT", false),
  DK_HEMMELIGT("HEMMELIGT", false),
  DK_YDERST_HEMMELIGT("YDERST HEMMELIGT", false),
  UA_DSK("ДСК", true),
  UA_TAIEMNO("Таємно", false),
  UA_TSILKOM_TAIEMNO("Цілком таємно", false),
  UA_OSOBLYVOI_VAZHLYVOSTI("Особливої важливості", false);

  private final String marking;
  private final boolean accredited;

  SecurityGrading(String marking, boolean accredited) {
    this.marking = marking;
    this.accredited = accredited;
  }

  /** The grading by its name here or by its national marking, in any case. */
  @JsonCreator
  public static SecurityGrading of(String text) {
    return Arrays.stream(values())
        .filter(it -> it.name().equalsIgnoreCase(text) || it.marking.equalsIgnoreCase(text))
        .findAny()
        .orElseThrow(() ->
            new InvalidFields(
                List.of(
                    InvalidFields.Fault.of(
                        "", text, "a grading of Denmark or Ukraine, by name or marking"))));
  }

  /** As it is stamped on a document. */
  public String marking() {
    return marking;
  }

  public boolean accredited() {
    return accredited;
  }
}
