package org.transferledger.support;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.LicenceDraft.HOLD_UNTIL;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;
import static org.transferledger.support.People.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.transferledger.core.Actor;
import org.transferledger.core.Periods;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Purpose;
import org.transferledger.transfer.Certificate;
import org.transferledger.transfer.GivenConsent;
import org.transferledger.transfer.HeldPurpose;
import org.transferledger.transfer.PastRelease;
import org.transferledger.transfer.Recall;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.Release;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferEvent.DestructionCertified;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.ReceiptDisputed;
import org.transferledger.transfer.TransferEvent.TransferAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferCancelled;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferExpired;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferRecalled;
import org.transferledger.transfer.TransferEvent.TransferRejected;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferEvent.TransferRequested;
import org.transferledger.transfer.TransferEvent.TransferReturned;
import org.transferledger.transfer.TransferTerms;

/** Standard histories of the transfer. */
public final class Transfers {
  public static final Release RELEASE =
      new Release("No re-export without consent of the issuing state");

  public static final Instant APPROVED_UNTIL = People.NOW.plus(Periods.DEFAULT.approval());
  public static final Instant RECEIPT_DUE = People.NOW.plus(Periods.DEFAULT.receipt());

  public static final Instant DUE = People.NOW.plus(Duration.ofDays(60));
  public static final Recall RECALL = new Recall("The end user has changed", "Section 6", DUE);
  public static final Certificate CERTIFICATE =
      new Certificate("Drives shredded", LocalDate.parse("2026-03-01"));

  public static final HeldPurpose HOLD = new HeldPurpose(Purpose.HOLD, HOLD_UNTIL);
  public static final HeldPurpose USE = new HeldPurpose(Purpose.USE, USE_UNTIL);
  public static final HeldPurpose RETRANSFER = new HeldPurpose(Purpose.RETRANSFER, USE_UNTIL);

  private Transfers() {}

  public static List<TransferEvent> requested(TransferTerms terms) {
    return requested(TRANSFER, terms);
  }

  private static List<TransferEvent> requested(TransferId id, TransferTerms terms) {
    return List.of(new TransferRequested(id, terms, People.UA_ENGINEER.person()));
  }

  public static List<TransferEvent> approved(TransferTerms terms) {
    return approved(TRANSFER, terms);
  }

  private static List<TransferEvent> approved(TransferId id, TransferTerms terms) {
    return then(
        requested(id, terms), new TransferApproved(id, People.OLENA.person(), APPROVED_UNTIL));
  }

  /** By an approval that does not end. */
  public static List<TransferEvent> approvedForGood(TransferTerms terms) {
    return then(requested(terms), new TransferApproved(TRANSFER, People.OLENA.person()));
  }

  public static List<TransferEvent> released(TransferTerms terms) {
    return released(TRANSFER, terms, HOLD, USE);
  }

  public static List<TransferEvent> released(
      TransferId id, TransferTerms terms, HeldPurpose... held) {
    return then(approved(id, terms), release(id, terms, List.of(), held));
  }

  /** A history that has led to the status; the transfer is to hold and use. */
  public static List<TransferEvent> in(Status status, TransferTerms terms) {
    return in(status, TRANSFER, terms, HOLD, USE);
  }

  public static List<TransferEvent> in(
      Status status, TransferId id, TransferTerms terms, HeldPurpose... held) {
    var sender = People.UA_CONTROL.person();
    var holder = People.DK_ENGINEER.person();
    var digest = Packages.MANIFEST.digest();
    var released = released(id, terms, held);
    return switch (status) {
      case REQUESTED -> requested(id, terms);
      case APPROVED -> approved(id, terms);
      case REJECTED ->
          then(requested(id, terms), new TransferRejected(id, "No", People.OLENA.person()));
      case CANCELLED -> then(approved(id, terms), new TransferCancelled(id, "Not now", sender));
      case EXPIRED ->
          then(approved(id, terms), new TransferExpired(id, Actor.Deadline.system().person()));
      case RELEASED -> released;
      case ACKNOWLEDGED -> then(released, new TransferAcknowledged(id, digest, holder));
      case DISPUTED -> then(released, new ReceiptDisputed(id, digest, null, holder, "Nothing"));
      case RECALLED -> then(released, new TransferRecalled(id, id, RECALL, People.OLENA.person()));
      case RETURNED -> then(released, new TransferReturned(id, "By courier", holder, NOW));
      case DESTROYED ->
          then(
              released,
              new DestructionCertified(id, CERTIFICATE, holder),
              new TransferDestroyed(id, CERTIFICATE, People.DK_CONTROL.person(), NOW));
      case LOST -> then(released, new TransferLost(id, "Stolen", holder, NOW));
      case UNAUTHORISED -> {
        var past = new PastRelease(terms, People.NOW, digest, "A review");
        yield List.of(new PastReleaseRecorded(id, past, List.of(), People.NOW, sender));
      }
    };
  }

  /** What the release of these terms records. */
  public static TransferReleased release(TransferTerms terms, HeldPurpose... held) {
    return release(TRANSFER, terms, List.of(), held);
  }

  /** What the release of these terms records at a time. */
  public static TransferReleased releaseAt(Instant at, TransferTerms terms, HeldPurpose... held) {
    var now = release(terms, held);
    return new TransferReleased(
        now.transferId(),
        terms,
        now.manifestDigest(),
        now.rating(),
        now.purposes(),
        now.exportLimits(),
        now.by(),
        at,
        at.plus(Periods.DEFAULT.receipt()),
        List.of());
  }

  public static TransferReleased release(
      TransferId id, TransferTerms terms, List<GivenConsent> consents, HeldPurpose... held) {
    return new TransferReleased(
        id,
        terms,
        Packages.MANIFEST.digest(),
        terms.from().firm().equals(People.UA_FIRM) ? Packages.UA_RATING : Packages.DK_RATING,
        List.of(held),
        RELEASE.exportLimits(),
        terms.from().firm().equals(People.UA_FIRM)
            ? People.UA_CONTROL.person()
            : People.DK_CONTROL.person(),
        People.NOW,
        RECEIPT_DUE,
        consents);
  }
}
