package org.transferledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All Java in the repository is as google-java-format writes it. */
class FormatTest {
  private static final Path ROOT = Path.of("..");
  private final Formatter formatter = new Formatter();

  /** Run with {@code -Dformat.write=true} to format instead of complaining. */
  @Test
  void everyFileIsFormatted() throws IOException, FormatterException {
    List<Path> unformatted = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        unformatted.add(ROOT.relativize(file));
        if (Boolean.getBoolean("format.write")) {
          Files.writeString(file, formatted);
        }
      }
    }
    assertThat(Boolean.getBoolean("format.write") ? List.of() : unformatted)
        .as("files to format with `make format`")
        .isEmpty();
  }

  @Test
  void aFileOutOfFormWouldBeFound() throws FormatterException {
    assertThat(formatter.formatSourceAndFixImports("class  A{}\n")).isEqualTo("class A {}\n");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> found =
          files
              .filter(it -> it.toString().matches(".*/src/(main|test)/java/.*\\.java"))
              .filter(it -> !it.toString().contains("/target/"))
              .toList();
      assertThat(found).hasSizeGreaterThan(100);
      return found;
    }
  }
}
