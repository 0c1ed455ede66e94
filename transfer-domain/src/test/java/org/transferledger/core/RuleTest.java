package org.transferledger.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {
  private enum Sample implements Rule {
    DOOR_IS_SHUT;

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String text() {
      return "The door is shut.";
    }
  }

  @Test
  void aRuleHasAStableName() {
    assertThat(Sample.DOOR_IS_SHUT.slug()).isEqualTo("door-is-shut");
  }

  @Test
  void aBrokenRuleIsARefusal() {
    var refused =
        catchThrowableOfType(
            Refused.class,
            () -> Sample.DOOR_IS_SHUT.require(false, "door", "%s is %d%% open.", "It", 40));
    assertThat(refused.violations())
        .containsExactly(
            new Violation("door-is-shut", Rule.Kind.CONFLICT, "door", "It is 40% open."));
    assertThat(refused).hasMessage("door-is-shut: It is 40% open.");
  }

  @Test
  void aRuleThatHoldsIsNone() {
    assertThatNoException()
        .isThrownBy(() -> Sample.DOOR_IS_SHUT.require(true, null, "It is open."));
    assertThatNoException().isThrownBy(() -> Refused.ifAny(List.of()));
  }

  @Test
  void aRequiredValueIsHandedBack() {
    assertThat(Sample.DOOR_IS_SHUT.required("key", null, "There is none.")).isEqualTo("key");
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () -> Sample.DOOR_IS_SHUT.<String>required(null, "key", "There is none."))
                .violations())
        .extracting(Violation::field)
        .containsExactly("key");
  }

  @Test
  void aRefusalTellsOfEveryViolation() {
    var both =
        List.of(
            Sample.DOOR_IS_SHUT.violation(null, "Front."),
            Sample.DOOR_IS_SHUT.violation(null, "Back."));
    assertThat(catchThrowableOfType(Refused.class, () -> Refused.ifAny(both)))
        .hasMessage("door-is-shut: Front.; door-is-shut: Back.")
        .extracting(Refused::violations)
        .isEqualTo(both);
  }
}
