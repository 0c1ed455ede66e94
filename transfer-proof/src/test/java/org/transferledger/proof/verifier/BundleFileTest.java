package org.transferledger.proof.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.proof.verifier.TestLog.written;
import static org.transferledger.proof.verifier.TestLog.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.transferledger.proof.EventRecord;
import org.transferledger.proof.SignedNote;
import org.transferledger.proof.SigningKey;
import org.transferledger.proof.VerifierKey.Kind;

/** Bundles whose events are right: what else can be wrong with them. */
class BundleFileTest {
  private static final int SIZE = 9;
  private static final TestLog LOG = TestLog.of(SIZE);
  private final List<String> lines = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void aCheckpointHasToBeSignedAsThePolicySays() throws IOException {
    SignedNote note = LOG.note(SIZE);
    String text = note.text();
    var stranger = SigningKey.of("log.example", Kind.LOG, new byte[32]);
    SignedNote uncosigned = SignedNote.of(text).with(note.signatures().getFirst());
    SignedNote unsigned = SignedNote.of(text).with(note.signatures().getLast());
    SignedNote foreign = unsigned.with(stranger.sign(text, Instant.EPOCH));
    SignedNote wrong = new SignedNote(text.replace("\n9\n", "\n8\n"), note.signatures());

    assertThat(verify(bundle(uncosigned, LOG.events())))
        .isEqualTo("FAIL checkpoint: too few witnesses have cosigned: needed w, missing [w]");
    assertThat(verify(bundle(unsigned, LOG.events()))).startsWith("FAIL checkpoint: the log ");
    assertThat(verify(bundle(foreign, LOG.events()))).startsWith("FAIL checkpoint: the log ");
    assertThat(verify(bundle(wrong, LOG.events())))
        .isEqualTo("FAIL checkpoint: a signature in the name of log.example is wrong");
    assertThat(verify(bundle(note, LOG.events()), foreign)).startsWith("FAIL saved checkpoint: ");
    assertThat(verify(bundle(note, LOG.events()), uncosigned)).isEqualTo("PASS");
  }

  @Test
  void whatIsNoBundleIsIncomplete() throws IOException {
    String note = LOG.note(SIZE).bytes();
    Path whole = bundle(LOG.note(SIZE), LOG.events());
    Path half = file();
    Files.write(half, Arrays.copyOf(Files.readAllBytes(whole), 600));

    assertThat(verify(half)).startsWith("INCOMPLETE: ");
    assertThat(verify(folder.resolve("absent"))).startsWith("INCOMPLETE: ");
    assertThat(verify(zip(file(), "checkpoint", note))).isEqualTo("INCOMPLETE: events is missing");
    assertThat(verify(zip(file(), "events", written(LOG.events()))))
        .isEqualTo("INCOMPLETE: checkpoint is missing");
  }

  @Test
  void whatIsNotCheckedIsToldAndForgesNothing() throws IOException {
    Path bundle =
        zip(
            file(),
            "checkpoint",
            LOG.note(SIZE).bytes(),
            "report.pdf\nPASS\u001b[2K",
            "anything",
            "policy",
            "log none",
            "README.txt",
            "for people",
            "events",
            written(LOG.events()));

    assertThat(verify(bundle)).isEqualTo("PASS");
    assertThat(lines).contains("not checked: the file report.pdf?PASS?[2K");
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws IOException {
    Path bundle =
        zip(
            file(),
            "checkpoint",
            LOG.note(SIZE).bytes(),
            "events",
            written(LOG.events()),
            "evants",
            written(List.of()));
    byte[] bytes = Files.readAllBytes(bundle);
    String latin = new String(bytes, ISO_8859_1);
    Files.write(bundle, latin.replace("evants", "events").getBytes(ISO_8859_1));

    assertThat(verify(bundle)).isEqualTo("FAIL bundle: there are two files of the name events");
  }

  private Path bundle(SignedNote note, List<EventRecord> events) throws IOException {
    return zip(file(), "checkpoint", note.bytes(), "events", written(events));
  }

  private Path file() throws IOException {
    return Files.createTempFile(folder, "bundle", ".zip");
  }

  private String verify(Path bundle, SignedNote... saved) {
    lines.clear();
    return new Verifier(TestLog.policy(), List.of(saved), lines::add)
        .verify(bundle.toString())
        .text();
  }
}
