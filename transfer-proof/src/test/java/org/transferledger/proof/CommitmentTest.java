package org.transferledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private static final EventEnvelope ENVELOPE =
      envelope("7c9e6679-7425-40de-944b-e07fc1f90ae7", "{}");

  @Test
  void envelopeIsTextOfOneFieldALine() {
    assertThat(new String(ENVELOPE.bytes(), UTF_8))
        .isEqualTo(
            """
            transfer-ledger/event/v1
            position 1
            event 0f8fad5b-d9cb-469f-a165-70867728950e
            stream technology-package 7c9e6679-7425-40de-944b-e07fc1f90ae7 0
            recorded 2026-11-22T19:00:00.000000Z
            type technology-package.registered 1
            payload 43 SIeeFy8BDamBSUcHZPQ3aBaI0XouMLhvSk+W7UjvTu8=
            metadata 2 RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=
            """);
  }

  @Test
  void commitmentAndLeafHashAreThePublishedVector() {
    byte[] commitment = Commitment.of(blind(), ENVELOPE);
    byte[] entry = Commitment.entry(commitment);

    assertThat(Base64.getEncoder().encodeToString(commitment))
        .isEqualTo("h6XKPvLyN6kZmhIGQegXo/T7akh0b/+gIgD0gcTek8Q=");
    assertThat(entry).hasSize(69);
    assertThat(HexFormat.of().formatHex(Commitment.leafHash(entry)))
        .isEqualTo("84dd756394cd21c5f55c81e54bfc30a0744d93d0b4ceb9975984c817429e257a");
  }

  @Test
  void anyOtherContentHasAnotherCommitment() {
    assertThat(Commitment.of(blind(), envelope("7c9e6679-7425-40de-944b-e07fc1f90ae7", "{ }")))
        .isNotEqualTo(Commitment.of(blind(), ENVELOPE));
  }

  @Test
  void aFieldCannotPretendToBeTwo() {
    assertThat(new String(envelope("a b%\n\u007f\u00e9", "{}").bytes(), UTF_8))
        .contains("stream technology-package a%20b%25%0A%7F\u00e9 0\n");
  }

  private static byte[] blind() {
    byte[] blind = new byte[32];
    Arrays.fill(blind, (byte) 0x42);
    return blind;
  }

  private static EventEnvelope envelope(String streamId, String metadata) {
    return new EventEnvelope(
        1,
        UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
        "technology-package",
        streamId,
        0,
        Instant.parse("2026-11-22T19:00:00Z"),
        "technology-package.registered",
        1,
        "{\"title\":\"UAV airframe, series production\"}".getBytes(UTF_8),
        metadata.getBytes(UTF_8));
  }
}
