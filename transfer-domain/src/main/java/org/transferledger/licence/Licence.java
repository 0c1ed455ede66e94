package org.transferledger.licence;

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
import org.transferledger.licence.LicenceCommand.Question;
import org.transferledger.licence.LicenceCommand.Refusal;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceEvent.LicenceExhausted;
import org.transferledger.technology.Digest;

/**
 * A licence as its events tell.
 *
 * @param applicant null for a general licence, for which nobody applies
 * @param adviser who advised, once someone has
 * @param countersigners who countersigned, in order
 * @param issue reference and provisos, once issued; they survive its end
 * @param formerIssues those before its amendments, whose provisos still bind what was drawn then
 * @param clock of the application
 * @param awaited what the authority waits to be told about the application
 * @param amendment the one that is pending
 * @param refusal of the application, if it ever was refused
 * @param appealed whether the refusal was appealed
 * @param suspendedBy who suspended it, while it is
 * @param general null for a licence that was applied for
 * @param uses of a general licence
 * @param evidenced a mark of each piece of evidence for a proviso, by which it is known again; who
 *     may read the licence does not learn from it what another firm has shown
 */
public record Licence(
    LicenceId id,
    @Nullable FirmId applicant,
    LicenceTerms terms,
    Status status,
    @Nullable Person adviser,
    List<Person> countersigners,
    @Nullable Issue issue,
    Drawn drawn,
    List<Issue> formerIssues,
    Clock clock,
    @Nullable Question awaited,
    @Nullable Proceeding amendment,
    @Nullable Refusal refusal,
    @Nullable Person refusedBy,
    boolean appealed,
    @Nullable Person suspendedBy,
    @Nullable General general,
    List<Use> uses,
    List<Digest> evidenced) {
  public static final StreamType<Licence, LicenceEvent> STREAM =
      new StreamType<>("licence", Licence.class, LicenceEvent.class, LicenceChange::after);

  public Licence {
    countersigners = List.copyOf(countersigners);
    formerIssues = List.copyOf(formerIssues);
    uses = List.copyOf(uses);
    evidenced = List.copyOf(evidenced);
  }

  /** How far a licence has come. */
  public enum Status {
    APPLIED,
    ADVISED,
    COUNTERSIGNED,
    ISSUED,
    REFUSED,
    UNDER_APPEAL,
    SUSPENDED,
    REVOKED,
    SURRENDERED,
    /** A limit is drawn in full. What draws of other limits only still goes on. */
    EXHAUSTED,
    EXPIRED,
    WITHDRAWN;

    /** Whether a decision on the application is to come. */
    boolean pending() {
      return this == APPLIED || this == ADVISED || this == COUNTERSIGNED;
    }

    /** Whether there is a licence that can be taken or given back. */
    boolean held() {
      return this == ISSUED || this == SUSPENDED || this == EXHAUSTED;
    }
  }

  /** The licence, or a refusal that names the field which should have named it. */
  public static Licence require(Streams streams, LicenceId id, String field) {
    return LicenceRule.LICENCE_KNOWN.required(
        streams.find(STREAM, id.toString()), field, "No licence %s is on record.", id);
  }

  /** Whether it is in force at the time, for whoever may use it. */
  public boolean inForce(Instant at) {
    return (status == Status.ISSUED || status == Status.EXHAUSTED)
        && !at.isBefore(terms.validFrom())
        && at.isBefore(terms.validUntil());
  }

  /**
   * Whether the firm may use it at the time: it is in force, and if it is a general one, the notice
   * period of the firm's registered use is over. Whether it covers the firm is another question.
   */
  public boolean usableBy(FirmId sender, Instant at) {
    var use = use(sender);
    return inForce(at) && (general == null || (use != null && !at.isBefore(use.from())));
  }

  /** The registered use by the firm. */
  public @Nullable Use use(FirmId firm) {
    return uses.stream().filter(it -> it.firm().equals(firm)).findAny().orElse(null);
  }

  /** Whether it is, word for word, a proviso of the issue or of a former one; all of them bind. */
  boolean hasProviso(String proviso) {
    return Stream.concat(formerIssues.stream(), Stream.ofNullable(issue))
        .anyMatch(it -> it.provisos().contains(proviso));
  }

  /** The application or amendment on which a decision is to come. */
  public @Nullable Proceeding proceeding() {
    if (amendment != null) {
      return amendment;
    }
    return status.pending()
        ? new Proceeding(terms, status, adviser, countersigners, awaited, clock)
        : null;
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
        covers(coverage.packages(), asked.technology()),
        "package " + asked.technology(),
        uncovered);
    var rating = asked.rating();
    unless(
        rating != null && coverage.codes().stream().anyMatch(it -> it.covers(rating)),
        "rating " + (rating == null ? "(none)" : rating.code()),
        uncovered);
    unless(covers(coverage.senders(), asked.sender()), "sender " + asked.sender(), uncovered);
    unless(
        covers(coverage.recipients(), asked.recipient()),
        "recipient " + asked.recipient(),
        uncovered);
    unless(
        general == null || !general.certifiedRecipients() || asked.certified(),
        "recipient " + asked.recipient() + ", which is not certified",
        uncovered);
    unless(covers(coverage.sites(), asked.site()), "site " + asked.site(), uncovered);
    unless(
        coverage.destinations().contains(asked.destination()),
        "destination " + asked.destination(),
        uncovered);
    asked.purposes().forEach(it -> unless(grant(it, at) != null, "purpose " + it, uncovered));
    return uncovered;
  }

  /** An empty list of a general licence stands for any. */
  private <T> boolean covers(List<T> covered, T asked) {
    return covered.contains(asked) || (general != null && covered.isEmpty());
  }

  private static void unless(boolean covered, String what, List<String> uncovered) {
    if (!covered) {
      uncovered.add(what);
    }
  }

  /**
   * Which limits one more release, batch or shipment would break, as sentences; empty if it fits.
   * Quantity and value of a production licence are those of the goods made under it, which a
   * release of technology does not draw.
   *
   * @param countsAsTransfer as releases and shipments do, and batches do not
   */
  public List<String> overdrawnBy(
      @Nullable BigDecimal quantity, @Nullable Money value, boolean countsAsTransfer) {
    boolean goods = !countsAsTransfer || terms.permits() == LicenceTerms.Permits.EXPORT;
    return drawn.overdrawnBy(terms.limits(), countsAsTransfer, goods, quantity, value);
  }

  /**
   * What is to be appended to the licence when it is drawn: the draw-down, and if that takes the
   * last of a limit, that it is exhausted.
   */
  public List<LicenceEvent> draw(LicenceDrawnDown draw) {
    boolean last = drawn.plus(draw, terms.limits()).exhausts(terms.limits());
    return last && status == Status.ISSUED
        ? List.of(draw, new LicenceExhausted(id, draw.by()))
        : List.of(draw);
  }
}
