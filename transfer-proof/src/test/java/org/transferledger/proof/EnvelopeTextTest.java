package org.transferledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTextTest {
  private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(UTF_8);
  private static final byte[] METADATA = "{}".getBytes(UTF_8);
  private static final String TEXT = new String(envelope("id-1").bytes(), UTF_8);

  @Test
  void whatWasWrittenIsRead() {
    EnvelopeText read = EnvelopeText.parse(envelope("a b%\n\u007fé😀").bytes());

    assertThat(read.position()).isEqualTo(7);
    assertThat(read.stream()).isEqualTo("licence a%20b%25%0A%7Fé😀");
    assertThat(read.version()).isEqualTo(3);
    assertThat(read.type()).isEqualTo("licence.granted");
    read.payload().require("payload", PAYLOAD);
    read.metadata().require("metadata", METADATA);
  }

  @Test
  void otherContentIsRefused() {
    EnvelopeText read = EnvelopeText.parse(TEXT.getBytes(UTF_8));

    assertThatThrownBy(() -> read.payload().require("payload", METADATA))
        .hasMessage("the payload has 2 bytes, by the envelope 7");
    assertThatThrownBy(() -> read.metadata().require("metadata", "[]".getBytes(UTF_8)))
        .hasMessage("the metadata is not the one of the envelope");
  }

  @ParameterizedTest
  @CsvSource({
    "event/v1, event/v2, line 1",
    "position 7, position 07, line 2",
    "position 7, position  7, line 2",
    "position 7, position 9223372036854775808, too large",
    "event 0f8fad5b, event 0F8FAD5B, line 3",
    "licence id-1 3, licence id-1 -3, line 4",
    "licence id-1 3, licence id -1 3, line 4",
    "licence id-1 3, licence id%2D1 3, per cent",
    "licence id-1 3, licence id%2 3, per cent",
    "licence id-1 3, licence id%7f 3, per cent",
    "licence id-1 3, 'licence id\t1 3', line 4",
    "00.000001Z, 00.000001000Z, line 5",
    "00.000001Z, 00.000001+00:00, line 5",
    "2026-11-22T, 2026-13-22T, no such time",
    "type licence.granted 1, type licence.granted 01, line 6",
    "type licence.granted 1, type licence.granted, line 6",
    "'payload 7 ', 'payload 7  ', line 7",
    "'=\nmetadata', '\nmetadata', digest of the payload",
    "metadata 2, metadata x, line 8",
    "'=\n', '=', is not 8 lines",
    "'position 7\n', '', is not 8 lines",
    "'position 7\n', 'position 7\r\n', line 2",
    "'position 7\n', 'position 7\n\n', is not 8 lines"
  })
  void whatNoEnvelopeSaysIsRefused(String text, String other, String why) {
    byte[] wrong = TEXT.replace(text, other).getBytes(UTF_8);

    assertThatThrownBy(() -> EnvelopeText.parse(wrong))
        .isInstanceOf(ProofFailure.class)
        .hasMessageContaining(why);
  }

  @Test
  void whatIsNoTextIsRefused() {
    byte[] wrong = TEXT.getBytes(UTF_8);
    wrong[TEXT.indexOf("id-1")] = (byte) 0xC0;

    assertThatThrownBy(() -> EnvelopeText.parse(wrong)).hasMessage("the envelope is no UTF-8");
    assertThatThrownBy(() -> EnvelopeText.parse(new byte[0])).isInstanceOf(ProofFailure.class);
  }

  private static EventEnvelope envelope(String streamId) {
    return new EventEnvelope(
        7,
        UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
        "licence",
        streamId,
        3,
        Instant.parse("2026-11-22T19:00:00.000001Z"),
        "licence.granted",
        1,
        PAYLOAD,
        METADATA);
  }
}
