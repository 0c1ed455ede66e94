package org.transferledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRecordsTest {
  private static final String BLIND = "QkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkI=";
  private static final String TEXT =
      """
      event 5
      envelope 9
      envelope
      blind %1$s
      payload 3
      a
      b
      metadata 0

      path 1
      %1$s
      withheld 7 %1$s
      path 0
      withheld 8 %1$s
      """
          .formatted(BLIND);

  @Test
  void eventsAreWrittenForPeople() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = new EventRecords.Writer(bytes);
    byte[] hash = Trees.seed(0x42);
    writer.event(
        5, "envelope\n".getBytes(UTF_8), hash, "a\nb".getBytes(UTF_8), new byte[0], List.of(hash));
    writer.withheld(7, hash, List.of());
    writer.withheld(8, hash, null);

    assertThat(bytes.toString(UTF_8)).isEqualTo(TEXT);
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    EventRecords.Reader reader = reader(TEXT);
    assertThat(reader.position()).isEqualTo(1);

    var whole = (EventRecord.Whole) reader.next().orElseThrow();
    assertThat(whole.position()).isEqualTo(5);
    assertThat(whole.envelope()).asString(UTF_8).isEqualTo("envelope\n");
    assertThat(whole.blind()).isEqualTo(Trees.seed(0x42));
    assertThat(whole.payload()).asString(UTF_8).isEqualTo("a\nb");
    assertThat(whole.metadata()).isEmpty();
    assertThat(whole.path()).containsExactly(Trees.seed(0x42));
    var withheld = (EventRecord.Withheld) reader.next().orElseThrow();
    assertThat(withheld.commitment()).isEqualTo(Trees.seed(0x42));
    assertThat(withheld.path()).isEmpty();
    assertThat(reader.next().orElseThrow().path()).isNull();
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void whatIsCutOffIsNotTakenForTheEnd() throws IOException {
    List<Integer> ends =
        List.of(
            0,
            TEXT.indexOf("path 1"),
            TEXT.indexOf("withheld 7"),
            TEXT.indexOf("path 0"),
            TEXT.indexOf("withheld 8"),
            TEXT.length());
    for (int length = 0; length <= TEXT.length(); length++) {
      EventRecords.Reader reader = reader(TEXT.substring(0, length));
      if (ends.contains(length)) {
        readAll(reader);
      } else {
        assertThatThrownBy(() -> readAll(reader))
            .as("%d bytes", length)
            .isInstanceOf(EOFException.class)
            .hasMessageStartingWith("the events end within event ");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "event 5, event 0, event 1: neither",
    "event 5, event 05, event 1: neither",
    "event 5, event -5, event 1: neither",
    "event 5, event 1000000000000000000, event 1: neither",
    "event 5, Event 5, event 1: neither",
    "envelope 9, envelope 8, 'event 5: the line `blind'",
    "envelope 9, envelope 09, 'event 5: the line `envelope'",
    "envelope 9, payload 9, 'event 5: the line `envelope'",
    "envelope 9, envelope 67108865, 'event 5: envelope of 67108865, more than the 67108864'",
    "payload 3, payload 999999999, 'event 5: payload of 999999999, more'",
    "payload 3, payload 9999999999, 'event 5: the line `payload'",
    "payload 3, payload 2, event 5: no newline after the payload",
    "payload 3, payload -1, 'event 5: the line `payload'",
    "blind QkJ, blind Qk, event 5: the blind is not 32 bytes",
    "path 1, path 65, 'event 5: path of 65, more than the 64'",
    "path 1, path 2, event 5: a hash of the path is not 32 bytes",
    "withheld 7, 'withheld 7 ', event 6: neither",
    "withheld 7 Q, 'withheld 7 ', event 7: the commitment is not 32 bytes"
  })
  void whatNoWriterWritesIsRefused(String text, String other, String why) {
    EventRecords.Reader reader = reader(TEXT.replace(text, other));

    assertThatThrownBy(() -> readAll(reader))
        .isInstanceOf(ProofFailure.class)
        .hasMessageStartingWith(why);
  }

  @ParameterizedTest
  @ValueSource(ints = {'e', 0, '\n', 0xFF})
  void aLineHasAnEnd(int character) {
    byte[] endless = new byte[1000];
    Arrays.fill(endless, (byte) character);
    var reader = new EventRecords.Reader(new ByteArrayInputStream(endless));

    assertThatThrownBy(reader::next).isInstanceOf(ProofFailure.class);
  }

  private static void readAll(EventRecords.Reader reader) throws IOException {
    while (reader.next().isPresent()) {
      assertThat(reader.position()).isPositive();
    }
  }

  private static EventRecords.Reader reader(String text) {
    return new EventRecords.Reader(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
