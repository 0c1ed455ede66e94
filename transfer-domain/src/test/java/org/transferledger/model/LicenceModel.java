package org.transferledger.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Person;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.technology.Digest;

/** What the model knows of a licence. */
final class LicenceModel {
  final LicenceId id;
  final @Nullable FirmId applicant;
  LicenceTerms terms;
  Status status = Status.APPLIED;

  /** The application while it is decided on, or the amendment that is. */
  @Nullable Proceeding pending;

  final List<Person> refusedBy = new ArrayList<>();
  boolean appealed;
  @Nullable Person suspendedBy;
  int noticeDays;
  boolean certifiedOnly;
  final Map<FirmId, Instant> uses = new LinkedHashMap<>();
  final List<FirmId> begun = new ArrayList<>();

  /** Of every issue that there was. */
  final Set<String> provisos = new LinkedHashSet<>();

  final Set<Shown> shown = new HashSet<>();
  int transfers;
  BigDecimal quantity = BigDecimal.ZERO;
  private final Map<String, BigDecimal> values = new HashMap<>();

  LicenceModel(LicenceId id, @Nullable FirmId applicant, LicenceTerms terms) {
    this.id = id;
    this.applicant = applicant;
    this.terms = terms;
  }

  enum Status {
    APPLIED,
    ISSUED,
    REFUSED,
    UNDER_APPEAL,
    SUSPENDED,
    REVOKED,
    SURRENDERED,
    EXHAUSTED,
    EXPIRED,
    WITHDRAWN
  }

  /** Advice, two countersignatures, and then the decision; by three people. */
  static final class Proceeding {
    final LicenceTerms terms;
    final List<Person> signed = new ArrayList<>();
    boolean awaited;

    Proceeding(LicenceTerms terms) {
      this.terms = terms;
    }

    boolean advised() {
      return !signed.isEmpty();
    }

    boolean countersigned() {
      return signed.size() == 3;
    }
  }

  /** What a firm has shown for a proviso. */
  record Shown(FirmId firm, String proviso, Digest sha256) {}

  boolean general() {
    return terms.kind() == LicenceTerms.Kind.GENERAL;
  }

  boolean held() {
    return status == Status.ISSUED || status == Status.SUSPENDED || status == Status.EXHAUSTED;
  }

  boolean inForce(Instant at) {
    return (status == Status.ISSUED || status == Status.EXHAUSTED)
        && !at.isBefore(terms.validFrom())
        && at.isBefore(terms.validUntil());
  }

  boolean usableBy(FirmId firm, Instant at) {
    var from = uses.get(firm);
    return inForce(at) && (!general() || (from != null && !at.isBefore(from)));
  }

  @Nullable Instant grant(Purpose purpose, Instant at) {
    return terms.purposes().stream()
        .filter(it -> it.purpose() == purpose && at.isBefore(it.until()))
        .map(PurposeGrant::until)
        .findAny()
        .orElse(null);
  }

  /** Whether so many transfers more are granted. */
  boolean counts(int more) {
    var most = terms.limits().transfers();
    return most == null || transfers + more <= most;
  }

  /** Whether a quantity and a value more are granted, where they are limited. */
  boolean fits(@Nullable BigDecimal add, @Nullable Money pay) {
    var most = terms.limits().quantity();
    var money = terms.limits().value();
    boolean weighed =
        most == null || (add != null && add.signum() > 0 && quantity.add(add).compareTo(most) <= 0);
    boolean paid =
        money == null
            || (pay != null
                && pay.currency().equals(money.currency())
                && pay.amount().signum() > 0
                && drawn(pay.currency()).add(pay.amount()).compareTo(money.amount()) <= 0);
    return weighed && paid;
  }

  boolean within(int more, @Nullable BigDecimal add, @Nullable Money pay) {
    return counts(more) && fits(add, pay);
  }

  void draw(int more, @Nullable BigDecimal add, @Nullable Money pay) {
    transfers += more;
    if (add != null) {
      quantity = quantity.add(add);
    }
    if (pay != null) {
      values.merge(pay.currency(), pay.amount(), BigDecimal::add);
    }
    if (status == Status.ISSUED && full(terms)) {
      status = Status.EXHAUSTED;
      pending = null;
    }
  }

  /** What was drawn in a currency. */
  BigDecimal drawn(String currency) {
    return values.getOrDefault(currency, BigDecimal.ZERO);
  }

  /** Whether one of the limits is used up. */
  boolean full(LicenceTerms granted) {
    var limits = granted.limits();
    var most = limits.quantity();
    var money = limits.value();
    return (limits.transfers() != null && transfers >= limits.transfers())
        || (most != null && quantity.compareTo(most) >= 0)
        || (money != null && drawn(money.currency()).compareTo(money.amount()) >= 0);
  }
}
