package org.transferledger.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.transferledger.controllist.ControlListCode.EU_COMMON_MILITARY_LIST;
import static org.transferledger.controllist.ControlListCode.EU_DUAL_USE;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.People.UA;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.support.Faults;

class ListedCodeTest {
  private static final LocalDate EDITION = LocalDate.parse("2025-02-24");

  @Test
  void ratingsAndCodesAreNormalised() {
    assertThat(new Rating(UA, EU_COMMON_MILITARY_LIST, EDITION, "ml 10 c").code())
        .isEqualTo("ML10.c");
    assertThat(new ListedCode(EU_DUAL_USE, "6a003B4").code()).isEqualTo("6A003.b.4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EU", "eu-cml", "EU-C", "E-CML", "EU_CML", "EU-CML "})
  void aListHasAnId(String list) {
    assertThat(Faults.in(() -> new ListedCode(list, "ML1"))).containsExactly("list");
    assertThat(Faults.in(() -> new Rating(UA, list, EDITION, "ML1"))).containsExactly("list");
  }

  @Test
  void everythingMissingIsReportedAtOnce() {
    assertThat(Faults.in(() -> new Rating(missing(), missing(), missing(), missing())))
        .containsExactly("state", "list", "edition", "code");
    assertThat(Faults.in(() -> new ListedCode(missing(), missing())))
        .containsExactly("list", "code");
  }

  @ParameterizedTest
  @CsvSource({
    "ML10.c, ML10.c, true",
    "ML10.c, ML10.c.1, true",
    "ML10.c, ML10.c.1.b, true",
    "ML10, ML10.c, true",
    "ML10.c.1, ML10.c, false",
    "ML10.c.1, ML10.c.11, false",
    "ML1, ML10, false",
    "ML10.c, ML10.d, false"
  })
  void aCodeCoversThoseBelowIt(String covering, String rated, boolean covered) {
    var rating = new Rating(UA, EU_COMMON_MILITARY_LIST, EDITION, rated);
    assertThat(new ListedCode(EU_COMMON_MILITARY_LIST, covering).covers(rating)).isEqualTo(covered);
  }

  @Test
  void aCodeOfAnotherListCoversNothing() {
    var rating = new Rating(UA, "UA-ML", EDITION, "ML10");
    assertThat(new ListedCode("DK-ML", "ML10").covers(rating)).isFalse();
    assertThatNoException().isThrownBy(() -> new ListedCode("UA-ML", "ML10"));
  }
}
