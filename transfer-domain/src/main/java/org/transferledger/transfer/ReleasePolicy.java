package org.transferledger.transfer;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.core.TransferId;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.Site;
import org.transferledger.licence.Asked;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Rating;
import org.transferledger.technology.Revision;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;

/**
 * What must hold at the moment of release. Reads the package and all that it was derived from, both
 * firms and the licences; all of them become conditions of the append.
 */
final class ReleasePolicy {
  private final TransferTerms terms;
  private final Instant at;
  private final Duration screenedWithin;
  private final Streams streams;
  private final TechnologyPackage technology;
  private final Revision revision;
  private final Firm sender;
  private final Firm recipient;
  private final Site from;
  private final Site to;
  private final @Nullable Licence licence;
  private final @Nullable Licence productionLicence;
  private final List<Violation> violations = new ArrayList<>();

  ReleasePolicy(TransferTerms terms, Act act, Streams streams) {
    this.terms = terms;
    this.at = act.at();
    this.screenedWithin = act.periods().screening();
    this.streams = streams;
    this.technology = TechnologyPackage.require(streams, terms.packageId(), "packageId");
    this.revision = technology.requireRevision(terms.revision(), "revision");
    this.sender = Firm.require(streams, terms.from().firm(), "from.firm");
    this.recipient = Firm.require(streams, terms.to().firm(), "to.firm");
    this.from = sender.requireSite(terms.from().site(), "from.site");
    this.to = recipient.requireSite(terms.to().site(), "to.site");
    this.licence =
        terms.licence() == null ? null : Licence.require(streams, terms.licence(), "licence");
    this.productionLicence =
        terms.productionLicence() == null
            ? null
            : Licence.require(streams, terms.productionLicence(), "productionLicence");
  }

  /**
   * Every rule that the release would break, in the order of the rules; empty if it may go ahead.
   */
  List<Violation> violations() {
    revisionIsVerified();
    sitesAreApproved();
    violations.addAll(sender.standing(at, screenedWithin, "from.firm"));
    violations.addAll(recipient.standing(at, screenedWithin, "to.firm"));
    nothingRestricts();
    Rating rating = revision.verifiedRating(from.state());
    if (rating == null) {
      broken(
          TransferRule.RATED_FOR_EXPORTING_STATE,
          "revision",
          "Revision %s has no verified rating for %s.",
          revision.label(),
          from.state());
    }
    if (licence != null) {
      licenceGrants(licence, Permits.EXPORT, from.state(), rating, exportPurposes(), "licence");
      licenceIsNotOverdrawn(licence, "licence");
    }
    if (productionLicence != null) {
      licenceIsNotOverdrawn(productionLicence, "productionLicence");
      licenceGrants(
          productionLicence,
          Permits.PRODUCTION,
          to.state(),
          revision.verifiedRating(to.state()),
          List.of(Purpose.MANUFACTURE),
          "productionLicence");
    }
    return List.copyOf(violations);
  }

  Revision revision() {
    return revision;
  }

  /**
   * What the release draws from its licences; goods are drawn from a production licence elsewhere.
   */
  List<LicenceEvent> drawDowns(TransferId transfer, Person by) {
    List<LicenceEvent> drawDowns = new ArrayList<>();
    if (licence != null) {
      drawDowns.addAll(
          licence.draw(
              new LicenceDrawnDown(licence.id(), transfer, terms.quantity(), terms.value(), by)));
    }
    if (productionLicence != null) {
      drawDowns.addAll(
          productionLicence.draw(
              new LicenceDrawnDown(productionLicence.id(), transfer, null, null, by)));
    }
    return drawDowns;
  }

  Rating rating() {
    return requireNonNull(revision.verifiedRating(from.state()), "asked before the rules hold");
  }

  /** What the recipient may do, each purpose until the end that its licence sets. */
  List<HeldPurpose> heldPurposes() {
    return terms.purposes().stream()
        .map(purpose -> {
          Licence granting = purpose == Purpose.MANUFACTURE ? productionLicence : licence;
          var grant = granting == null ? null : granting.grant(purpose, at);
          return new HeldPurpose(purpose, grant == null ? null : grant.until());
        })
        .toList();
  }

  private List<Purpose> exportPurposes() {
    return terms.purposes().stream().filter(it -> it != Purpose.MANUFACTURE).toList();
  }

  private void revisionIsVerified() {
    if (revision.status() != Revision.Status.VERIFIED) {
      broken(
          TransferRule.REVISION_VERIFIED,
          "revision",
          "Revision %s is %s.",
          revision.label(),
          revision.status());
    }
  }

  private void sitesAreApproved() {
    Stream.of(from, to)
        .filter(site -> site.status() != Site.Status.APPROVED)
        .forEach(site ->
            broken(
                TransferRule.SITES_APPROVED,
                site.equals(from) ? "from.site" : "to.site",
                "Site %s is %s.",
                site.id(),
                site.status()));
  }

  private void nothingRestricts() {
    var participants =
        new Scope.Participants(
            Set.copyOf(List.of(terms.from().firm(), terms.to().firm())),
            Set.copyOf(List.of(from.id(), to.id())),
            Set.copyOf(
                List.of(
                    from.state(),
                    to.state(),
                    terms.from().firm().homeState(),
                    terms.to().firm().homeState())),
            Stream.of(terms.licence(), terms.productionLicence())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet()));
    technology
        .restrictionsOn(participants, at, streams)
        .forEach(it ->
            broken(
                TransferRule.NOT_RESTRICTED,
                "packageId",
                "Restriction %s (%s) applies: %s.",
                it.id(),
                it.order().kind(),
                it.order().legalBasis()));
  }

  private void licenceGrants(
      Licence granting,
      Permits permits,
      Country state,
      @Nullable Rating rating,
      List<Purpose> purposes,
      String field) {
    var granted = granting.terms();
    if (granted.permits() != permits) {
      broken(
          TransferRule.LICENCE_PERMITS,
          field,
          "Licence %s permits %s.",
          granting.id(),
          granted.permits());
    }
    if (!granted.issuingState().equals(state)) {
      broken(
          TransferRule.LICENCE_OF_THE_RIGHT_STATE,
          field,
          "Licence %s is issued by %s, not by %s.",
          granting.id(),
          granted.issuingState(),
          state);
    }
    if (!granting.usableBy(terms.from().firm(), at)) {
      broken(
          TransferRule.LICENCE_IN_FORCE,
          field,
          "Licence %s is %s, valid from %s until %s.",
          granting.id(),
          granting.status(),
          granted.validFrom(),
          granted.validUntil());
    }
    var asked =
        new Asked(
            technology.id(),
            rating,
            terms.from().firm(),
            terms.to().firm(),
            recipient.certified(at),
            to.id(),
            to.state(),
            purposes);
    var uncovered = granting.uncovered(asked, at);
    if (!uncovered.isEmpty()) {
      broken(
          TransferRule.LICENCE_COVERS,
          field,
          "Licence %s does not cover %s.",
          granting.id(),
          String.join(", ", uncovered));
    }
  }

  private void licenceIsNotOverdrawn(Licence drawn, String field) {
    drawn
        .overdrawnBy(terms.quantity(), terms.value(), true)
        .forEach(limit ->
            broken(
                TransferRule.LICENCE_NOT_OVERDRAWN, field, "Licence %s: %s.", drawn.id(), limit));
  }

  @FormatMethod
  private void broken(
      TransferRule rule, String field, @FormatString String detail, @Nullable Object... arguments) {
    violations.add(rule.violation(field, detail, arguments));
  }
}
