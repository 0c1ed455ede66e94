package org.transferledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.ledger.LogReader;
import org.transferledger.support.ServerTest;

class StoryTest extends ServerTest {
  @Autowired private LogReader log;

  @Test
  void theStoryGoesAsToldAndPlayedAgainChangesNothing() {
    String first = play();
    long position = log.lastPosition();

    String second = play();

    assertThat(first).containsPattern("[0-9]{2,} steps went as told, 1[0-9] of them refusals");
    assertThat(second).isEqualTo(first);
    assertThat(log.lastPosition()).isEqualTo(position);
  }

  private String play() {
    var told = new ByteArrayOutputStream();
    new Story(
            address(),
            Path.of("..", "demo", "uav-airframe"),
            new PrintStream(told, true, StandardCharsets.UTF_8),
            (_, _, _, _) -> {})
        .play();
    return told.toString(StandardCharsets.UTF_8);
  }
}
