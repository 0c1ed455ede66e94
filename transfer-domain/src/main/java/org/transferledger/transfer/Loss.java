package org.transferledger.transfer;

import org.transferledger.core.Fields;

/** How something came to be lost, as far as is known. */
public record Loss(String circumstances) {
  public Loss {
    Fields.check().text("circumstances", circumstances, 2_000).orThrow();
  }
}
