package org.transferledger.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.transferledger.access.AccessRule;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.controllist.ControlListRule;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Rule;
import org.transferledger.correction.CorrectionRule;
import org.transferledger.export.ExportRule;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceRule;
import org.transferledger.misuse.MisuseRule;
import org.transferledger.retention.RetentionRule;
import org.transferledger.shipment.BatchRule;
import org.transferledger.shipment.ShipmentRule;
import org.transferledger.technology.TechnologyRule;
import org.transferledger.transfer.TransferRule;

/** Every rule that a command of the domain can break. */
public final class RuleCatalogue {
  private RuleCatalogue() {}

  public static List<Rule> rules() {
    return Stream.<Rule[]>of(
            DeadlineRule.values(),
            AuthorityRule.values(),
            ControlListRule.values(),
            FirmRule.values(),
            TechnologyRule.values(),
            LicenceRule.values(),
            TransferRule.values(),
            BatchRule.values(),
            ShipmentRule.values(),
            AccessRule.values(),
            MisuseRule.values(),
            RetentionRule.values(),
            ExportRule.values(),
            CorrectionRule.values())
        .flatMap(Stream::of)
        .toList();
  }
}
