package org.transferledger.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.transferledger.core.InvalidFields.Fault;
import org.transferledger.support.Faults;

class FieldsTest {
  @Test
  void everyFaultIsReportedAtOnce() {
    var check =
        Fields.check()
            .present("a", null)
            .text("b", " ", 10)
            .optionalText("c", "too long", 3)
            .matches("d", "x", Pattern.compile("[0-9]"), "a digit")
            .some("e", List.of(), 2)
            .distinct("f", List.of(1, 1), 2)
            .holds("g", false, 7, "less than 7");
    var invalid = catchThrowableOfType(InvalidFields.class, check::orThrow);
    assertThat(invalid.faults())
        .containsExactly(
            new Fault("a", null, "required"),
            new Fault("b", " ", "not blank"),
            new Fault("c", "8 characters", "at most 3 characters"),
            new Fault("d", "x", "a digit"),
            new Fault("e", "an empty list", "at least one element"),
            new Fault("f", "a repeated element", "no element twice"),
            new Fault("g", "7", "less than 7"));
    assertThat(invalid).hasMessageStartingWith("a: required; b: not blank, was  ; c: ");
  }

  @Test
  void whatHoldsIsNoFault() {
    var check =
        Fields.check()
            .present("a", 1)
            .text("b", "two\nlines", 9)
            .optionalText("c", null, 0)
            .optionalText("c", "", 0)
            .matches("d", "1", Pattern.compile("[0-9]"), "a digit")
            .some("e", List.of(1, 2), 2)
            .distinct("f", List.of(), 0)
            .holds("g", true, null, "anything");
    assertThat(Faults.in(check::orThrow)).isEmpty();
  }

  @Test
  void whatIsMissingIsOneFaultOnly() {
    var check =
        Fields.check()
            .text("a", null, 1)
            .matches("b", null, Pattern.compile("x"), "x")
            .some("c", null, 1)
            .distinct("d", null, 1);
    assertThat(Faults.in(check::orThrow)).containsExactly("a", "b", "c", "d");
  }

  @Test
  void textIsFreeOfControlCharacters() {
    for (var text : List.of("a\tb", "a\rb", "a\u0000", "\u007f", "a\u0085b", "\u001b[31m")) {
      assertThat(Faults.in(() -> Fields.check().text("a", text, 10).orThrow()))
          .containsExactly("a");
      assertThat(Faults.in(() -> Fields.check().optionalText("a", text, 10).orThrow()))
          .containsExactly("a");
    }
  }

  @Test
  void aListHasNoNullsAndIsNotTooLong() {
    assertThat(
            Faults.in(() -> Fields.check().some("a", Collections.singletonList(null), 1).orThrow()))
        .containsExactly("a");
    assertThat(Faults.in(() -> Fields.check().some("a", List.of(1, 2, 3), 2).orThrow()))
        .containsExactly("a");
    assertThat(
            Faults.in(() -> Fields.check().distinct("a", Arrays.asList(null, null), 1).orThrow()))
        .containsExactly("a", "a", "a");
  }

  @Test
  void aLongValueIsCutInTheReport() {
    var check = Fields.check().holds("a", false, "x".repeat(81), "short");
    var invalid = catchThrowableOfType(InvalidFields.class, check::orThrow);
    assertThat(invalid.faults()).containsExactly(new Fault("a", "x".repeat(80) + "…", "short"));
  }

  @Test
  void aFaultKnowsWhereItIs() {
    assertThat(new Fault("b", null, "required").within("a").field()).isEqualTo("a.b");
    assertThat(new Fault("", null, "required").within("a").field()).isEqualTo("a");
    assertThat(new Fault("[0]", null, "required").within("a").field()).isEqualTo("a[0]");
    assertThat(new Fault("b", null, "required").within("").field()).isEqualTo("b");
    assertThat(new Fault("", "x", "a digit")).hasToString("value: a digit, was x");
  }
}
