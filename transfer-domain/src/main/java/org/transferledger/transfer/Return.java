package org.transferledger.transfer;

import org.transferledger.core.Fields;

/**
 * How something was given back.
 *
 * @param note what was sent back and how, and what became of copies
 */
public record Return(String note) {
  public Return {
    Fields.check().text("note", note, 2_000).orThrow();
  }
}
