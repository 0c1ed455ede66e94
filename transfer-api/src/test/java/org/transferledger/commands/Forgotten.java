package org.transferledger.commands;

import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Decision;
import org.transferledger.core.Rule;

/** A command that nobody can issue, that does nothing, with a rule that nothing breaks. */
final class Forgotten {
  record Forget(Act act) implements Command {}

  enum ForgottenRule implements Rule {
    NOTHING_IS_FORGOTTEN;

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String text() {
      return "Nothing is forgotten.";
    }
  }

  @Decision
  void handle(Forget command) {}
}
