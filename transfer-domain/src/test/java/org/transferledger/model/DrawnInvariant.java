package org.transferledger.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.BatchId;
import org.transferledger.core.LicenceId;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.licence.LicenceEvent.AppealAllowed;
import org.transferledger.licence.LicenceEvent.GeneralLicencePublished;
import org.transferledger.licence.LicenceEvent.LicenceAmended;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceEvent.LicenceExpired;
import org.transferledger.licence.LicenceEvent.LicenceIssued;
import org.transferledger.licence.LicenceEvent.LicenceReinstated;
import org.transferledger.licence.LicenceEvent.LicenceRevoked;
import org.transferledger.licence.LicenceEvent.LicenceSurrendered;
import org.transferledger.licence.LicenceEvent.LicenceSuspended;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.model.MemoryLedger.Recorded;
import org.transferledger.shipment.BatchEvent.BatchShipped;

/**
 * Nothing is drawn but from an issued licence within its validity, never more than it grants, and
 * no batch is shipped twice.
 */
final class DrawnInvariant implements Invariant {
  private final Map<LicenceId, LicenceTerms> terms = new HashMap<>();
  private final Set<LicenceId> issued = new HashSet<>();
  private final Map<LicenceId, Integer> transfers = new HashMap<>();
  private final Map<LicenceId, BigDecimal> quantities = new HashMap<>();
  private final Set<BatchId> shipped = new HashSet<>();
  private final Map<LicenceId, BigDecimal> values = new HashMap<>();

  @Override
  public @Nullable String wrong(Recorded next) {
    return switch (next.event()) {
      case LicenceDrawnDown it -> draw(it, next);
      case LicenceEvent it -> licence(it);
      case BatchShipped it when !shipped.add(it.batchId()) -> "a batch is shipped twice";
      default -> null;
    };
  }

  private @Nullable String licence(LicenceEvent event) {
    var id = event.licenceId();
    switch (event) {
      case LicenceApplied it -> terms.put(id, it.terms());
      case LicenceAmended it -> terms.put(id, it.terms());
      case GeneralLicencePublished it -> {
        terms.put(id, it.publication().terms());
        issued.add(id);
      }
      case LicenceIssued _, AppealAllowed _, LicenceReinstated _ -> issued.add(id);
      case LicenceSuspended _, LicenceRevoked _, LicenceSurrendered _, LicenceExpired _ ->
          issued.remove(id);
      default -> {}
    }
    return null;
  }

  private @Nullable String draw(LicenceDrawnDown it, Recorded next) {
    var id = it.licenceId();
    var granted = Objects.requireNonNull(terms.get(id));
    var at = next.cause().act().at();
    var limits = granted.limits();
    int count =
        transfers.merge(
            id, it.transferId() == null && it.shipmentId() == null ? 0 : 1, Integer::sum);
    var quantity =
        quantities.merge(
            id, Objects.requireNonNullElse(it.quantity(), BigDecimal.ZERO), BigDecimal::add);
    var most = limits.value();
    var paid = it.value();
    var value =
        values.merge(
            id,
            paid == null || most == null || !paid.currency().equals(most.currency())
                ? BigDecimal.ZERO
                : paid.amount(),
            BigDecimal::add);
    if (!issued.contains(id)) {
      return "drawn from a licence that is not issued";
    }
    if (at.isBefore(granted.validFrom()) || !at.isBefore(granted.validUntil())) {
      return "drawn outside the licence's validity";
    }
    boolean over =
        (limits.transfers() != null && count > limits.transfers())
            || (limits.quantity() != null && quantity.compareTo(limits.quantity()) > 0)
            || (most != null && value.compareTo(most.amount()) > 0);
    return over ? "more is drawn than granted" : null;
  }
}
