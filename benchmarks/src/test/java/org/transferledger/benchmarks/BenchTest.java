package org.transferledger.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That everything can be measured; what comes out here says nothing about speed. */
class BenchTest {
  /** All but 8 and 14, which prepare for long; what row 8 asks is asked by the test of the plans. */
  private static final String ROWS = "1,2,3,5,6,7,9,12,15";

  private static final Path OUTPUT = Path.of("target", "bench-short.json");

  @Test
  void rowsAreMeasuredOnceAndWrittenDown() throws Exception {
    Bench.main("--short", "--rows=" + ROWS, "--output=" + OUTPUT);

    JsonNode figures = new JsonMapper().readTree(OUTPUT.toFile());
    assertThat(figures.valueStream().map(it -> it.path("name").asString()))
        .containsExactly(
            "1 new aggregates, 1 caller",
            "1 new aggregates, 8 callers",
            "1 new aggregates, 64 callers",
            "1 new aggregates, 256 callers",
            "2 existing aggregates, 1 caller",
            "2 existing aggregates, 8 callers",
            "2 existing aggregates, 64 callers",
            "2 existing aggregates, 64 callers, p99",
            "2 existing aggregates, 256 callers",
            "3 ReleaseTransfer, 64 callers",
            "5 feed decoded to events",
            "6 rebuild of all views",
            "6 rebuild of all views, compared, switched",
            "6 rebuild of all views, bare scan",
            "7 live lag of the slowest view, p99",
            "9 load of 200 events",
            "12 disk per event",
            "15 CheckAccess, 8 callers, p99");
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
