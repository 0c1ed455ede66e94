package org.transferledger.controllist;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Fields;

/** What can be asked of the control lists. */
public sealed interface ControlListCommand extends Command {
  EditionId editionId();

  /** By an operator. Editions are published by states; who runs the system takes them over. */
  record LoadListEdition(Act act, @TargetAggregateIdentifier EditionId editionId, Edition edition)
      implements ControlListCommand {
    public LoadListEdition {
      var check = Fields.check();
      for (int i = 0; i < edition.entries().size(); i++) {
        String code = edition.entries().get(i).code();
        check.holds(
            "entries[" + i + "].code",
            ControlListCode.normalised(editionId.list(), code).equals(code),
            code,
            "the form in which codes are kept");
      }
      check.orThrow();
    }
  }

  /**
   * All codes of an edition.
   *
   * @param entries at least one, no code twice
   */
  record Edition(List<Entry> entries) {
    private static final int MAX_ENTRIES = 50_000;

    public Edition {
      Fields.check().some("entries", entries, MAX_ENTRIES).orThrow();
      Set<String> codes = new HashSet<>();
      var check = Fields.check();
      for (Entry entry : entries) {
        check.holds("entries", codes.add(entry.code()), entry.code(), "no code twice");
      }
      check.orThrow();
      entries = List.copyOf(entries);
    }
  }
}
