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

  /** ISSUED without a rating, RATED while one of its ratings awaits verification, then VERIFIED. */
  public enum Status {
    ISSUED,
    RATED,
    VERIFIED,
    SUPERSEDED
  }

  /**
   * A rating and who stands for it.
   *
   * @param verifier who verified it, if anyone yet
   */
  public record Assessment(Rating rating, Person assessor, @Nullable Person verifier) {}

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
    return new Revision(
        label,
        manifest,
        manifestDigest,
        grading,
        supersedes,
        all,
        verified ? Status.VERIFIED : Status.RATED);
  }

  Revision superseded() {
    return new Revision(
        label, manifest, manifestDigest, grading, supersedes, ratings, Status.SUPERSEDED);
  }
}
