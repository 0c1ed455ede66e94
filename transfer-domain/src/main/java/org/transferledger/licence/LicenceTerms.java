package org.transferledger.licence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.SiteId;
import org.transferledger.technology.ListedCode;

/**
 * What a firm applies for and a licence grants.
 *
 * @param permits whether transfer abroad or manufacture is permitted
 * @param validFrom from when the licence may be used
 * @param validUntil until when it may be used, exclusive; purposes may last longer
 */
public record LicenceTerms(
    Country issuingState,
    Permits permits,
    Kind kind,
    Coverage coverage,
    List<PurposeGrant> purposes,
    Instant validFrom,
    Instant validUntil,
    Limits limits) {
  private static final String NONE = "an empty list";
  private static final String AT_LEAST_ONE = "at least one element";

  public LicenceTerms {
    Fields.check()
        .present("issuingState", issuingState)
        .present("permits", permits)
        .present("kind", kind)
        .present("coverage", coverage)
        .some("purposes", purposes, 4)
        .holds("purposes", onePerPurpose(purposes), "a repeated purpose", "each purpose once")
        .present("validFrom", validFrom)
        .present("validUntil", validUntil)
        .holds(
            "validUntil",
            validFrom == null || validUntil == null || validFrom.isBefore(validUntil),
            validUntil,
            "after validFrom")
        .holds(
            "purposes",
            eachEndsAfter(validFrom, purposes),
            "a purpose that ends before it begins",
            "each until after validFrom")
        .present("limits", limits)
        .holds("coverage.packages", named(kind, coverage, Coverage::packages), NONE, AT_LEAST_ONE)
        .holds("coverage.senders", named(kind, coverage, Coverage::senders), NONE, AT_LEAST_ONE)
        .holds(
            "coverage.recipients", named(kind, coverage, Coverage::recipients), NONE, AT_LEAST_ONE)
        .holds("coverage.sites", named(kind, coverage, Coverage::sites), NONE, AT_LEAST_ONE)
        .orThrow();
    purposes = List.copyOf(purposes);
  }

  /** Only a general licence leaves open whom or what it covers. */
  private static boolean named(
      @Nullable Kind kind, @Nullable Coverage coverage, Function<Coverage, List<?>> covered) {
    return kind == null
        || kind == Kind.GENERAL
        || coverage == null
        || !covered.apply(coverage).isEmpty();
  }

  private static boolean onePerPurpose(@Nullable List<PurposeGrant> purposes) {
    return purposes == null
        || purposes.stream().anyMatch(it -> it == null)
        || purposes.stream().map(PurposeGrant::purpose).distinct().count() == purposes.size();
  }

  private static boolean eachEndsAfter(
      @Nullable Instant validFrom, @Nullable List<PurposeGrant> purposes) {
    return validFrom == null
        || purposes == null
        || purposes.stream().allMatch(it -> it == null || it.until().isAfter(validFrom));
  }

  /** What a licence permits its holder. */
  public enum Permits {
    /** Transfer to a site abroad. */
    EXPORT,
    /** Manufacture at a site in the issuing state. */
    PRODUCTION
  }

  /** How wide a licence is. */
  public enum Kind {
    /** One recipient firm, each transfer approved by an officer. */
    INDIVIDUAL,
    /** Several recipients, each transfer approved by the sender's export-control officer. */
    GLOBAL,
    /** Published by an authority for all firms that register its use, without an application. */
    GENERAL
  }

  /**
   * Whom and what a licence covers; every list is complete, and what is not in it is not covered.
   * In a general licence an empty list of packages, senders, recipients or sites stands for any.
   *
   * @param codes control-list codes of the ratings covered; a code covers those below it
   * @param sites the recipients' sites
   * @param destinations the states that these sites may lie in
   */
  public record Coverage(
      List<PackageId> packages,
      List<ListedCode> codes,
      List<FirmId> senders,
      List<FirmId> recipients,
      List<SiteId> sites,
      List<Country> destinations) {
    private static final int MAX = 500;

    public Coverage {
      Fields.check()
          .distinct("packages", packages, MAX)
          .some("codes", codes, MAX)
          .distinct("senders", senders, MAX)
          .distinct("recipients", recipients, MAX)
          .distinct("sites", sites, MAX)
          .some("destinations", destinations, MAX)
          .orThrow();
      packages = List.copyOf(packages);
      codes = List.copyOf(codes);
      senders = List.copyOf(senders);
      recipients = List.copyOf(recipients);
      sites = List.copyOf(sites);
      destinations = List.copyOf(destinations);
    }
  }

  /**
   * How much may be drawn down; what is null is not limited.
   *
   * @param transfers number of releases
   * @param quantity total of the released quantities
   * @param value total of the released values
   */
  public record Limits(
      @Nullable Integer transfers, @Nullable BigDecimal quantity, @Nullable Money value) {
    public Limits {
      Fields.check()
          .holds("transfers", transfers == null || transfers > 0, transfers, "greater than 0")
          .holds(
              "quantity",
              quantity == null || (Amounts.valid(quantity) && quantity.signum() > 0),
              quantity,
              "greater than 0, " + Amounts.RULE)
          .holds("value", value == null || value.amount().signum() > 0, value, "greater than 0")
          .orThrow();
    }
  }
}
