package org.transferledger.catalogue;

import java.util.List;
import org.transferledger.authority.AuthorityAggregate;
import org.transferledger.firm.FirmAggregate;
import org.transferledger.licence.LicenceAggregate;
import org.transferledger.misuse.MisuseCaseAggregate;
import org.transferledger.technology.TechnologyPackageAggregate;
import org.transferledger.transfer.TransferAggregate;

/** The aggregates, each the decisions of one stream type. */
public final class Aggregates {
  private Aggregates() {}

  public static List<Class<?>> all() {
    return List.of(
        AuthorityAggregate.class,
        FirmAggregate.class,
        TechnologyPackageAggregate.class,
        LicenceAggregate.class,
        TransferAggregate.class,
        MisuseCaseAggregate.class);
  }
}
