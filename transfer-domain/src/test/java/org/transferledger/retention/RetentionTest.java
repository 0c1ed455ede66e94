package org.transferledger.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.core.Periods;
import org.transferledger.support.Faults;

class RetentionTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 10, 2037-01-01T00:00:00Z",
    "2026-03-02T09:00:00Z, 10, 2037-01-01T00:00:00Z",
    "2026-12-31T23:59:59.999999Z, 10, 2037-01-01T00:00:00Z",
    "2027-01-01T00:00:00Z, 10, 2038-01-01T00:00:00Z",
    "2024-02-29T12:00:00Z, 1, 2026-01-01T00:00:00Z"
  })
  void theYearsAreCountedFromTheEndOfTheOneInWhichItEnded(Instant ended, int years, Instant until) {
    assertThat(Retention.until(ended, years)).isEqualTo(until);
  }

  @Test
  void tenYearsAreKeptUnlessTheInstallationSaysOtherwise() {
    assertThat(Periods.DEFAULT.retention()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
  void someYearsAreNoTimeToKeepARecord(int years) {
    assertThat(faults(years)).containsExactly("retention");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void othersAre(int years) {
    assertThat(faults(years)).isEmpty();
  }

  private static List<String> faults(int years) {
    var it = Periods.DEFAULT;
    return Faults.in(
        () -> new Periods(it.screening(), it.receipt(), it.approval(), it.identity(), years));
  }
}
