package org.transferledger.retention.http;

import org.transferledger.core.Fields;
import org.transferledger.core.Grounds;
import org.transferledger.retention.HoldSubject;

/** Which records are to be kept, why, and what law asks for it. */
record HoldOrder(HoldSubject subject, String reason, String legalBasis) {
  HoldOrder {
    Fields.check().present("subject", subject).orThrow();
  }

  Grounds grounds() {
    return new Grounds(reason, legalBasis);
  }
}
