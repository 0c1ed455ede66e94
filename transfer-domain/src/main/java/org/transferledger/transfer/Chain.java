package org.transferledger.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Streams;
import org.transferledger.core.TransferId;
import org.transferledger.firm.Firm;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Restriction;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;

/**
 * What a retransfer rests on: its parent, what that rests on in turn, and so on up to the first
 * release. All of it is read, so that no part of it can be recalled while a release that rests on
 * it is recorded.
 *
 * @param links the parent first
 * @param whole whether the first release was reached
 */
record Chain(List<Transfer> links, boolean whole) {
  /** More than anybody passes anything on; a decision reads no more than that. */
  private static final int LONGEST = 64;

  /** The chain that begins with the parent, or a refusal if one of its links is not on record. */
  static Chain from(TransferId parent, Streams streams) {
    List<Transfer> links = new ArrayList<>();
    Set<TransferId> seen = new HashSet<>();
    @Nullable TransferId next = parent;
    while (next != null && links.size() < LONGEST && seen.add(next)) {
      var link = Transfer.require(streams, next, "parent");
      links.add(link);
      next = link.terms().parent();
    }
    return new Chain(List.copyOf(links), next == null);
  }

  Transfer parent() {
    return links.getFirst();
  }

  /** Whether the parent permits to retransfer, and all these purposes, at the time. */
  List<Purpose> notGrantedByParent(List<Purpose> asked, Instant at) {
    return Stream.concat(Stream.of(Purpose.RETRANSFER), asked.stream())
        .distinct()
        .filter(it -> !parent().grants(it, at))
        .toList();
  }

  /** The earliest end of a purpose in any link; null if it does not end. */
  @Nullable Instant end(Purpose purpose) {
    return links.stream()
        .map(it -> it.purpose(purpose))
        .flatMap(it -> it == null ? Stream.empty() : Stream.ofNullable(it.until()))
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** Why nothing may rest on the chain, in words; empty if it holds. */
  List<String> broken(List<Purpose> asked, Instant at, Streams streams) {
    List<String> broken = new ArrayList<>();
    if (!whole) {
      broken.add("no first release is found within %d transfers".formatted(LONGEST));
    }
    for (Transfer link : links) {
      if (!link.held()) {
        broken.add("transfer %s is %s".formatted(link.id(), link.status()));
        continue;
      }
      link.consents().stream()
          .filter(GivenConsent::withdrawn)
          .forEach(it ->
              broken.add(
                  "%s has withdrawn its consent to transfer %s".formatted(it.state(), link.id())));
      asked.stream()
          .filter(it -> !link.grants(it, at))
          .forEach(it -> broken.add("transfer %s does not permit %s".formatted(link.id(), it)));
      revocations(link, at, streams)
          .forEach(
              it -> broken.add("restriction %s revokes transfer %s".formatted(it.id(), link.id())));
    }
    if (parent().held() && !parent().grants(Purpose.RETRANSFER, at)) {
      broken.add("transfer %s does not permit RETRANSFER".formatted(parent().id()));
    }
    return broken;
  }

  /** The revocations in force that have ended a holding. */
  static List<Restriction> revocations(Transfer holding, Instant at, Streams streams) {
    var terms = holding.terms();
    var holder = terms.to().firm();
    Set<Country> states = new HashSet<>(Set.of(holder.homeState()));
    var firm = streams.find(Firm.STREAM, holder.value());
    var site = firm == null ? null : firm.site(terms.to().site());
    if (site != null) {
      states.add(site.state());
    }
    var participants =
        new Scope.Participants(
            Set.of(holder),
            Set.of(terms.to().site()),
            Set.copyOf(states),
            Stream.of(terms.licence(), terms.productionLicence())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet()));
    var technology = streams.find(TechnologyPackage.STREAM, terms.packageId().toString());
    return technology == null
        ? List.of()
        : technology.restrictionsOn(participants, at, streams).stream()
            .filter(it -> it.order().kind() == RestrictionOrder.Kind.REVOKE)
            .toList();
  }
}
