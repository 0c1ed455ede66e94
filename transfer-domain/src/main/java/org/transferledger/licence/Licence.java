package org.transferledger.licence;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;
import org.transferledger.licence.LicenceCommand.Issue;

/**
 * A licence as its events tell.
 *
 * @param adviser who advised, once someone has
 * @param countersigners who countersigned, in order
 * @param issue reference and provisos, once issued
 */
public record Licence(
    LicenceId id,
    FirmId applicant,
    LicenceTerms terms,
    Status status,
    @Nullable Person adviser,
    List<Person> countersigners,
    @Nullable Issue issue,
    Drawn drawn) {
  public static final StreamType<Licence, LicenceEvent> STREAM =
      new StreamType<>("licence", Licence.class, LicenceEvent.class, Licence::after);

  /** How far a licence has come. */
  public enum Status {
    APPLIED,
    ADVISED,
    COUNTERSIGNED,
    ISSUED,
    REVOKED
  }

  /**
   * What was drawn down so far.
   *
   * @param value in the currency of the limit; null where values are not limited
   */
  public record Drawn(int transfers, BigDecimal quantity, @Nullable BigDecimal value) {}

  static Licence after(@Nullable Licence before, LicenceEvent event) {
    return switch (event) {
      case LicenceEvent.LicenceApplied e -> applied(e);
      case LicenceEvent.LicenceAdvised e -> {
        var it = requireNonNull(before);
        yield new Licence(
            it.id, it.applicant, it.terms, Status.ADVISED, e.by(), List.of(), null, it.drawn);
      }
      case LicenceEvent.LicenceCountersigned e -> requireNonNull(before).countersigned(e.by());
      case LicenceEvent.LicenceIssued e -> requireNonNull(before).with(Status.ISSUED, e.issue());
      case LicenceEvent.LicenceRevoked _ -> {
        var it = requireNonNull(before);
        yield it.with(Status.REVOKED, it.issue);
      }
      case LicenceEvent.LicenceDrawnDown e -> requireNonNull(before).drawn(e);
    };
  }

  /** The licence, or a refusal that names the field which should have named it. */
  public static Licence require(Streams streams, LicenceId id, String field) {
    return LicenceRule.LICENCE_KNOWN.required(
        streams.find(STREAM, id.toString()), field, "No licence %s is on record.", id);
  }

  /** Whether it may be used at the time. */
  public boolean inForce(Instant at) {
    return status == Status.ISSUED
        && !at.isBefore(terms.validFrom())
        && at.isBefore(terms.validUntil());
  }

  /** The grant of a purpose that has not ended at the time. */
  public @Nullable PurposeGrant grant(Purpose purpose, Instant at) {
    return terms.purposes().stream()
        .filter(it -> it.purpose() == purpose && at.isBefore(it.until()))
        .findAny()
        .orElse(null);
  }

  /** What of it the licence does not cover at the time, in words; empty if it covers it all. */
  public List<String> uncovered(Asked asked, Instant at) {
    var coverage = terms.coverage();
    List<String> uncovered = new ArrayList<>();
    unless(
        coverage.packages().contains(asked.technology()),
        "package " + asked.technology(),
        uncovered);
    var rating = asked.rating();
    unless(
        rating != null && coverage.codes().stream().anyMatch(it -> it.covers(rating)),
        "rating " + (rating == null ? "(none)" : rating.code()),
        uncovered);
    unless(coverage.senders().contains(asked.sender()), "sender " + asked.sender(), uncovered);
    unless(
        coverage.recipients().contains(asked.recipient()),
        "recipient " + asked.recipient(),
        uncovered);
    unless(coverage.sites().contains(asked.site()), "site " + asked.site(), uncovered);
    unless(
        coverage.destinations().contains(asked.destination()),
        "destination " + asked.destination(),
        uncovered);
    asked.purposes().forEach(it -> unless(grant(it, at) != null, "purpose " + it, uncovered));
    return uncovered;
  }

  private static void unless(boolean covered, String what, List<String> uncovered) {
    if (!covered) {
      uncovered.add(what);
    }
  }

  /**
   * Which limits one more release would break, as sentences; empty if it fits. Quantity and value
   * of a production licence are those of the goods made under it, which a release of technology
   * does not draw.
   */
  public List<String> overdrawnBy(@Nullable BigDecimal quantity, @Nullable Money value) {
    List<String> broken = new ArrayList<>();
    var limits = terms.limits();
    if (limits.transfers() != null && drawn.transfers + 1 > limits.transfers()) {
      broken.add("%d of %d transfers are drawn".formatted(drawn.transfers, limits.transfers()));
    }
    if (terms.permits() == LicenceTerms.Permits.PRODUCTION) {
      return broken;
    }
    if (limits.quantity() != null
        && (quantity == null
            || quantity.signum() == 0
            || drawn.quantity.add(quantity).compareTo(limits.quantity()) > 0)) {
      broken.add(
          "quantity %s is drawn of %s and %s is asked"
              .formatted(drawn.quantity, limits.quantity(), quantity));
    }
    if (limits.value() != null && !fits(value, limits.value())) {
      broken.add(
          "value %s is drawn of %s %s and %s is asked"
              .formatted(drawn.value, limits.value().amount(), limits.value().currency(), value));
    }
    return broken;
  }

  private boolean fits(@Nullable Money value, Money limit) {
    return value != null
        && value.amount().signum() > 0
        && value.currency().equals(limit.currency())
        && requireNonNull(drawn.value).add(value.amount()).compareTo(limit.amount()) <= 0;
  }

  private static Licence applied(LicenceEvent.LicenceApplied e) {
    BigDecimal value = e.terms().limits().value() == null ? null : BigDecimal.ZERO;
    return new Licence(
        e.licenceId(),
        e.applicant(),
        e.terms(),
        Status.APPLIED,
        null,
        List.of(),
        null,
        new Drawn(0, BigDecimal.ZERO, value));
  }

  private Licence countersigned(Person by) {
    var all = Stream.concat(countersigners.stream(), Stream.of(by)).toList();
    var next = all.size() == 2 ? Status.COUNTERSIGNED : status;
    return new Licence(id, applicant, terms, next, adviser, all, issue, drawn);
  }

  private Licence with(Status next, @Nullable Issue issued) {
    return new Licence(id, applicant, terms, next, adviser, countersigners, issued, drawn);
  }

  private Licence drawn(LicenceEvent.LicenceDrawnDown e) {
    var quantity = e.quantity() == null ? drawn.quantity : drawn.quantity.add(e.quantity());
    var value =
        drawn.value == null || e.value() == null
            ? drawn.value
            : drawn.value.add(e.value().amount());
    return new Licence(
        id,
        applicant,
        terms,
        status,
        adviser,
        countersigners,
        issue,
        new Drawn(drawn.transfers + 1, quantity, value));
  }
}
