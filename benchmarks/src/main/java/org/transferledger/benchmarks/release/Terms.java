package org.transferledger.benchmarks.release;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Coverage;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.technology.ListedCode;

/** What the licences say. */
final class Terms {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

  private Terms() {}

  /** For the one package from the one firm to the other, one piece a transfer. */
  static LicenceTerms of(World world, int transfers) {
    var coverage =
        new Coverage(
            List.of(world.technology),
            List.of(new ListedCode("EU-CML", "ML10")),
            List.of(world.sender.firm()),
            List.of(world.recipient.firm()),
            List.of(world.recipient.site()),
            List.of(World.SWEDEN));
    return new LicenceTerms(
        World.NORWAY,
        LicenceTerms.Permits.EXPORT,
        LicenceTerms.Kind.INDIVIDUAL,
        coverage,
        List.of(new PurposeGrant(Purpose.HOLD, END), new PurposeGrant(Purpose.USE, END)),
        START,
        END,
        new Limits(transfers, BigDecimal.valueOf(transfers), null));
  }
}
