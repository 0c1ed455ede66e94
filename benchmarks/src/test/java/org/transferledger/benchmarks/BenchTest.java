package org.transferledger.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That everything can be measured; what comes out here says nothing about speed. */
class BenchTest {
  /** One of each kind of preparation: all rows would take longer than all other tests. */
  private static final String ROWS = "2,3,6,12";

  private static final Path OUTPUT = Path.of("target", "bench-short.json");

  @Test
  void rowsAreMeasuredOnceAndWrittenDown() throws Exception {
    Bench.main("--short", "--rows=" + ROWS, "--output=" + OUTPUT);

    JsonNode figures = new JsonMapper().readTree(OUTPUT.toFile());
    assertThat(figures.valueStream().map(it -> it.path("name").asString()))
        .containsExactly(
            "2 existing aggregates, 1 caller",
            "2 existing aggregates, 8 callers",
            "2 existing aggregates, 64 callers",
            "2 existing aggregates, 64 callers, p99",
            "2 existing aggregates, 256 callers",
            "3 ReleaseTransfer, 64 callers",
            "6 rebuild of all views",
            "6 rebuild of all views, compared, switched",
            "6 rebuild of all views, bare scan",
            "12 disk per event");
    for (JsonNode figure : figures) {
      assertThat(figure.propertyNames())
          .containsExactly("name", "unit", "ours", "baseline", "baselineName", "ratio", "goal");
      assertThat(figure.path("ours").asDouble()).isPositive().isFinite();
      assertThat(figure.path("baseline").asDouble()).isPositive().isFinite();
      assertThat(figure.path("ratio").asDouble())
          .isEqualTo(figure.path("ours").asDouble() / figure.path("baseline").asDouble());
      assertThat(figure.path("goal").asString()).matches("[<>]= [0-9.]+");
    }
  }

  @Test
  void whatCannotBeUnderstoodIsSaidInsteadOfMeasured() {
    assertThatThrownBy(() -> Bench.main("--fast")).hasMessageContaining("--rows");
    assertThatThrownBy(() -> Bench.main("--rows=4")).hasMessageContaining("no such row");
  }
}
