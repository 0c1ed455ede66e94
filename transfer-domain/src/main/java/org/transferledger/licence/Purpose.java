package org.transferledger.licence;

/** What a holder may do with a revision. */
public enum Purpose {
  HOLD,
  USE,
  MANUFACTURE,
  RETRANSFER
}
