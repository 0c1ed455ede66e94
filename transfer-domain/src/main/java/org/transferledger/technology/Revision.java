package org.transferledger.technology;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Person;

/** An immutable issue of a package. */
public record Revision(
    RevisionLabel label,
    Manifest manifest,
    Digest manifestDigest,
    @Nullable SecurityGrading grading,
    @Nullable RevisionLabel supersedes,
    List<Assessment> ratings,
    Status status) {

  /**
   * ISSUED without a rating, RATED while one of its ratings awaits verification, then VERIFIED.
   * SUPERSEDED by a later revision or WITHDRAWN it stays, whatever becomes of its ratings.
   */
  public enum Status {
    ISSUED,
    RATED,
    VERIFIED,
    SUPERSEDED,
    WITHDRAWN
  }

  /**
   * A rating and who stands for it.
   *
   * @param verifier who verified it, if anyone yet
   * @param rerated whether it took the place of an earlier rating for the same state
   */
  public record Assessment(
      Rating rating, Person assessor, @Nullable Person verifier, boolean rerated) {
    Assessment verifiedBy(Person person) {
      return new Assessment(rating, assessor, person, rerated);
    }
  }

  /** Whether it is neither superseded nor withdrawn. */
  public boolean current() {
    return switch (status) {
      case ISSUED, RATED, VERIFIED -> true;
      case SUPERSEDED, WITHDRAWN -> false;
    };
  }

  public @Nullable Assessment rating(Country state) {
    return ratings.stream().filter(it -> it.rating().state().equals(state)).findAny().orElse(null);
  }

  /** The rating for the state if it is verified. */
  public @Nullable Rating verifiedRating(Country state) {
    Assessment assessment = rating(state);
    return assessment == null || assessment.verifier() == null ? null : assessment.rating();
  }

  Revision with(Assessment assessment) {
    var others =
        ratings.stream().filter(it -> !it.rating().state().equals(assessment.rating().state()));
    var all = Stream.concat(others, Stream.of(assessment)).toList();
    boolean verified = all.stream().allMatch(it -> it.verifier() != null);
    Status rated = verified ? Status.VERIFIED : Status.RATED;
    return with(all, current() ? rated : status);
  }

  Revision superseded() {
    return with(ratings, status == Status.WITHDRAWN ? status : Status.SUPERSEDED);
  }

  Revision withdrawn() {
    return with(ratings, Status.WITHDRAWN);
  }

  private Revision with(List<Assessment> assessments, Status next) {
    return new Revision(label, manifest, manifestDigest, grading, supersedes, assessments, next);
  }
}
