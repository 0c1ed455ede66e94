package org.transferledger.transfer;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.Site;
import org.transferledger.licence.Asked;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Rating;
import org.transferledger.technology.Revision;
import org.transferledger.technology.TechnologyRule;

/**
 * What must hold at the moment of release. Reads the package and all that it was derived from, both
 * firms, the licences and everything that a retransfer rests on; all of them become conditions of
 * the append. What a past release names and is not on record breaks no rule here, since it is told
 * already.
 */
final class ReleasePolicy {
  private final Circumstances it;
  private final TransferTerms terms;
  private final List<GivenConsent> consents;
  private final Instant at;
  private final Duration screenedWithin;
  private final Checks checks = new Checks();

  /**
   * The policy for one release.
   *
   * @param consents to a retransfer, withdrawn or not
   * @param screenedWithin how old the last screening of either firm may be
   */
  ReleasePolicy(
      Circumstances circumstances,
      List<GivenConsent> consents,
      Instant at,
      Duration screenedWithin) {
    this.it = circumstances;
    this.terms = circumstances.terms();
    this.consents = consents;
    this.at = at;
    this.screenedWithin = screenedWithin;
  }

  /**
   * Every rule that the release would break, in the order of the rules; empty if it may go ahead.
   */
  List<Violation> violations() {
    return checks().violations();
  }

  /** Every rule that the release is measured by, broken or not. */
  Checks checks() {
    packageIsNotArchived();
    revisionIsVerified();
    siteIsApproved(it.from(), "from.site");
    siteIsApproved(it.to(), "to.site");
    stands(it.sender(), "from.firm");
    stands(it.recipient(), "to.firm");
    nothingRestricts();
    retransferIsConsented();
    chainHolds();
    exportIsLicensed();
    productionIsLicensed();
    return checks;
  }

  private void packageIsNotArchived() {
    var technology = it.technology();
    if (technology != null) {
      checks.holds(
          !technology.archived(),
          TechnologyRule.PACKAGE_NOT_ARCHIVED,
          "packageId",
          "Package %s is archived.",
          technology.id());
    }
  }

  private void revisionIsVerified() {
    var revision = it.revision();
    if (revision != null) {
      checks.holds(
          revision.status() == Revision.Status.VERIFIED,
          TransferRule.REVISION_VERIFIED,
          "revision",
          "Revision %s is %s.",
          revision.label(),
          revision.status());
    }
  }

  private void siteIsApproved(@Nullable Site site, String field) {
    if (site != null) {
      checks.holds(
          site.status() == Site.Status.APPROVED,
          TransferRule.SITES_APPROVED,
          field,
          "Site %s is %s.",
          site.id(),
          site.status());
    }
  }

  private void stands(@Nullable Firm firm, String field) {
    if (firm != null) {
      checks.add(Firm.standingRules(), firm.standing(at, screenedWithin, field));
    }
  }

  private void nothingRestricts() {
    var technology = it.technology();
    if (technology == null) {
      return;
    }
    checks.add(List.of(TransferRule.NOT_RESTRICTED), List.of());
    technology
        .restrictionsOn(it.participants(), at, it.streams())
        .forEach(restriction ->
            broken(
                TransferRule.NOT_RESTRICTED,
                "packageId",
                "Restriction %s (%s) applies: %s.",
                restriction.id(),
                restriction.order().kind(),
                restriction.order().legalBasis()));
  }

  private void retransferIsConsented() {
    var technology = it.technology();
    if (terms.parent() != null && technology != null) {
      var missing = Consenting.missing(technology, consents);
      checks.holds(
          missing.isEmpty(),
          TransferRule.RETRANSFER_CONSENTED,
          "parent",
          "No consent of %s stands.",
          missing);
    }
  }

  private void chainHolds() {
    var chain = it.chain();
    if (chain != null) {
      var broken = chain.broken(terms.purposes(), at, it.streams());
      checks.holds(
          broken.isEmpty(),
          TransferRule.RETRANSFER_CHAIN_HOLDS,
          "parent",
          "It rests on what does not hold: %s.",
          String.join("; ", broken));
    }
  }

