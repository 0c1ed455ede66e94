package org.transferledger.firm;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.SiteId;

/** What can be asked of a partner firm. */
public sealed interface FirmCommand extends Command {
  FirmId firmId();

  /** By an officer of the firm's home state. */
  record RegisterFirm(Act act, @TargetAggregateIdentifier FirmId firmId, FirmDetails details)
      implements FirmCommand {}

  /** By the firm's administrator. */
  record ProposeSite(
      Act act, @TargetAggregateIdentifier FirmId firmId, SiteId siteId, SiteDetails details)
      implements FirmCommand {}

  /** By an officer of the state that the site lies in. */
  record ApproveSite(Act act, @TargetAggregateIdentifier FirmId firmId, SiteId siteId)
      implements FirmCommand {}

  /**
   * What a firm is registered with.
   *
   * @param address postal address of the seat
   * @param administrator the first person who manages the firm's people and sites
   */
  record FirmDetails(String name, String address, Person administrator) {
    public FirmDetails {
      Fields.check()
          .text("name", name, 200)
          .text("address", address, 500)
          .present("administrator", administrator)
          .orThrow();
    }
  }

  /**
   * What a site is proposed with.
   *
   * @param state where the site lies
   * @param address postal address
   */
  record SiteDetails(String name, Country state, String address) {
    public SiteDetails {
      Fields.check()
          .text("name", name, 200)
          .present("state", state)
          .text("address", address, 500)
          .orThrow();
    }
  }
}
