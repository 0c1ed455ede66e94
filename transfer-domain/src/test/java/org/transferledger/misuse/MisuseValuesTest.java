package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.Ids.OTHER_CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.emergency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.Containment.Mode;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseCommand.Triage.Outcome;
import org.transferledger.support.Faults;

class MisuseValuesTest {
  @Test
  void anAllegationIsTextAndPerhapsMore() {
    assertThat(Faults.in(() -> new Allegation("Seen abroad", null, null, null, null))).isEmpty();
    assertThat(Faults.in(() -> new Allegation("Seen abroad", PACKAGE, REVISION_A, null, null)))
        .isEmpty();
    assertThat(Faults.in(() -> new Allegation(" ", null, REVISION_A, null, null)))
        .containsExactly("text", "revision");
  }

  @Test
  void aDuplicateNamesTheOther() {
    assertThat(Faults.in(() -> new Triage(Outcome.DUPLICATE, "Same", OTHER_CASE))).isEmpty();
    assertThat(Faults.in(() -> new Triage(Outcome.DUPLICATE, "Same", null)))
        .containsExactly("duplicateOf");
    assertThat(Faults.in(() -> new Triage(missing(), "", null)))
        .containsExactly("outcome", "reasons");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DUPLICATE")
  void nothingElseNamesAnother(Outcome outcome) {
    assertThat(Faults.in(() -> new Triage(outcome, "Read", OTHER_CASE)))
        .containsExactly("duplicateOf");
  }

  @Test
  void onlyOvertContainmentRestricts() {
    assertThat(Faults.in(() -> new Containment(Mode.OVERT, emergency()))).isEmpty();
    assertThat(Faults.in(() -> new Containment(Mode.COVERT, null))).isEmpty();
    assertThat(Faults.in(() -> new Containment(Mode.OVERT, null))).containsExactly("order");
    assertThat(Faults.in(() -> new Containment(Mode.COVERT, emergency()))).containsExactly("order");
    assertThat(Faults.in(() -> new Containment(missing(), null))).containsExactly("mode");
  }
}
