package org.transferledger.access;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.core.Country;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.Firm;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer;

/**
 * What speaks against a person opening what a firm holds. Reads the holding, its package and all
 * that it was derived from, and the holder.
 */
final class AccessPolicy {
  private final AccessRequest request;
  private final Transfer transfer;
  private final Instant at;
  private final Streams streams;
  private final @Nullable Firm holder;
  private final @Nullable Authorisation authorisation;
  private final List<Violation> violations = new ArrayList<>();

  AccessPolicy(AccessRequest request, Transfer transfer, Instant at, Streams streams) {
    this.request = request;
    this.transfer = transfer;
    this.at = at;
    this.streams = streams;
    this.holder = streams.find(Firm.STREAM, transfer.terms().to().firm().value());
    this.authorisation = holder == null ? null : holder.authorisation(request.person(), at);
  }

  /** Every rule that denies the access, in the order of the rules; empty if it is granted. */
  List<Violation> violations() {
    purposeIsGranted();
    personIsAuthorised();
    nothingRestricts();
    return List.copyOf(violations);
  }

  /** The person's nationalities, as the holder has authorised the person; else none. */
  List<Country> nationalities() {
    return authorisation == null ? List.of() : authorisation.nationalities();
  }

  private void purposeIsGranted() {
    if (!transfer.held()) {
      denied(
          AccessRule.ACCESS_NEEDS_HOLDING,
          "transferId",
          "Transfer %s is %s.",
          transfer.id(),
          transfer.status());
      return;
    }
    var asked =
        request.purpose() == null ? Stream.of(Purpose.values()) : Stream.of(request.purpose());
    if (asked.noneMatch(it -> transfer.grants(it, at))) {
      denied(
          AccessRule.ACCESS_FOR_GRANTED_PURPOSE,
          "purpose",
          "Transfer %s grants %s at %s.",
          transfer.id(),
          transfer.purposes().stream()
              .filter(it -> transfer.grants(it.purpose(), at))
              .map(it -> it.purpose().toString())
              .collect(Collectors.joining(", ", "[", "]")),
          at);
    }
  }

  private void personIsAuthorised() {
    if (authorisation == null) {
      denied(
          AccessRule.ACCESS_BY_AUTHORISED_PERSON,
          "person",
          "%s has not authorised %s for the time.",
          transfer.terms().to().firm(),
          request.person());
    } else if (!authorisation.packages().contains(transfer.terms().packageId())) {
      denied(
          AccessRule.ACCESS_BY_AUTHORISED_PERSON,
          "person",
          "%s has authorised %s, but not for package %s.",
          transfer.terms().to().firm(),
          request.person(),
          transfer.terms().packageId());
    }
  }

  /** A past release may name a package, firm or site that is not on record; it grants nothing. */
  private void nothingRestricts() {
    var terms = transfer.terms();
    var technology = streams.find(TechnologyPackage.STREAM, terms.packageId().toString());
    if (technology == null) {
      return;
    }
    var to = terms.to();
    var site = holder == null ? null : holder.site(to.site());
    var participants =
        new Scope.Participants(
            Set.of(to.firm()),
            Set.of(to.site()),
            Stream.of(to.firm().homeState(), site == null ? to.firm().homeState() : site.state())
                .collect(Collectors.toUnmodifiableSet()),
            Stream.of(terms.licence(), terms.productionLicence())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet()));
    technology
        .accessRestrictions(participants, request.person(), nationalities(), at, streams)
        .forEach(it ->
            denied(
                AccessRule.ACCESS_NOT_RESTRICTED,
                "person",
                "Restriction %s (%s) applies: %s.",
                it.id(),
                it.order().kind(),
                it.order().legalBasis()));
  }

  @FormatMethod
  private void denied(
      AccessRule rule, String field, @FormatString String detail, @Nullable Object... arguments) {
    violations.add(rule.violation(field, detail, arguments));
  }
}
