package org.transferledger.transfer;

import java.util.List;
import org.transferledger.core.Fields;

/**
 * A state of origin's written consent to one retransfer.
 *
 * @param conditions what binds the recipient; may be none
 */
public record Consent(List<String> conditions) {
  public Consent {
    Fields.check().distinct("conditions", conditions, 50).orThrow();
    var check = Fields.check();
    for (int i = 0; i < conditions.size(); i++) {
      check.text("conditions[" + i + "]", conditions.get(i), 2_000);
    }
    check.orThrow();
    conditions = List.copyOf(conditions);
  }
}
