package org.transferledger.proof.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.proof.verifier.TestLog.withheld;
import static org.transferledger.proof.verifier.TestLog.written;
import static org.transferledger.proof.verifier.TestLog.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.transferledger.proof.EventRecord;
import org.transferledger.proof.EventRecord.Whole;
import org.transferledger.proof.SignedNote;

class BundleTest {
  private static final int SIZE = 9;
  private static final TestLog LOG = TestLog.of(SIZE);
  private final List<String> lines = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void allEventsOfALogPass() throws IOException {
    assertThat(all(LOG.events(), 0, 4, 9)).isEqualTo("PASS");
    assertThat(lines)
        .containsExactly(
            "log log.example, 9 events, cosigned by [w]",
            "consistent with the checkpoint saved at 0 events",
            "consistent with the checkpoint saved at 4 events",
            "consistent with the checkpoint saved at 9 events",
            "checked 9 events, all of the log");
    assertThat(verify(bundle(TestLog.of(0).note(0), List.of()))).isEqualTo("PASS");
  }

  @Test
  void redactionsAreListed() throws IOException {
    List<EventRecord> events = LOG.events();
    for (int i : List.of(1, 4, 5)) {
      events.set(i, withheld(events.get(i)));
    }

    assertThat(all(events)).isEqualTo("PASS WITH REDACTIONS");
    assertThat(lines).contains("withheld: 2", "withheld: 5 to 6");
  }

  @Test
  void aRedactionIsNoLicenceForGaps() throws IOException {
    TestLog log = LOG.with(TestLog.event(7, "s0", 4, "{}", 1));
    List<EventRecord> events = log.events();
    events.set(1, withheld(events.get(1)));

    assertThat(verify(bundle(log.note(SIZE), events)))
        .isEqualTo("FAIL 7: version 4 of licence s0, where version 2 is expected");
  }

  @Test
  void anotherCommitmentOfARedactionIsFound() throws IOException {
    List<EventRecord> events = LOG.events();
    events.set(4, new EventRecord.Withheld(5, new byte[32], null));

    assertThat(all(events)).isEqualTo("FAIL 1..9: these events are not those of the checkpoint");
    assertThat(all(events, 4)).startsWith("FAIL 5..9: ");
    assertThat(all(events, 4, 6)).startsWith("FAIL 5..6: ");
    assertThat(all(events, 4, 5)).startsWith("FAIL 5: ");
  }

  @Test
  void aChangedPayloadIsFound() throws IOException {
    assertThat(all(changed(5, it -> with(it, "{\"n\":5}", "{}"))))
        .isEqualTo("FAIL 5: the payload is not the one of the envelope");
    assertThat(all(changed(5, it -> with(it, "{\"n\":44}", "{}"))))
        .isEqualTo("FAIL 5: the payload has 8 bytes, by the envelope 7");
  }

  @Test
  void changedMetadataAreFound() throws IOException {
    assertThat(all(changed(9, it -> with(it, "{\"n\":8}", "[]"))))
        .isEqualTo("FAIL 9: the metadata is not the one of the envelope");
  }

  @Test
  void aChangedOrSwappedBlindIsFound() throws IOException {
    List<EventRecord> events = changed(5, it -> withBlind(it, blind(6)));
    events.set(5, withBlind((Whole) events.get(5), blind(5)));

    assertThat(all(events)).startsWith("FAIL 1..9: ");
    assertThat(all(events, 4, 7)).startsWith("FAIL 5..7: ");
  }

  @Test
  void aChangedEnvelopeIsFound() throws IOException {
    assertThat(all(changed(5, it -> enveloped(it, "granted", "revoked")), 4, 5))
        .isEqualTo("FAIL 5: these events are not those of the checkpoint saved at 5 events");
    assertThat(all(changed(5, it -> enveloped(it, "position 5", "position 6"))))
        .isEqualTo("FAIL 5: its envelope is that of 6");
    assertThat(all(changed(5, it -> enveloped(it, "type ", "Type "))))
        .isEqualTo("FAIL 5: line 6 of the envelope cannot be read");
    assertThat(all(changed(5, it -> enveloped(it, "s1 1", "s1 2"))))
        .isEqualTo("FAIL 5: version 2 of licence s1, where version 1 is expected");
    assertThat(all(changed(5, it -> enveloped(it, "s1 1", "s1 0"))))
        .isEqualTo("FAIL 5: version 0 of licence s1 is there already");
  }

