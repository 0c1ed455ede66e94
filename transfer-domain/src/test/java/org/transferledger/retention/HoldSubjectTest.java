package org.transferledger.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.UA_FIRM;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.core.InvalidFields;
import org.transferledger.retention.HoldSubject.Kind;
import org.transferledger.support.Faults;
import org.transferledger.support.Holds;

class HoldSubjectTest {
  @Test
  void everythingNamesNoRecord() {
    assertThat(new HoldSubject(Kind.EVERYTHING, null).value()).isNull();
    assertThat(faults(Kind.EVERYTHING, PACKAGE.toString())).containsExactly("value");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EVERYTHING")
  void allOthersNameTheOneThatTheyKeep(Kind kind) {
    assertThat(faults(kind, null)).containsExactly("value");
    assertThat(faults(kind, "")).containsExactly("value");
    assertThat(faults(kind, "something else")).containsExactly("value");
  }

  @Test
  void aFirmIsNoPackageAndAPackageIsNoFirm() {
    assertThat(faults(Kind.FIRM, PACKAGE.toString())).containsExactly("value");
    assertThat(faults(Kind.PACKAGE, DK_FIRM.toString())).containsExactly("value");
  }

  @Test
  void aFirmIsOfAStateThatThereIs() {
    assertThat(faults(Kind.FIRM, "XX-38401234")).containsExactly("value");
  }

  @Test
  void theKindIsNamed() {
    assertThat(faults(Faults.missing(), PACKAGE.toString())).containsExactly("kind");
    assertThat(faults(Faults.missing(), null)).containsExactly("kind");
  }

  @Test
  void whatIsWrongWithAnIdIsSaid() {
    assertThatThrownBy(() -> new HoldSubject(Kind.TRANSFER, "17"))
        .isInstanceOf(InvalidFields.class)
        .hasMessage("value: a UUID, was 17");
  }

  @Test
  void anIdIsTheSameInEitherCase() {
    assertThat(new HoldSubject(Kind.FIRM, "dk-38401234")).isEqualTo(Holds.on(Kind.FIRM, DK_FIRM));
    for (Kind kind : List.of(Kind.PACKAGE, Kind.TRANSFER, Kind.CASE)) {
      assertThat(new HoldSubject(kind, PACKAGE.toString().toUpperCase(Locale.ROOT)))
          .isEqualTo(Holds.on(kind, PACKAGE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EVERYTHING,, hold:EVERYTHING",
    "FIRM, dk-38401234, hold:FIRM:DK-38401234",
    "PACKAGE, 00000000-0000-4000-8000-0000000000A1, "
        + "hold:PACKAGE:00000000-0000-4000-8000-0000000000a1",
    "TRANSFER, 00000000-0000-4000-8000-0000000000d1, "
        + "hold:TRANSFER:00000000-0000-4000-8000-0000000000d1",
    "CASE, 00000000-0000-4000-8000-0000000000f1, hold:CASE:00000000-0000-4000-8000-0000000000f1"
  })
  void allHoldsOnASubjectAreInOneStream(Kind kind, @Nullable String value, String stream) {
    assertThat(new HoldSubject(kind, value)).hasToString(stream);
  }

  @Test
  void aRecordIsCoveredByItselfByWhatItIsAboutAndByEverything() {
    assertThat(HoldSubject.covering(TRANSFER, PACKAGE, UA_FIRM, CASE))
        .containsExactly(
            Holds.EVERYTHING,
            Holds.on(Kind.TRANSFER, TRANSFER),
            Holds.on(Kind.PACKAGE, PACKAGE),
            Holds.on(Kind.FIRM, UA_FIRM),
            Holds.on(Kind.CASE, CASE));
  }

  @Test
  void whatIsNotThereAndWhatIsThereTwiceCoversNothingMore() {
    assertThat(HoldSubject.covering(UA_FIRM, null, UA_FIRM))
        .containsExactly(Holds.EVERYTHING, Holds.on(Kind.FIRM, UA_FIRM));
    assertThat(HoldSubject.covering()).containsExactly(Holds.EVERYTHING);
  }

  @Test
  void onlyIdsOfThatWhichCanBeHeldCover() {
    assertThatThrownBy(() -> HoldSubject.covering(Holds.HOLD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Holds.HOLD.toString());
  }

  private static List<String> faults(Kind kind, @Nullable String value) {
    return Faults.in(() -> new HoldSubject(kind, value));
  }
}
