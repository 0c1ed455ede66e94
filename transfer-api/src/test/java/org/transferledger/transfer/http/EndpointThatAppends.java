package org.transferledger.transfer.http;

import org.transferledger.ledger.Append;
import org.transferledger.ledger.Appender;

/** Breaks a rule of the architecture on purpose, to show that it is caught. */
public final class EndpointThatAppends {
  private EndpointThatAppends() {}

  static Object violates(Appender appender, Append append) {
    return appender.append(append);
  }
}
