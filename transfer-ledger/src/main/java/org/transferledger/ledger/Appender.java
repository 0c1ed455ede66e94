package org.transferledger.ledger;

/**
 * Puts appends into the log. Callers wait for the answer, which comes after the commit; how many
 * appends share a commit is the implementation's business.
 */
public interface Appender {
  /**
   * Appends all or nothing.
   *
   * @throws LogUnavailable if the log cannot be reached; the append may or may not have taken
   *     place, and a repeat of the same command tells
   */
  AppendResult append(Append append);
}
