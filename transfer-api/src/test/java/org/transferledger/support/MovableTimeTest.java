package org.transferledger.support;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.transferledger.app.TransferLedger;

/** The whole application on a database of its own, where time passes when a test says so. */
@SpringBootTest(
    classes = {TransferLedger.class, MovableTimeTest.Time.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class MovableTimeTest {
  private static final Path DATA = Path.of("target", "test-data-of-movable-time");

  @Autowired protected MovableClock clock;

  static {
    FileSystemUtils.deleteRecursively(DATA.toFile());
  }

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry properties) {
    properties.add("ledger.data", DATA::toString);
    properties.add("ledger.seal.keys", DATA.resolve("signer")::toString);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    /** Tomorrow, so that it is later than what other helpers record by the time of the machine. */
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock(
          Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(1)));
    }
  }
}
