package org.transferledger.shipment;

import static org.transferledger.technology.RestrictionOrder.Kind.HOLD;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.BatchId;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.Site;
import org.transferledger.licence.Asked;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Revision;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferTerms.Party;

/**
 * What must hold when a batch is recorded. Reads the holding, its package and all that it was
 * derived from, the firm and the production licence.
 */
final class BatchPolicy {
  private final BatchDetails details;
  private final Act act;
  private final Streams streams;
  private final Firm firm;
  private final Site site;
  private final Transfer holding;
  private final TechnologyPackage technology;
  private final Revision revision;
  private final Licence licence;
  private final List<Violation> violations = new ArrayList<>();

  BatchPolicy(BatchDetails details, Act act, Streams streams) {
    this.details = details;
    this.act = act;
    this.streams = streams;
    this.firm = Firm.require(streams, details.firm(), "firm");
    this.site = firm.requireSite(details.site(), "site");
    this.holding = Transfer.require(streams, details.holding(), "holding");
    this.technology = TechnologyPackage.require(streams, holding.terms().packageId(), "holding");
    this.revision = technology.requireRevision(holding.terms().revision(), "holding");
    this.licence = Licence.require(streams, details.productionLicence(), "productionLicence");
  }

  /** Every rule that the batch would break, in the order of the rules; empty if it is recorded. */
  List<Violation> violations() {
    LocalDate today = LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
    if (details.madeOn().isAfter(today)) {
      broken(
          BatchRule.BATCH_NOT_MADE_IN_FUTURE, "madeOn", "%s is after %s.", details.madeOn(), today);
    }
    holdingGrantsManufacture();
    if (site.status() != Site.Status.APPROVED) {
      broken(BatchRule.BATCH_SITE_APPROVED, "site", "Site %s is %s.", site.id(), site.status());
    }
    violations.addAll(firm.standing(act.at(), act.periods().screening(), "firm"));
    nothingRestricts();
    licenceCovers();
    licence
        .overdrawnBy(details.quantity(), details.value(), false)
        .forEach(limit ->
            broken(
                BatchRule.BATCH_NOT_OVERDRAWN,
                "productionLicence",
                "Licence %s: %s.",
                licence.id(),
                limit));
    return List.copyOf(violations);
  }

  Transfer holding() {
    return holding;
  }

  /** What the batch draws from the production licence: goods, no transfer. */
  List<LicenceEvent> draw(BatchId batch, Person by) {
    return licence.draw(
        LicenceDrawnDown.of(licence.id(), batch, details.quantity(), details.value(), by));
  }

  private void holdingGrantsManufacture() {
    var place = new Party(firm.id(), site.id());
    if (!holding.terms().to().equals(place)) {
      broken(
          BatchRule.BATCH_NEEDS_MANUFACTURE,
          "holding",
          "It is held by %s at site %s.",
          holding.terms().to().firm(),
          holding.terms().to().site());
    } else if (!holding.grants(Purpose.MANUFACTURE, act.at())) {
      broken(
          BatchRule.BATCH_NEEDS_MANUFACTURE,
          "holding",
          "Transfer %s is %s and grants no manufacture at %s.",
          holding.id(),
          holding.status(),
          act.at());
    }
  }

  /** A hold stops releases only, so what is held may be used. */
  private void nothingRestricts() {
    var participants =
        new Scope.Participants(
            Set.of(firm.id()),
            Set.of(site.id()),
            Set.copyOf(List.of(site.state(), firm.id().homeState())),
            Set.of(licence.id()));
    technology.restrictionsOn(participants, act.at(), streams).stream()
        .filter(it -> it.order().kind() != HOLD)
        .forEach(it ->
            broken(
                BatchRule.BATCH_NOT_RESTRICTED,
                "holding",
                "Restriction %s (%s) applies: %s.",
                it.id(),
                it.order().kind(),
                it.order().legalBasis()));
  }

  private void licenceCovers() {
    if (!licence.id().equals(holding.terms().productionLicence())) {
      brokenLicence(
          "The holding is under production licence %s.", holding.terms().productionLicence());
      return;
    }
    if (!licence.usableBy(firm.id(), act.at())) {
      brokenLicence(
          "Licence %s is %s, valid from %s until %s.",
          licence.id(),
          licence.status(),
          licence.terms().validFrom(),
          licence.terms().validUntil());
    }
    var asked =
        new Asked(
            technology.id(),
            revision.verifiedRating(site.state()),
            holding.terms().from().firm(),
            firm.id(),
            firm.certified(act.at()),
            site.id(),
            site.state(),
            List.of(Purpose.MANUFACTURE));
    var uncovered = licence.uncovered(asked, act.at());
    if (!uncovered.isEmpty()) {
      brokenLicence("Licence %s does not cover %s.", licence.id(), String.join(", ", uncovered));
    }
  }

  @FormatMethod
  private void brokenLicence(@FormatString String detail, @Nullable Object... arguments) {
    broken(BatchRule.BATCH_UNDER_PRODUCTION_LICENCE, "productionLicence", detail, arguments);
  }

  @FormatMethod
  private void broken(
      BatchRule rule, String field, @FormatString String detail, @Nullable Object... arguments) {
    violations.add(rule.violation(field, detail, arguments));
  }
}
