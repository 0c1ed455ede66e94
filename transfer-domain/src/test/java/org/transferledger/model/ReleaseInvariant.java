package org.transferledger.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.SiteId;
import org.transferledger.firm.FirmEvent;
import org.transferledger.firm.FirmEvent.FirmReinstated;
import org.transferledger.firm.FirmEvent.FirmSuspended;
import org.transferledger.firm.FirmEvent.SiteApproved;
import org.transferledger.firm.FirmEvent.SiteClosed;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.firm.FirmEvent.SiteSuspended;
import org.transferledger.model.MemoryLedger.Recorded;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyEvent.RestrictionConfirmed;
import org.transferledger.technology.TechnologyEvent.RestrictionExpired;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyEvent.RestrictionSetAside;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferTerms;

/**
 * Nothing is released while a restriction in force forbids it, by or to a suspended firm, or from
 * or to a site that is not approved.
 */
final class ReleaseInvariant implements Invariant {
  private final Map<PackageId, PackageId> parents = new HashMap<>();
  private final Map<RestrictionId, AccessRestricted> restrictions = new HashMap<>();
  private final Set<RestrictionId> confirmed = new HashSet<>();
  private final Set<FirmId> suspended = new HashSet<>();
  private final Map<SiteId, Country> sites = new HashMap<>();
  private final Set<SiteId> approved = new HashSet<>();

  @Override
  public @Nullable String wrong(Recorded next) {
    switch (next.event()) {
      case TransferReleased it -> {
        return released(it, next);
      }
      case TechnologyEvent it -> technology(it);
      case FirmEvent it -> firm(it);
      default -> {}
    }
    return null;
  }

  private void technology(TechnologyEvent event) {
    switch (event) {
      case PackageRegistered it when it.details().derivedFrom() != null ->
          parents.put(it.packageId(), it.details().derivedFrom());
      case AccessRestricted it -> restrictions.put(it.restrictionId(), it);
      case RestrictionConfirmed it -> confirmed.add(it.restrictionId());
      case RestrictionLifted it -> restrictions.remove(it.restrictionId());
      case RestrictionSetAside it -> restrictions.remove(it.restrictionId());
      case RestrictionExpired it -> restrictions.remove(it.restrictionId());
      default -> {}
    }
  }

  private void firm(FirmEvent event) {
    switch (event) {
      case FirmSuspended it -> suspended.add(it.firmId());
      case FirmReinstated it -> suspended.remove(it.firmId());
      case SiteProposed it -> sites.put(it.siteId(), it.details().state());
      case SiteApproved it -> approved.add(it.siteId());
      case SiteSuspended it -> approved.remove(it.siteId());
      case SiteClosed it -> approved.remove(it.siteId());
      default -> {}
    }
  }

  private @Nullable String released(TransferReleased it, Recorded next) {
    var terms = it.terms();
    if (suspended.contains(terms.from().firm()) || suspended.contains(terms.to().firm())) {
      return "a suspended firm takes part in a release";
    }
    if (!approved.contains(terms.from().site()) || !approved.contains(terms.to().site())) {
      return "a site that is not approved takes part in a release";
    }
    var at = next.cause().act().at();
    for (var technology = terms.packageId();
        technology != null;
        technology = parents.get(technology)) {
      for (var order : restrictions.values()) {
        boolean ended =
            (order.order().end() != null && !at.isBefore(order.order().end()))
                || (order.expires() != null
                    && !confirmed.contains(order.restrictionId())
                    && !at.isBefore(order.expires()));
        if (order.packageId().equals(technology)
            && RestrictionLaw.STOP_RELEASE.contains(order.order().kind())
            && !ended
            && names(order.order().scope(), terms)) {
          return "released under restriction " + order;
        }
      }
    }
    return null;
  }

  private boolean names(Scope scope, TransferTerms terms) {
    var from = terms.from();
    var to = terms.to();
    var all =
        switch (scope.kind()) {
          case EVERYONE -> Stream.of((Object) "null");
          case FIRM -> Stream.of((Object) from.firm(), to.firm());
          case SITE -> Stream.of((Object) from.site(), to.site());
          case STATE -> Stream.of((Object) sites.get(from.site()), sites.get(to.site()));
          case LICENCE -> Stream.of((Object) terms.licence(), terms.productionLicence());
          case PERSON -> Stream.empty();
        };
    return all.map(String::valueOf).toList().contains(String.valueOf(scope.value()));
  }
}
