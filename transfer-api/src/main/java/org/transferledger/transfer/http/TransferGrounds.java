package org.transferledger.transfer.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Drawn;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.technology.Rating;
import org.transferledger.technology.Restriction.Inapplicable;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.transfer.TransferTerms;

/**
 * Why a transfer was released, or what speaks against a release that had happened outside the
 * system: what the decision had read, at the very versions at which it had. What was recorded,
 * corrected or rated anew since does not show.
 *
 * @param authorised whether it was released under these rules
 * @param releasedAt when it was released, by who released it
 * @param release the event that recorded it
 * @param steps who did what that led to it
 * @param terms as they were then
 * @param rules that it was measured by
 * @param ratings for the exporting state and, to manufacture, for the receiving one
 * @param licences as they were before the release drew from them
 * @param firms the sender first
 * @param restrictions on the package and on what it was derived from
 * @param consentNeeded the states whose consent a retransfer needed
 * @param chain the transfers that a retransfer rested on, the parent first
 */
record TransferGrounds(
    TransferId id,
    boolean authorised,
    @Nullable Instant releasedAt,
    Evidence release,
    List<Step> steps,
    TransferTerms terms,
    List<MeasuredRule> rules,
    List<RatingGround> ratings,
    List<LicenceGround> licences,
    List<FirmGround> firms,
    List<RestrictionGround> restrictions,
    List<Country> consentNeeded,
    List<ConsentGround> consents,
    List<ChainLink> chain) {
  /** An event of the log; as evidence of a state, the last one in it. */
  record Evidence(String streamType, String streamId, long version, long position) {}

  /**
   * What somebody did.
   *
   * @param type stable name of the event
   * @param capacity in which they acted
   */
  record Step(
      String type,
      Person by,
      @Nullable String capacity,
      @Nullable Instant decidedAt,
      Evidence evidence) {}

  /**
   * A rule.
   *
   * @param found how it was broken; none if it held
   */
  record MeasuredRule(String rule, String text, boolean held, List<String> found) {}

  /**
   * A rating.
   *
   * @param verifier null if it was not verified
   */
  record RatingGround(
      Rating rating, Person assessor, @Nullable Person verifier, Evidence evidence) {}

  /**
   * A licence.
   *
   * @param issue reference and provisos
   * @param drawn before the release
   * @param useFrom from when the firm's registered use of a general licence counted
   * @param evidence the state that was decided on
   * @param drew the event by which the release drew from it; null where it drew nothing
   */
  record LicenceGround(
      LicenceId id,
      LicenceTerms terms,
      Licence.Status status,
      @Nullable Issue issue,
      Limits limits,
      Drawn drawn,
      @Nullable Instant useFrom,
      Evidence evidence,
      @Nullable Evidence drew) {}

  /**
   * A restriction that was on record.
   *
   * @param applied whether it stopped the release
   * @param inapplicable why not
   * @param evidence the event that imposed it
   */
  record RestrictionGround(
      PackageId packageId,
      RestrictionId id,
      RestrictionOrder.Kind kind,
      Scope scope,
      Country state,
      Instant effective,
      boolean applied,
      @Nullable Inapplicable inapplicable,
      Evidence evidence) {}

  /** A consent of a state of origin. */
  record ConsentGround(
      Country state,
      List<String> conditions,
      Person by,
      @Nullable String capacity,
      boolean withdrawn,
      Evidence evidence) {}

  /** A transfer that a retransfer rested on. */
  record ChainLink(TransferId id, String status, Evidence evidence) {}
}
