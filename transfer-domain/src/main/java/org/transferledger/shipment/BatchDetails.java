package org.transferledger.shipment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.SiteId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Amounts;
import org.transferledger.licence.Money;

/**
 * What was made, by whom, where, and by what right.
 *
 * @param holding the transfer by which the firm holds the revision at the site
 * @param productionLicence the one that granted the holding its MANUFACTURE
 * @param serialNumbers of the pieces, each once
 * @param quantity in the unit of the licences; greater than 0
 * @param value of all of it
 * @param madeOn the day on which the batch was finished, in UTC
 */
public record BatchDetails(
    FirmId firm,
    SiteId site,
    TransferId holding,
    LicenceId productionLicence,
    List<String> serialNumbers,
    BigDecimal quantity,
    @Nullable Money value,
    LocalDate madeOn) {
  private static final int MAX_PIECES = 10_000;

  public BatchDetails {
    Fields.check()
        .present("firm", firm)
        .present("site", site)
        .present("holding", holding)
        .present("productionLicence", productionLicence)
        .some("serialNumbers", serialNumbers, MAX_PIECES)
        .present("quantity", quantity)
        .holds(
            "quantity",
            quantity == null || (Amounts.valid(quantity) && quantity.signum() > 0),
            quantity,
            "greater than 0, " + Amounts.RULE)
        .present("madeOn", madeOn)
        .orThrow();
    var check = Fields.check();
    for (int i = 0; i < serialNumbers.size(); i++) {
      check.text("serialNumbers[" + i + "]", serialNumbers.get(i), 100);
    }
    check.orThrow();
    serialNumbers = List.copyOf(serialNumbers);
  }
}
