package org.transferledger.proof.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.proof.verifier.TestLog.withheld;
import static org.transferledger.proof.verifier.TestLog.written;
import static org.transferledger.proof.verifier.TestLog.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.transferledger.proof.EventRecord;
import org.transferledger.proof.EventRecord.Whole;
import org.transferledger.proof.EventRecord.Withheld;
import org.transferledger.proof.SignedNote;

class SelectionTest {
  private static final int SIZE = 9;
  private static final TestLog LOG = TestLog.of(SIZE);
  private final List<String> lines = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void chosenEventsPassAsASelection() throws IOException {
    assertThat(verify(LOG.chosen(1, 4, 9))).isEqualTo("PASS (selection)");
    assertThat(lines).contains("checked 3 chosen events of 9");
    assertThat(verify(LOG.chosen(1, 7))).isEqualTo("PASS (selection)");
    assertThat(verify(List.of())).isEqualTo("PASS (selection)");
  }

  @Test
  void redactionsAreListedInASelectionToo() throws IOException {
    List<EventRecord> events = new ArrayList<>(LOG.chosen(1, 4, 9));
    events.set(1, withheld(events.get(1)));

    assertThat(verify(events)).isEqualTo("PASS WITH REDACTIONS (selection)");
    assertThat(lines).contains("withheld: 4");
  }

  @Test
  void eachEventIsShownToBeInTheLog() throws IOException {
    EventRecord forged = TestLog.event(4, "s0", 1, "{\"n\":\"other\"}", 3);
    List<EventRecord> events = new ArrayList<>(LOG.chosen(1, 4, 9));
    events.set(1, withPathOf(events.get(1), (Whole) forged));

    assertThat(verify(events)).isEqualTo("FAIL 4: the path of index 3 does not lead to the root");
  }

  @Test
  void anotherCommitmentOfARedactionIsFound() throws IOException {
    List<EventRecord> events = new ArrayList<>(LOG.chosen(1, 4, 9));
    events.set(1, new Withheld(4, new byte[32], events.get(1).path()));

    assertThat(verify(events)).isEqualTo("FAIL 4: the path of index 3 does not lead to the root");
  }

  @Test
  void aPathIsNeeded() throws IOException {
    List<EventRecord> events = LOG.events();

    assertThat(verify(events)).isEqualTo("FAIL 1: its path to the root is missing");
  }

  @Test
  void positionsRise() throws IOException {
    assertThat(verify(LOG.chosen(4, 1))).isEqualTo("FAIL 1: it comes after 4");
    assertThat(verify(LOG.chosen(4, 4))).isEqualTo("FAIL 4: it comes after 4");
    assertThat(verify(TestLog.of(SIZE + 1).chosen(10)))
        .isEqualTo("FAIL 10: the checkpoint is of 9 events");
  }

  @Test
  void versionsRise() throws IOException {
    TestLog log = LOG.with(TestLog.event(7, "s0", 1, "{}", 1));

    assertThat(verify(log.note(SIZE), log.chosen(4, 7)))
        .isEqualTo("FAIL 7: version 1 of licence s0 is there already");
  }

  @Test
  void anEventKeepsItsContent() throws IOException {
    var event = (Whole) LOG.chosen(4).getFirst();
    Whole changed =
        new Whole(4, event.envelope(), event.blind(), new byte[7], event.metadata(), event.path());

    assertThat(verify(List.of(changed)))
        .isEqualTo("FAIL 4: the payload is not the one of the envelope");
  }

  @Test
  void savedCheckpointsOfOtherSizesAreLeftOpen() throws IOException {
    assertThat(verify(LOG.note(SIZE), LOG.chosen(4), LOG.note(9), LOG.note(5)))
        .isEqualTo("PASS (selection)");
    assertThat(lines)
        .contains(
            "not checked: a selection cannot show that it is consistent with the checkpoint saved"
                + " at 5 events",
            "consistent with the checkpoint saved at 9 events");
  }

  @Test
  void aForkOrALogThatHasShrunkIsFoundEvenSo() throws IOException {
    TestLog fork = LOG.with(TestLog.event(6, "s2", 1, "{}", 6));

    assertThat(verify(LOG.note(SIZE), LOG.chosen(4), fork.note(SIZE)))
        .isEqualTo("FAIL 1..9: another checkpoint was saved at the same 9 events");
    assertThat(verify(LOG.note(SIZE), LOG.chosen(4), TestLog.of(10).note(10)))
        .startsWith("FAIL 10: the log had 10 events");
  }

  private static EventRecord withPathOf(EventRecord from, Whole event) {
    return new Whole(
        event.position(),
        event.envelope(),
        event.blind(),
        event.payload(),
        event.metadata(),
        from.path());
  }

  private String verify(List<EventRecord> events) throws IOException {
    return verify(LOG.note(SIZE), events);
  }

  private String verify(SignedNote note, List<EventRecord> events, SignedNote... saved)
      throws IOException {
    lines.clear();
    Path bundle =
        zip(
            Files.createTempFile(folder, "bundle", ".zip"),
            "checkpoint",
            note.bytes(),
            "selection",
            "streams of one firm",
            "events",
            written(events));
    return new Verifier(TestLog.policy(), List.of(saved), lines::add)
        .verify(bundle.toString())
        .text();
  }
}
