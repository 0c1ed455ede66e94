package org.transferledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.transferledger.core.Rule;

/** A rule that no test sees broken may as well not be there. */
class EveryRuleIsRefusedTest {
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern REFUSAL =
      Pattern.compile("\\.refuses\\(\\s*(\\w+Rule\\.[A-Z][A-Z0-9_]*)");

  @Test
  void everyRuleHasATestThatBreaksIt() throws IOException {
    Set<String> refused = refused();
    assertThat(
            RuleCatalogue.rules().stream()
                .map(EveryRuleIsRefusedTest::named)
                .filter(it -> !refused.contains(it)))
        .as("rules without a test that breaks them")
        .isEmpty();
  }

  @Test
  void everyRuleHasItsOwnSlugAndASentence() {
    assertThat(RuleCatalogue.rules()).extracting(Rule::slug).doesNotHaveDuplicates();
    assertThat(RuleCatalogue.rules())
        .extracting(Rule::text)
        .allMatch(it -> it.matches("[A-Z].*\\."));
  }

  private static Set<String> refused() throws IOException {
    Set<String> refused = new HashSet<>();
    try (var files = Files.walk(TESTS)) {
      for (Path file : files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
        REFUSAL.matcher(Files.readString(file)).results().forEach(it -> refused.add(it.group(1)));
      }
    }
    return refused;
  }

  private static String named(Rule rule) {
    return ((Enum<?>) rule).getDeclaringClass().getSimpleName() + "." + rule.name();
  }
}
