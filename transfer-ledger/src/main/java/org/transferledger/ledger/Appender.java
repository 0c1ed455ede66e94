package org.transferledger.ledger;

/**
 * Puts appends into the log. Callers wait for the answer, which comes after the commit; how many
 * appends share a commit is the implementation's business.
 */
public interface Appender {
  /**
   * Appends all or nothing.
   *
   * @throws LogUnavailable if the log takes no append just now; it says whether the append may have
   *     taken place nevertheless
   */
  AppendResult append(Append append);
}