  private void exportIsLicensed() {
    var from = it.from();
    if (from == null) {
      return;
    }
    var revision = it.revision();
    Rating rating = revision == null ? null : revision.verifiedRating(from.state());
    if (revision != null) {
      checks.holds(
          rating != null,
          TransferRule.RATED_FOR_EXPORTING_STATE,
          "revision",
          "Revision %s has no verified rating for %s.",
          revision.label(),
          from.state());
    }
    if (it.licence() != null) {
      var purposes = terms.purposes().stream().filter(p -> p != Purpose.MANUFACTURE).toList();
      licenceGrants(it.licence(), Permits.EXPORT, from.state(), rating, purposes, "licence");
      licenceIsNotOverdrawn(it.licence(), "licence");
    }
  }

  private void productionIsLicensed() {
    var to = it.to();
    if (it.productionLicence() == null || to == null) {
      return;
    }
    licenceIsNotOverdrawn(it.productionLicence(), "productionLicence");
    licenceGrants(
        it.productionLicence(),
        Permits.PRODUCTION,
        to.state(),
        it.revision() == null ? null : it.revision().verifiedRating(to.state()),
        List.of(Purpose.MANUFACTURE),
        "productionLicence");
  }

  private void licenceGrants(
      Licence granting,
      Permits permits,
      Country state,
      @Nullable Rating rating,
      List<Purpose> purposes,
      String field) {
    var granted = granting.terms();
    checks.holds(
        granted.permits() == permits,
        TransferRule.LICENCE_PERMITS,
        field,
        "Licence %s permits %s.",
        granting.id(),
        granted.permits());
    checks.holds(
        granted.issuingState().equals(state),
        TransferRule.LICENCE_OF_THE_RIGHT_STATE,
        field,
        "Licence %s is issued by %s, not by %s.",
        granting.id(),
        granted.issuingState(),
        state);
    licenceIsUsable(granting, permits, field);
    var recipient = it.recipient();
    var to = it.to();
    if (recipient == null || to == null) {
      return;
    }
    var asked =
        new Asked(
            terms.packageId(),
            rating,
            terms.from().firm(),
            terms.to().firm(),
            recipient.certified(at),
            to.id(),
            to.state(),
            purposes);
    var uncovered = granting.uncovered(asked, at);
    checks.holds(
        uncovered.isEmpty(),
        TransferRule.LICENCE_COVERS,
        field,
        "Licence %s does not cover %s.",
        granting.id(),
        String.join(", ", uncovered));
  }

  /** Who exports registers for a general export licence, who makes for one of production. */
  private void licenceIsUsable(Licence granting, Permits permits, String field) {
    var user = permits == Permits.EXPORT ? terms.from().firm() : terms.to().firm();
    checks.holds(
        granting.inForce(at),
        TransferRule.LICENCE_IN_FORCE,
        field,
        "Licence %s is %s, valid from %s until %s.",
        granting.id(),
        granting.status(),
        granting.terms().validFrom(),
        granting.terms().validUntil());
    if (granting.inForce(at) && granting.general() != null) {
      checks.holds(
          granting.usableBy(user, at),
          TransferRule.REGISTERED_FOR_GENERAL_LICENCE,
          field,
          "%s has no registered use of licence %s that has begun.",
          user,
          granting.id());
    }
  }

  private void licenceIsNotOverdrawn(Licence drawn, String field) {
    checks.add(List.of(TransferRule.LICENCE_NOT_OVERDRAWN), List.of());
    drawn
        .overdrawnBy(terms.quantity(), terms.value(), true)
        .forEach(limit ->
            broken(
                TransferRule.LICENCE_NOT_OVERDRAWN, field, "Licence %s: %s.", drawn.id(), limit));
  }

  @FormatMethod
  private void broken(
      TransferRule rule, String field, @FormatString String detail, @Nullable Object... arguments) {
    checks.holds(false, rule, field, detail, arguments);
  }
}
