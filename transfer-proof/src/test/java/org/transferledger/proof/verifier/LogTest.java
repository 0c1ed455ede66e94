package org.transferledger.proof.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.proof.SignedNote;

class LogTest {
  private static final int SIZE = 600;
  private static final TestLog LOG = TestLog.of(SIZE);
  private final List<String> lines = new ArrayList<>();
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    LOG.tiles(folder, SIZE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 512, 600})
  void aLogOfTilesPasses(int size) throws IOException {
    Path log = folder.resolve("smaller");
    LOG.tiles(log, size);

    assertThat(verify(log, LOG.note(0), LOG.note(size / 3), LOG.note(size))).isEqualTo("PASS");
    assertThat(lines).contains("consistent with the checkpoint saved at " + size + " events");
  }

  @Test
  void whatIsFullByNowServesForWhatWasPartial() throws IOException {
    Path log = folder.resolve("smaller");
    LOG.tiles(log, 300);
    for (String of : List.of("tile/0/001", "tile/entries/001")) {
      Files.delete(log.resolve(of + ".p/44"));
      Files.copy(folder.resolve(of), log.resolve(of));
    }

    assertThat(verify(log)).isEqualTo("PASS");
  }

  @ParameterizedTest
  @CsvSource({
    "tile/entries/000, 400, 6",
    "tile/entries/001, 0, 257",
    "tile/entries/002.p/88, 6246, 600",
    "tile/0/000, 170, 6",
    "tile/0/001, 8191, 512",
    "tile/0/002.p/88, 0, 513",
    "tile/1/000.p/2, 32, 257..512"
  })
  void aChangedByteIsFoundWhereItIs(String file, int offset, String where) throws IOException {
    Path path = folder.resolve(file);
    byte[] bytes = Files.readAllBytes(path);
    bytes[offset] ^= 2;
    Files.write(path, bytes);

    assertThat(verify(folder)).startsWith("FAIL " + where + ": ");
  }

  @Test
  void entriesAndTilesRewrittenTogetherAreFoundByTheRoot() throws IOException {
    TestLog rewritten = LOG.with(TestLog.event(300, "s2", 99, "{\"n\":\"other\"}", 1));
    rewritten.tiles(folder, SIZE);
    Files.writeString(folder.resolve("checkpoint"), LOG.note(SIZE).bytes());

    assertThat(verify(folder))
        .isEqualTo("FAIL 1..600: these entries are not those of the checkpoint");
    assertThat(verify(folder, LOG.note(299), LOG.note(400)))
        .isEqualTo(
            "FAIL 300..400: these events are not those of the checkpoint saved at 400 events");
  }

  @Test
  void aLogRewrittenAndSignedAgainIsFoundByASavedCheckpoint() throws IOException {
    TestLog rewritten = LOG.with(TestLog.event(300, "s2", 99, "{\"n\":\"other\"}", 1));
    rewritten.tiles(folder, SIZE);

    assertThat(verify(folder)).isEqualTo("PASS");
    assertThat(verify(folder, LOG.note(299))).isEqualTo("PASS");
    assertThat(verify(folder, LOG.note(299), LOG.note(300))).startsWith("FAIL 300: ");
  }

  @Test
  void aLogThatHasShrunkIsFoundByASavedCheckpoint() throws IOException {
    TestLog.of(500).tiles(folder, 500);

    assertThat(verify(folder, LOG.note(SIZE)))
        .isEqualTo(
            "FAIL 501..600: the log had 600 events when a checkpoint was saved, it has 500 now");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checkpoint",
        "tile/0/000",
        "tile/0/002.p/88",
        "tile/1/000.p/2",
        "tile/entries/001",
        "tile/entries/002.p/88"
      })
  void whatIsMissingOrCutOffIsIncomplete(String file) throws IOException {
    Path path = folder.resolve(file);
    byte[] bytes = Files.readAllBytes(path);
    if (!file.equals("checkpoint")) {
      Files.write(path, Arrays.copyOf(bytes, bytes.length - 1));
      assertThat(verify(folder)).startsWith("INCOMPLETE: " + file + " has ");
    }
    Files.delete(path);
    assertThat(verify(folder)).startsWith("INCOMPLETE: ").endsWith(file + " is missing");
  }

  @Test
  void whatIsTooLongIsRefused() throws IOException {
    Path path = folder.resolve("tile/entries/001");
    Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 256 * 71 + 1));

    assertThat(verify(folder)).startsWith("FAIL 257: tile/entries/001 is longer than ");
  }

  @Test
  void aCheckpointHasToBeSignedAsThePolicySays() throws IOException {
    SignedNote note = LOG.note(SIZE);
    Files.writeString(
        folder.resolve("checkpoint"),
        SignedNote.of(note.text()).with(note.signatures().getFirst()).bytes());

    assertThat(verify(folder)).startsWith("FAIL checkpoint: too few witnesses have cosigned");
    Files.writeString(folder.resolve("checkpoint"), "nothing\n");
    assertThat(verify(folder)).startsWith("FAIL checkpoint: this is no signed note");
  }

  private String verify(Path log, SignedNote... saved) {
    lines.clear();
    return new Verifier(TestLog.policy(), List.of(saved), lines::add).verify(log.toString()).text();
  }
}
