package org.transferledger.transfer;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Refused;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.Site;
import org.transferledger.licence.Licence;
import org.transferledger.technology.Revision;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;

/**
 * What the terms of a transfer name, as it is on record; null is what is not, which only a past
 * release may name.
 */
record Circumstances(
    TransferTerms terms,
    Streams streams,
    @Nullable TechnologyPackage technology,
    @Nullable Revision revision,
    @Nullable Firm sender,
    @Nullable Site from,
    @Nullable Firm recipient,
    @Nullable Site to,
    @Nullable Licence licence,
    @Nullable Licence productionLicence,
    @Nullable Chain chain) {

  /** All of it, or a refusal that names the field which names something unknown. */
  static Circumstances onRecord(TransferTerms terms, Streams streams) {
    return read(terms, streams, new Lookup(null));
  }

  /** As much as is on record; what is not is added to what has failed. */
  static Circumstances asFarAsKnown(TransferTerms terms, Streams streams, List<Violation> failed) {
    return read(terms, streams, new Lookup(failed));
  }

  private static Circumstances read(TransferTerms terms, Streams streams, Lookup lookup) {
    var technology =
        lookup.of(() -> TechnologyPackage.require(streams, terms.packageId(), "packageId"));
    var revision =
        technology == null
            ? null
            : lookup.of(() -> technology.requireRevision(terms.revision(), "revision"));
    var sender = lookup.of(() -> Firm.require(streams, terms.from().firm(), "from.firm"));
    var recipient = lookup.of(() -> Firm.require(streams, terms.to().firm(), "to.firm"));
    var export = terms.licence();
    var production = terms.productionLicence();
    var parent = terms.parent();
    return new Circumstances(
        terms,
        streams,
        technology,
        revision,
        sender,
        sender == null
            ? null
            : lookup.of(() -> sender.requireSite(terms.from().site(), "from.site")),
        recipient,
        recipient == null
            ? null
            : lookup.of(() -> recipient.requireSite(terms.to().site(), "to.site")),
        export == null ? null : lookup.of(() -> Licence.require(streams, export, "licence")),
        production == null
            ? null
            : lookup.of(() -> Licence.require(streams, production, "productionLicence")),
        parent == null ? null : lookup.of(() -> Chain.from(parent, streams)));
  }

  /** Those whom a restriction on the release would have to name. */
  Scope.Participants participants() {
    return new Scope.Participants(
        Stream.of(terms.from().firm(), terms.to().firm()).collect(Collectors.toUnmodifiableSet()),
        Stream.of(terms.from().site(), terms.to().site()).collect(Collectors.toUnmodifiableSet()),
        Stream.of(
                terms.from().firm().homeState(),
                terms.to().firm().homeState(),
                from == null ? null : from.state(),
                to == null ? null : to.state())
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toUnmodifiableSet()),
        Stream.of(terms.licence(), terms.productionLicence())
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Looks things up; what is unknown refuses, or is put on a list. */
  private record Lookup(@Nullable List<Violation> failed) {
    <T> @Nullable T of(Supplier<T> known) {
      try {
        return known.get();
      } catch (Refused refused) {
        if (failed == null) {
          throw refused;
        }
        failed.addAll(refused.violations());
        return null;
      }
    }
  }
}
