package org.transferledger.shipment;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.Site;
import org.transferledger.licence.Asked;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.technology.Rating;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;

/**
 * What must hold when a shipment is released. Reads its batches, their packages and all that these
 * were derived from, both firms and the licence; all of them become conditions of the append.
 */
final class ShipmentPolicy {
  private final Shipment shipment;
  private final ShipmentTerms terms;
  private final Act act;
  private final Streams streams;
  private final Firm sender;
  private final Firm consignee;
  private final Site from;
  private final Site to;
  private final Licence licence;
  private final List<Batch> batches;
  private final Map<PackageId, TechnologyPackage> technologies = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  ShipmentPolicy(Shipment shipment, Act act, Streams streams) {
    this.shipment = shipment;
    this.terms = shipment.terms();
    this.act = act;
    this.streams = streams;
    this.sender = Firm.require(streams, terms.from().firm(), "from.firm");
    this.consignee = Firm.require(streams, terms.consignee().firm(), "consignee.firm");
    this.from = sender.requireSite(terms.from().site(), "from.site");
    this.to = consignee.requireSite(terms.consignee().site(), "consignee.site");
    this.licence = Licence.require(streams, terms.licence(), "licence");
    this.batches =
        terms.batches().stream().map(it -> Batch.require(streams, it, "batches")).toList();
    for (Goods goods : shipment.goods()) {
      technologies.computeIfAbsent(
          goods.packageId(), it -> TechnologyPackage.require(streams, it, "batches"));
    }
  }

  /** Every rule that the release would break, in the order of the rules; empty if it may go. */
  List<Violation> violations() {
    batchesAreUnshipped();
    sitesAreApproved();
    violations.addAll(sender.standing(act.at(), act.periods().screening(), "from.firm"));
    violations.addAll(consignee.standing(act.at(), act.periods().screening(), "consignee.firm"));
    technologies.values().forEach(this::nothingRestricts);
    goodsAreRated();
    licencePermits();
    licenceCovers();
    licence
        .overdrawnBy(quantity(), terms.value(), true)
        .forEach(limit ->
            broken(
                ShipmentRule.SHIPMENT_LICENCE_NOT_OVERDRAWN,
                "licence",
                "Licence %s: %s.",
                licence.id(),
                limit));
    return List.copyOf(violations);
  }

  /** The goods with the ratings that the release is decided on. */
  List<Goods.Rated> goods() {
    return shipment.goods().stream()
        .map(it -> it.rated(requireNonNull(rating(it), "asked before the rules hold")))
        .toList();
  }

  /** What the release draws from the licence. */
  List<LicenceEvent> draw(Person by) {
    return licence.draw(
        LicenceDrawnDown.of(licence.id(), shipment.id(), quantity(), terms.value(), by));
  }

  private BigDecimal quantity() {
    return shipment.goods().stream().map(Goods::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private @Nullable Rating rating(Goods goods) {
    return requireNonNull(technologies.get(goods.packageId()))
        .requireRevision(goods.revision(), "batches")
        .verifiedRating(from.state());
  }

  private void batchesAreUnshipped() {
    for (Batch batch : batches) {
      if (batch.shipment() != null) {
        broken(
            ShipmentRule.SHIPMENT_BATCHES_UNSHIPPED,
            "batches",
            "Batch %s left with shipment %s.",
            batch.id(),
            batch.shipment());
      }
    }
  }

  private void sitesAreApproved() {
    Stream.of(from, to)
        .filter(site -> site.status() != Site.Status.APPROVED)
        .forEach(site ->
            broken(
                ShipmentRule.SHIPMENT_SITES_APPROVED,
                site.equals(from) ? "from.site" : "consignee.site",
                "Site %s is %s.",
                site.id(),
                site.status()));
  }

  /** Goods are subject to the licence that they leave under and to those they were made under. */
  private void nothingRestricts(TechnologyPackage technology) {
    var madeUnder =
        batches.stream()
            .filter(it -> it.packageId().equals(technology.id()))
            .map(it -> it.details().productionLicence());
    var participants =
        new Scope.Participants(
            Set.copyOf(List.of(sender.id(), consignee.id())),
            Set.copyOf(List.of(from.id(), to.id())),
            Set.copyOf(
                List.of(
                    from.state(), to.state(), sender.id().homeState(), consignee.id().homeState())),
            Stream.concat(madeUnder, Stream.of(licence.id()))
                .collect(Collectors.toUnmodifiableSet()));
    technology
        .restrictionsOn(participants, act.at(), streams)
        .forEach(it ->
            broken(
                ShipmentRule.SHIPMENT_NOT_RESTRICTED,
                "batches",
                "Restriction %s (%s) on package %s applies: %s.",
                it.id(),
                it.order().kind(),
                technology.id(),
                it.order().legalBasis()));
  }

  private void goodsAreRated() {
    for (Goods goods : shipment.goods()) {
      if (rating(goods) == null) {
        broken(
            ShipmentRule.SHIPMENT_RATED_FOR_EXPORTING_STATE,
            "batches",
            "Revision %s of package %s has no verified rating for %s.",
            goods.revision(),
            goods.packageId(),
            from.state());
      }
    }
  }

  private void licencePermits() {
    var granted = licence.terms();
    if (granted.permits() != Permits.EXPORT) {
      broken(
          ShipmentRule.SHIPMENT_LICENCE_PERMITS_EXPORT,
          "licence",
          "Licence %s permits %s.",
          licence.id(),
          granted.permits());
    }
    if (!granted.issuingState().equals(from.state())) {
      broken(
          ShipmentRule.SHIPMENT_LICENCE_OF_EXPORTING_STATE,
          "licence",
          "Licence %s is issued by %s, not by %s.",
          licence.id(),
          granted.issuingState(),
          from.state());
    }
    if (!licence.usableBy(sender.id(), act.at())) {
      broken(
          ShipmentRule.SHIPMENT_LICENCE_IN_FORCE,
          "licence",
          "Licence %s is %s, valid from %s until %s, and not to be used by %s now.",
          licence.id(),
          licence.status(),
          granted.validFrom(),
          granted.validUntil(),
          sender.id());
    }
  }

  /**
   * Several goods may lack the same: it is named once. Goods without a rating were named before.
   */
  private void licenceCovers() {
    var uncovered =
        shipment.goods().stream()
            .filter(it -> rating(it) != null)
            .flatMap(it -> licence.uncovered(asked(it), act.at()).stream())
            .distinct()
            .toList();
    if (!uncovered.isEmpty()) {
      broken(
          ShipmentRule.SHIPMENT_LICENCE_COVERS,
          "licence",
          "Licence %s does not cover %s.",
          licence.id(),
          String.join(", ", uncovered));
    }
  }

  private Asked asked(Goods goods) {
    return new Asked(
        goods.packageId(),
        rating(goods),
        sender.id(),
        consignee.id(),
        consignee.certified(act.at()),
        to.id(),
        to.state(),
        List.of());
  }

  @FormatMethod
  private void broken(
      ShipmentRule rule, String field, @FormatString String detail, @Nullable Object... arguments) {
    violations.add(rule.violation(field, detail, arguments));
  }
}
