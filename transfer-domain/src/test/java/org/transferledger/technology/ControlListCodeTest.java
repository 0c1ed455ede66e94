package org.transferledger.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.People.UA;
import static org.transferledger.technology.ControlListCode.EU_COMMON_MILITARY_LIST;
import static org.transferledger.technology.ControlListCode.EU_DUAL_USE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.support.Faults;

class ControlListCodeTest {
  private static final LocalDate EDITION = LocalDate.parse("2025-02-24");

  @ParameterizedTest
  @CsvSource({
    "ML1, ML1",
    "ML22, ML22",
    "ML10.c, ML10.c",
    "ML10c, ML10.c",
    "'ML 10 c.', ML10.c",
    "ml10.C, ML10.c",
    "ML10b12, ML10.b.12",
    "'  ML4.a  ', ML4.a",
    "ML1.a.2.b.3.c.4.d, ML1.a.2.b.3.c.4.d"
  })
  void aMilitaryCodeIsKeptInOneForm(String written, String kept) {
    assertThat(ControlListCode.normalised(EU_COMMON_MILITARY_LIST, written)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ML0",
        "ML00",
        "ML01",
        "ML23",
        "ML100",
        "ML",
        "10.c",
        "ML10cc",
        "ML10.c-d",
        "ML10.cé",
        "XML10",
        "ML1.a.2.b.3.c.4.d.5",
        "6A003",
        "ML10\nc;d"
      })
  void whatIsNoMilitaryCodeIsRefused(String written) {
    assertThat(Faults.in(() -> ControlListCode.normalised(EU_COMMON_MILITARY_LIST, written)))
        .containsExactly("code");
  }

  @ParameterizedTest
  @CsvSource({
    "6A003.b.4.b, 6A003.b.4.b",
    "6a003.B.4.B, 6A003.b.4.b",
    "6A003b4b, 6A003.b.4.b",
    "'6A003 b 4 b', 6A003.b.4.b",
    "0E001, 0E001",
    "9A012.a.1.b.2.c.3.d, 9A012.a.1.b.2.c.3.d"
  })
  void aDualUseCodeIsKeptInOneForm(String written, String kept) {
    assertThat(ControlListCode.normalised(EU_DUAL_USE, written)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7A",
        "6F003",
        "6A03",
        "6A0031",
        "A003",
        "6A003.bb",
        "9A012.a.1.b.2.c.3.d.4",
        "ML10",
        "6A003.b/4"
      })
  void whatIsNoDualUseCodeIsRefused(String written) {
    assertThat(Faults.in(() -> ControlListCode.normalised(EU_DUAL_USE, written)))
        .containsExactly("code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "A.1.2", "ML-1/2 b", "X234567890123456789012345678901234567890"})
  void aNationalCodeIsKeptAsItIs(String written) {
    assertThat(ControlListCode.normalised("UA-ML", written)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {".1", "a1", "A_1", "A\n1", "X2345678901234567890123456789012345678901"})
  void aNationalCodeIsShortAndPlain(String written) {
    assertThat(Faults.in(() -> ControlListCode.normalised("UA-ML", written)))
        .containsExactly("code");
  }

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

  @Test
  void aNumberOfFourDigitsIsNotTwoSegments() {
    assertThat(Faults.in(() -> ControlListCode.normalised("EU-CML", "ML10.1234")))
        .containsExactly("code");
  }

  @Test
  void aLeadingZeroIsNotAnotherCode() {
    assertThat(Faults.in(() -> ControlListCode.normalised("EU-CML", "ML10.b.01")))
        .containsExactly("code");
  }

  @Test
  void anotherAlphabetIsNoCode() {
    assertThat(Faults.in(() -> ControlListCode.normalised("EU-CML", "ML10.\u017f")))
        .containsExactly("code");
  }
}
