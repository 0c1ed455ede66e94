package org.transferledger.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Rule;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;
import org.transferledger.firm.Site;
import org.transferledger.technology.ConsideredRestriction;
import org.transferledger.technology.Revision;
import org.transferledger.technology.TechnologyPackage;

/**
 * What a release was decided on, seen again by the rules themselves on streams as the decision had
 * read them.
 *
 * @param rules every rule that the release was measured by
 * @param broken those that it broke, and how; none for a release that was permitted
 * @param ratings of the revision for the exporting state and, to manufacture, for the receiving one
 * @param lineage the package, what it was derived from, and so on; none if it was not on record
 * @param restrictions on any of these, with why each did not stop the release
 * @param chain the transfers that a retransfer rested on, the parent first
 * @param consentNeeded the states of origin that a retransfer needed the consent of
 */
public record ReleaseReview(
    List<Rule> rules,
    List<Violation> broken,
    List<Revision.Assessment> ratings,
    List<TechnologyPackage> lineage,
    List<ConsideredRestriction> restrictions,
    List<Transfer> chain,
    List<Country> consentNeeded) {
  /**
   * How old a screening may be is a setting that is not on record. That the release was recorded
   * says that it was not too old; here it is only looked whether there was one.
   */
  private static final Duration EVER = Duration.ofDays(365_000);

  /**
   * A release that was permitted.
   *
   * @param before the transfer as it was then
   * @param at when it was released
   */
  public static ReleaseReview permitted(Transfer before, Instant at, Streams streams) {
    List<Violation> unknown = new ArrayList<>();
    var on = Circumstances.asFarAsKnown(before.terms(), streams, unknown);
    var checks = new Checks();
    checks.holds(
        before.status() == Transfer.Status.APPROVED,
        TransferRule.ONLY_APPROVED_IS_RELEASED,
        null,
        "The transfer is %s.",
        before.status());
    Instant until = before.approvedUntil();
    if (until != null) {
      checks.holds(
          at.isBefore(until),
          TransferRule.APPROVAL_STILL_VALID,
          null,
          "The approval ended at %s.",
          until);
    }
    var policy = new ReleasePolicy(on, before.consents(), at, EVER).checks();
    checks.add(policy.rules(), policy.violations());
    checks.add(List.of(), unknown);
    return of(on, at, checks.rules(), checks.violations());
  }

  /**
   * A release that had happened outside the system.
   *
   * @param failed what it was found to break when it was recorded
   */
  public static ReleaseReview past(PastRelease release, List<Violation> failed, Streams streams) {
    var on = Circumstances.asFarAsKnown(release.terms(), streams, new ArrayList<>());
    var policy = new ReleasePolicy(on, List.of(), release.releasedOn(), EVER).checks();
    List<Rule> rules = new ArrayList<>(List.of(TransferRule.ONLY_APPROVED_IS_RELEASED));
    rules.addAll(policy.rules());
    return of(on, release.releasedOn(), rules, failed);
  }

  private static ReleaseReview of(
      Circumstances on, Instant at, List<Rule> rules, List<Violation> broken) {
    var technology = on.technology();
    var chain = on.chain();
    boolean retransfer = on.terms().parent() != null;
    return new ReleaseReview(
        List.copyOf(rules),
        List.copyOf(broken),
        Stream.of(
                rating(on, on.from()), on.productionLicence() == null ? null : rating(on, on.to()))
            .flatMap(Stream::ofNullable)
            .distinct()
            .toList(),
        technology == null ? List.of() : technology.lineage(on.streams()),
        technology == null
            ? List.of()
            : technology.restrictionsConsidered(on.participants(), at, on.streams()),
        chain == null ? List.of() : chain.links(),
        technology == null || !retransfer ? List.of() : technology.origins());
  }

  private static Revision.@Nullable Assessment rating(Circumstances on, @Nullable Site site) {
    var revision = on.revision();
    return revision == null || site == null ? null : revision.rating(site.state());
  }
}
