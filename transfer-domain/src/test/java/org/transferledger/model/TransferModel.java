package org.transferledger.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Digest;
import org.transferledger.transfer.TransferTerms;

/** What the model knows of a transfer. */
final class TransferModel {
  final TransferId id;
  TransferTerms terms;
  final Person requester;
  final @Nullable TransferModel parent;

  /** What was passed on from here. */
  final List<TransferModel> children = new ArrayList<>();

  /** States whose consent is in force. */
  final Set<Country> consents = new LinkedHashSet<>();

  /** What the holder may do until when; null where it does not end. */
  final Map<Purpose, @Nullable Instant> purposes = new LinkedHashMap<>();

  final Set<Purpose> ended = new LinkedHashSet<>();
  Status status = Status.REQUESTED;
  @Nullable Instant approvedUntil;
  @Nullable Digest digest;
  @Nullable Instant receiptDue;
  @Nullable Instant returnDue;
  @Nullable Person destroyer;
  @Nullable Instant endedAt;

  /** Whether it happened outside the system, with whatever terms. */
  boolean past;

  boolean receiptNoted;
  boolean returnNoted;
  boolean recallAcknowledged;
  boolean returnAcknowledged;
  boolean disposed;

  TransferModel(
      TransferId id, TransferTerms terms, Person requester, @Nullable TransferModel parent) {
    this.id = id;
    this.terms = terms;
    this.requester = requester;
    this.parent = parent;
  }

  enum Status {
    REQUESTED,
    APPROVED,
    REJECTED,
    CANCELLED,
    EXPIRED,
    RELEASED,
    ACKNOWLEDGED,
    DISPUTED,
    RECALLED,
    RETURNED,
    DESTROYED,
    LOST,
    UNAUTHORISED
  }

  boolean is(Status... any) {
    return List.of(any).contains(status);
  }

  /** Whether the recipient holds it and may pass it on. */
  boolean held() {
    return is(Status.RELEASED, Status.ACKNOWLEDGED, Status.DISPUTED);
  }

  /** Whether the recipient has it, by right or not. */
  boolean kept() {
    return held() || status == Status.UNAUTHORISED;
  }

  boolean grants(Purpose purpose, Instant at) {
    return held() && unended(purpose, at);
  }

  boolean unended(Purpose purpose, Instant at) {
    var until = purposes.get(purpose);
    return purposes.containsKey(purpose) && (until == null || at.isBefore(until));
  }

  /** Whether the recipient ever had it. */
  boolean everReleased() {
    return !open() && !is(Status.REJECTED, Status.CANCELLED, Status.EXPIRED);
  }

  boolean open() {
    return is(Status.REQUESTED, Status.APPROVED);
  }
}
