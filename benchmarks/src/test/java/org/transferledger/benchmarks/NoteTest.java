package org.transferledger.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.transferledger.benchmarks.journal.AddNote;
import org.transferledger.benchmarks.journal.NoteAdded;
import tools.jackson.databind.json.JsonMapper;

class NoteTest {
  @Test
  void theEventHasTheSizeThatItIsSaidToHave() {
    var command = AddNote.toNew();
    var event = new NoteAdded(command.journalId(), command.text());
    assertThat(new JsonMapper().writeValueAsBytes(event)).hasSize(NoteAdded.BYTES);
  }
}
