package org.transferledger.licence;

import java.time.Instant;
import org.transferledger.core.Fields;

/**
 * A purpose and when it ends; purposes of one licence end independently.
 *
 * @param until exclusive
 */
public record PurposeGrant(Purpose purpose, Instant until) {
  public PurposeGrant {
    Fields.check().present("purpose", purpose).present("until", until).orThrow();
  }
}