  @Test
  void anEventLeftOutAddedOrMovedIsFound() throws IOException {
    List<EventRecord> without = LOG.events();
    without.remove(4);
    List<EventRecord> twice = LOG.events();
    twice.add(5, twice.get(4));
    List<EventRecord> moved = LOG.events();
    moved.add(6, moved.remove(4));
    List<EventRecord> more = TestLog.of(SIZE + 1).events();
    List<EventRecord> renumbered = LOG.events();
    renumbered.remove(4);
    renumbered.replaceAll(it -> it.position() < 5 ? it : moved((Whole) it));

    assertThat(all(without)).isEqualTo("FAIL 5: it is missing: 6 comes next");
    assertThat(all(twice)).isEqualTo("FAIL 6: in its place is 5 again");
    assertThat(all(moved)).isEqualTo("FAIL 5: it is missing: 6 comes next");
    assertThat(all(more)).isEqualTo("FAIL 10: the checkpoint is of 9 events");
    assertThat(all(renumbered)).isEqualTo("FAIL 5: its envelope is that of 6");
  }

  @Test
  void whatIsCutOffIsIncomplete() throws IOException {
    byte[] bytes = written(LOG.events());
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - 3);

    assertThat(all(LOG.events().subList(0, 8)))
        .isEqualTo("INCOMPLETE: the events end after 8 of 9");
    assertThat(verify(zip(file(), "checkpoint", LOG.note(SIZE).bytes(), "events", shorter)))
        .isEqualTo("INCOMPLETE: event 9: the events end within event 9");
  }

  @Test
  void aRewrittenTailIsFoundByASavedCheckpoint() throws IOException {
    TestLog rewritten = LOG.with(TestLog.event(6, "s2", 1, "{\"n\":\"other\"}", 6));
    Path bundle = bundle(rewritten.note(SIZE), rewritten.events());

    assertThat(verify(bundle)).isEqualTo("PASS");
    assertThat(verify(bundle, LOG.note(5))).isEqualTo("PASS");
    assertThat(verify(bundle, LOG.note(8), LOG.note(3)))
        .isEqualTo("FAIL 4..8: these events are not those of the checkpoint saved at 8 events");
  }

  @Test
  void aLogThatHasShrunkIsFoundByASavedCheckpoint() throws IOException {
    Path earlier = bundle(TestLog.of(6).note(6), TestLog.of(6).events());

    assertThat(verify(earlier)).isEqualTo("PASS");
    assertThat(verify(earlier, LOG.note(SIZE)))
        .isEqualTo("FAIL 7..9: the log had 9 events when a checkpoint was saved, it has 6 now");
  }

  private interface Change {
    EventRecord of(Whole event);
  }

  private static List<EventRecord> changed(int position, Change change) {
    List<EventRecord> events = LOG.events();
    events.set(position - 1, change.of((Whole) events.get(position - 1)));
    return events;
  }

  private static Whole with(Whole it, String payload, String metadata) {
    return new Whole(
        it.position(),
        it.envelope(),
        it.blind(),
        payload.getBytes(UTF_8),
        metadata.getBytes(UTF_8),
        it.path());
  }

  private static Whole withBlind(Whole it, byte[] blind) {
    return new Whole(it.position(), it.envelope(), blind, it.payload(), it.metadata(), it.path());
  }

  private static Whole moved(Whole it) {
    return new Whole(
        it.position() - 1, it.envelope(), it.blind(), it.payload(), it.metadata(), it.path());
  }

  private static Whole enveloped(Whole it, String text, String other) {
    String envelope = new String(it.envelope(), UTF_8).replace(text, other);
    return new Whole(
        it.position(),
        envelope.getBytes(UTF_8),
        it.blind(),
        it.payload(),
        it.metadata(),
        it.path());
  }

  private static byte[] blind(int value) {
    byte[] blind = new byte[32];
    Arrays.fill(blind, (byte) value);
    return blind;
  }

  private String all(List<EventRecord> events, int... saved) throws IOException {
    SignedNote[] notes = Arrays.stream(saved).mapToObj(LOG::note).toArray(SignedNote[]::new);
    return verify(bundle(LOG.note(SIZE), events), notes);
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
