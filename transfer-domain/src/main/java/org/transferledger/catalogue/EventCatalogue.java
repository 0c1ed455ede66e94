package org.transferledger.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.transferledger.authority.AuthorityEvent;
import org.transferledger.core.DomainEvent;
import org.transferledger.firm.FirmEvent;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.transfer.TransferEvent;

/**
 * The names under which events are stored, once and for all. A class may be renamed, a name may
 * not; a name that falls out of use stays taken. A change of shape other than a new optional field
 * is a new revision, with an upcaster from the last.
 */
public final class EventCatalogue {
  private static final Map<Class<? extends DomainEvent>, Name> NAMES = new LinkedHashMap<>();

  static {
    add("authority.proposed", 1, AuthorityEvent.AuthorityProposed.class);
    add("authority.established", 1, AuthorityEvent.AuthorityEstablished.class);
    add("authority.officer-appointed", 1, AuthorityEvent.OfficerAppointed.class);

    add("firm.registered", 1, FirmEvent.FirmRegistered.class);
    add("firm.site-proposed", 1, FirmEvent.SiteProposed.class);
    add("firm.site-approved", 1, FirmEvent.SiteApproved.class);

    add("technology-package.registered", 1, TechnologyEvent.PackageRegistered.class);
    add("technology-package.revision-issued", 1, TechnologyEvent.RevisionIssued.class);
    add("technology-package.revision-rated", 1, TechnologyEvent.RevisionRated.class);
    add("technology-package.rating-verified", 1, TechnologyEvent.RatingVerified.class);
    add("technology-package.access-restricted", 1, TechnologyEvent.AccessRestricted.class);
    add("technology-package.restriction-confirmed", 1, TechnologyEvent.RestrictionConfirmed.class);
    add("technology-package.restriction-lifted", 1, TechnologyEvent.RestrictionLifted.class);

    add("licence.applied", 1, LicenceEvent.LicenceApplied.class);
    add("licence.advised", 1, LicenceEvent.LicenceAdvised.class);
    add("licence.countersigned", 1, LicenceEvent.LicenceCountersigned.class);
    add("licence.issued", 1, LicenceEvent.LicenceIssued.class);
    add("licence.revoked", 1, LicenceEvent.LicenceRevoked.class);
    add("licence.drawn-down", 1, LicenceEvent.LicenceDrawnDown.class);

    add("transfer.requested", 1, TransferEvent.TransferRequested.class);
    add("transfer.approved", 1, TransferEvent.TransferApproved.class);
    add("transfer.released", 1, TransferEvent.TransferReleased.class);
    add("transfer.acknowledged", 1, TransferEvent.TransferAcknowledged.class);
    add("transfer.receipt-disputed", 1, TransferEvent.ReceiptDisputed.class);

    add("misuse-case.reported", 1, MisuseEvent.MisuseReported.class);
    add("misuse-case.acknowledged", 1, MisuseEvent.ReportAcknowledged.class);
    add("misuse-case.triaged", 1, MisuseEvent.ReportTriaged.class);
    add("misuse-case.containment-ordered", 1, MisuseEvent.ContainmentOrdered.class);
  }

  private EventCatalogue() {}

  /**
   * A stable name.
   *
   * @param revision of the shape that is written today, from 1 on
   */
  public record Name(String name, int revision) {}

  /** All names by class. */
  public static Map<Class<? extends DomainEvent>, Name> names() {
    return Collections.unmodifiableMap(NAMES);
  }

  private static void add(String name, int revision, Class<? extends DomainEvent> type) {
    NAMES.put(type, new Name(name, revision));
  }
}
