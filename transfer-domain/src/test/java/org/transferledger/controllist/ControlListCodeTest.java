package org.transferledger.controllist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.controllist.ControlListCode.EU_COMMON_MILITARY_LIST;
import static org.transferledger.controllist.ControlListCode.EU_DUAL_USE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.support.Faults;

class ControlListCodeTest {
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
