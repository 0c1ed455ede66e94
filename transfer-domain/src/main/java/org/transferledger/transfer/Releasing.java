package org.transferledger.transfer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Person;
import org.transferledger.core.Refused;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.Purpose;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferEvent.HoldingRetransferred;
import org.transferledger.transfer.TransferEvent.TransferReleased;

/** The release, which is the export, with all that is appended elsewhere together with it. */
final class Releasing {
  private final Transfer known;
  private final ReleaseTransfer command;
  private final Streams streams;
  private final Circumstances on;
  private final Person by;

  private Releasing(
      Transfer known, ReleaseTransfer command, Streams streams, Circumstances on, Person by) {
    this.known = known;
    this.command = command;
    this.streams = streams;
    this.on = on;
    this.by = by;
  }

  /** A release that breaks no rule, or a refusal with all that it would break. */
  static Releasing permitted(Transfer known, ReleaseTransfer command, Streams streams) {
    var terms = known.terms();
    var act = command.act();
    Person by = Firm.requireMember(act, terms.from().firm(), FirmRole.EXPORT_CONTROL_OFFICER);
    TransferRule.ONLY_APPROVED_IS_RELEASED.require(
        known.status() == Transfer.Status.APPROVED, null, "The transfer is %s.", known.status());
    var on = Circumstances.onRecord(terms, streams);
    List<Violation> violations = new ArrayList<>();
    var until = known.approvedUntil();
    if (until != null && !act.at().isBefore(until)) {
      violations.add(
          TransferRule.APPROVAL_STILL_VALID.violation(null, "The approval ended at %s.", until));
    }
    violations.addAll(
        new ReleasePolicy(on, known.consents(), act.at(), act.periods().screening()).violations());
    Refused.ifAny(violations);
    return new Releasing(known, command, streams, on, by);
  }

  TransferReleased event() {
    var act = command.act();
    var revision = requireNonNull(on.revision(), "permitted without a revision");
    var from = requireNonNull(on.from(), "permitted without a site");
    return new TransferReleased(
        known.id(),
        known.terms(),
        revision.manifestDigest(),
        requireNonNull(revision.verifiedRating(from.state()), "permitted without a rating"),
        heldPurposes(act.at()),
        command.release().exportLimits(),
        by,
        act.at(),
        act.at().plus(act.periods().receipt()),
        known.consents());
  }

  /**
   * What the release draws from its licences (goods are drawn from a production licence elsewhere),
   * and the mark on what it passes on.
   */
  void appendOthers() {
    var terms = known.terms();
    if (on.licence() != null) {
      draw(
          on.licence(),
          new LicenceDrawnDown(on.licence().id(), known.id(), terms.quantity(), terms.value(), by));
    }
    if (on.productionLicence() != null) {
      draw(
          on.productionLicence(),
          new LicenceDrawnDown(on.productionLicence().id(), known.id(), null, null, by));
    }
    if (terms.parent() != null) {
      streams.append(
          Transfer.STREAM,
          terms.parent().toString(),
          new HoldingRetransferred(terms.parent(), known.id(), by));
    }
  }

  private void draw(Licence licence, LicenceDrawnDown draw) {
    licence.draw(draw).forEach(it -> streams.append(Licence.STREAM, licence.id().toString(), it));
  }

  /**
   * What the recipient may do, each purpose until the end that its licence sets, and no longer than
   * anyone may from whom it was passed on.
   */
  private List<HeldPurpose> heldPurposes(Instant at) {
    return known.terms().purposes().stream()
        .map(purpose -> new HeldPurpose(purpose, end(purpose, at)))
        .toList();
  }

  private @Nullable Instant end(Purpose purpose, Instant at) {
    var granting = purpose == Purpose.MANUFACTURE ? on.productionLicence() : on.licence();
    var grant = granting == null ? null : granting.grant(purpose, at);
    return Stream.of(
            grant == null ? null : grant.until(),
            on.chain() == null ? null : on.chain().end(purpose))
        .flatMap(Stream::ofNullable)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
