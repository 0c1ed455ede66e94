package org.transferledger.ledger.axon;

import org.transferledger.ledger.AppendResult;

/** The command was answered before; the first answer stands. */
public final class CommandRepeated extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient AppendResult.Repeated first;

  public CommandRepeated(AppendResult.Repeated first) {
    super("the command was answered before", null, false, false);
    this.first = first;
  }

  public AppendResult.Repeated first() {
    return first;
  }
}
