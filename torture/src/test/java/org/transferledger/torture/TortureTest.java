package org.transferledger.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The torture in short; `make torture` is the long one. */
class TortureTest {
  private static final int SECONDS = 10;

  @Test
  void everyPromiseIsKept() throws Exception {
    Torture.logWarningsOnly();
    var settings = new Settings(Path.of("target", "short-torture"), SECONDS, 7, Breakage.NONE);
    List<String> report = new ArrayList<>();
    boolean kept;
    try (var run = new Run(settings, report::add)) {
      kept = run.toTheEnd();
    } finally {
      System.out.println(String.join("\n", report));
    }
    assertThat(kept).as(String.join("\n", report)).isTrue();
  }
}
