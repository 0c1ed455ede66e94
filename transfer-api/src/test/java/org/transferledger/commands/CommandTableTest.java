package org.transferledger.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/commands.md says what the code does. */
class CommandTableTest {
  private static final Path PAGE = Path.of("..", "docs", "commands.md");
  private static final Path TESTS = Path.of("..", "transfer-domain", "target", "test-classes");

  private static final CommandTable TABLE =
      new CommandTable(
          new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.transferledger"),
          new ClassFileImporter().importPath(TESTS));

  /** Run with {@code -Dcommands.write=true} to write the page. */
  @Test
  void thePageIsUpToDate() throws IOException {
    String page = CommandPage.of(TABLE.rows(), TABLE.rules());
    if (Boolean.getBoolean("commands.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(page)
        .as("docs/commands.md, which `make commands` writes")
        .isEqualTo(Files.readString(PAGE));
  }

  @Test
  void everyCommandLeadsSomewhereAndEveryRuleHasACommand() {
    assertThat(TABLE.faults()).isEmpty();
  }

  @Test
  void aReleaseIsFollowedIntoAllThatItReads() {
    CommandRow release =
        TABLE.rows().stream()
            .filter(it -> it.name().equals("ReleaseTransfer"))
            .findAny()
            .orElseThrow();

    assertThat(release.events()).contains("transfer.released", "licence.drawn-down");
    assertThat(release.rules())
        .extracting(it -> it.slug())
        .contains("not-restricted", "licence-not-overdrawn", "sites-approved");
    assertThat(release.endpoints())
        .extracting(it -> it.method() + " " + it.path())
        .containsExactly("POST /transfers/{transferId}/release");
    assertThat(release.tests()).contains("ReleaseTransferTest");
  }

  @Test
  void whatLeadsNowhereIsFound() {
    JavaClasses forgotten = new ClassFileImporter().importPackages("org.transferledger.commands");

    assertThat(new CommandTable(forgotten, forgotten).faults())
        .containsExactlyInAnyOrder(
            "Forget leads to no event",
            "Forget has neither endpoint nor deadline",
            "Forget is in no test of the domain",
            "nothing-is-forgotten is a rule of no command");
  }
}
