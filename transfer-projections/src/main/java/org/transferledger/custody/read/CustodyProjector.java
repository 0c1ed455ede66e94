package org.transferledger.custody.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.TransferId;
import org.transferledger.custody.read.CustodyView.Disposal;
import org.transferledger.custody.read.CustodyView.Receipt;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.licence.Purpose;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.projection.Write;
import org.transferledger.technology.Digest;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyEvent.RestrictionExpired;
import org.transferledger.technology.TechnologyEvent.RestrictionSetAside;
import org.transferledger.transfer.HeldPurpose;
import org.transferledger.transfer.TransferEvent.ConsentWithdrawn;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.ReceiptDisputed;
import org.transferledger.transfer.TransferEvent.RetransferConsented;
import org.transferledger.transfer.TransferEvent.TransferAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferDisposed;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferRecalled;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferEvent.TransferReturned;
import org.transferledger.transfer.TransferTerms;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps who holds what: a release begins a holding, with authority or without; its return,
 * destruction or loss ends it, or a revocation does before.
 */
public final class CustodyProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "custody";

  private final JsonMapper json;

  public CustodyProjector(JsonMapper json) {
    this.json = json;
  }

  private enum Change implements Write {
    SITE("copy custody.site (site, state) from stdin"),
    PACKAGE("copy custody.package (package_id, derived_from, owner, position) from stdin"),
    HOLDING(
        "copy custody.holding (transfer_id, package_id, revision, manifest_digest, from_firm,"
            + " from_site, firm, site, licence, production_licence, purposes, parent, unauthorised,"
            + " since_position, since, receipt_due, manufacture, manufacture_until) from stdin"),
    RECEIPT("copy custody.receipt (transfer_id, position, receipt, received_digest) from stdin"),
    CONSENT("copy custody.consent (transfer_id, state, position, conditions) from stdin"),
    CONSENT_WITHDRAWN(
        "update custody.consent set withdrawn_position = ? where transfer_id = ? and state = ? and"
            + " position < ? and withdrawn_position is null"),
    RECALLED(
        "update custody.holding set recalled_position = ?, recalled = ?, return_due = ? where"
            + " transfer_id = ?"),
    DISPOSED(
        "update custody.holding set disposal = ?, disposal_position = ?, disposed = ? where"
            + " transfer_id = ?"),
    /** Of the package and of all that was derived from it. */
    REVOKED(
        """
        with recursive revoked(package_id, restriction, position, at, scope, value) as (
               values (?::uuid, ?::uuid, ?::bigint, ?::timestamptz, ?::text, ?::text)),
             affected(package_id) as (
               select package_id from revoked
               union
               select p.package_id from custody.package p join affected a on p.derived_from = a.package_id)
        insert into custody.revocation (transfer_id, restriction_id, from_position, from_time)
        select h.transfer_id, r.restriction, r.position, r.at
          from revoked r, custody.holding h
         where h.package_id in (select package_id from affected)
           and h.since_position < r.position
           and (h.disposal_position is null or h.disposal_position > r.position)
           and case r.scope
                 when 'EVERYONE' then true
                 when 'FIRM' then h.firm = r.value
                 when 'SITE' then h.site::text = r.value
                 when 'LICENCE' then r.value in (h.licence::text, h.production_licence::text)
                 when 'STATE' then left(h.firm, 2) = r.value
                   or r.value = (select s.state from custody.site s where s.site = h.site)
               end
        """),
    /** What a revocation has ended goes on, unless another one has ended it as well. */
    RESTORED(
        "update custody.revocation set to_position = ? where restriction_id = ? and to_position is"
            + " null"),
    UNCONSENTED("delete from custody.consent where transfer_id = ?"),
    FORGOTTEN("delete from custody.revocation where transfer_id = ?"),
    UNSAID("delete from custody.receipt where transfer_id = ?"),
    GONE("delete from custody.holding where transfer_id = ?");

    private final String sql;

    Change(String sql) {
      this.sql = sql;
    }

    @Override
    public String sql() {
      return sql;
    }
  }

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(List<ProjectedEvent> events, Rows rows) {
    events.forEach(it -> project(it, rows));
  }

  private void project(ProjectedEvent projected, Rows rows) {
    long position = projected.position();
    switch (projected.event()) {
      case SiteProposed e -> rows.add(Change.SITE, e.siteId().value(), e.details().state().code());
      case PackageRegistered e -> {
        var parent = e.details().derivedFrom();
        rows.add(
            Change.PACKAGE,
            e.packageId().value(),
            parent == null ? null : parent.value(),
            e.owner().value(),
            position);
      }
      case TransferReleased e ->
          begin(
              e.transferId(),
              e.terms(),
              e.manifestDigest(),
              e.purposes(),
              e.receiptDue(),
              false,
              projected,
              rows);
      case PastReleaseRecorded e ->
          begin(
              e.transferId(),
              e.release().terms(),
              e.release().manifestDigest(),
              List.of(),
              null,
              true,
              projected,
              rows);
      case RetransferConsented e ->
          rows.add(
              Change.CONSENT,
              e.transferId().value(),
              e.state().code(),
              position,
              json.writeValueAsString(e.conditions()));
      case ConsentWithdrawn e ->
          rows.add(
              Change.CONSENT_WITHDRAWN,
              position,
              e.transferId().value(),
              e.state().code(),
              position);
      case TransferAcknowledged e ->
          receipt(e.transferId(), Receipt.ACKNOWLEDGED, e.manifestDigest(), position, rows);
      case ReceiptDisputed e ->
          receipt(e.transferId(), Receipt.DISPUTED, e.received(), position, rows);
      case TransferRecalled e ->
          rows.add(
              Change.RECALLED,
              position,
              projected.recordedAt(),
              e.recall().due(),
              e.transferId().value());
      case TransferReturned e -> dispose(e.transferId(), Disposal.RETURNED, projected, rows);
      case TransferDestroyed e -> dispose(e.transferId(), Disposal.DESTROYED, projected, rows);
      case TransferLost e -> dispose(e.transferId(), Disposal.LOST, projected, rows);
      case AccessRestricted e when e.order().kind() == RestrictionOrder.Kind.REVOKE ->
          rows.alone(
              Change.REVOKED,
              e.packageId().value(),
              e.restrictionId().value(),
              position,
              projected.recordedAt(),
              e.order().scope().kind(),
              e.order().scope().value());
      case RestrictionSetAside e ->
          rows.alone(Change.RESTORED, position, e.restrictionId().value());
      case RestrictionExpired e -> rows.alone(Change.RESTORED, position, e.restrictionId().value());
      case TransferDisposed e -> {
        rows.alone(Change.UNCONSENTED, e.transferId().value());
        rows.alone(Change.FORGOTTEN, e.transferId().value());
        rows.alone(Change.UNSAID, e.transferId().value());
        rows.alone(Change.GONE, e.transferId().value());
      }
      default -> {
        // The other events change no custody.
      }
    }
  }

  private void begin(
      TransferId transfer,
      TransferTerms terms,
      Digest manifest,
      List<HeldPurpose> purposes,
      @Nullable Instant receiptDue,
      boolean unauthorised,
      ProjectedEvent projected,
      Rows rows) {
    var manufacture = purposes.stream().filter(it -> it.purpose() == Purpose.MANUFACTURE).findAny();
    rows.add(
        Change.HOLDING,
        transfer.value(),
        terms.packageId().value(),
        terms.revision().value(),
        manifest.hex(),
        terms.from().firm().value(),
        terms.from().site().value(),
        terms.to().firm().value(),
        terms.to().site().value(),
        terms.licence() == null ? null : terms.licence().value(),
        terms.productionLicence() == null ? null : terms.productionLicence().value(),
        json.writeValueAsString(purposes),
        terms.parent() == null ? null : terms.parent().value(),
        unauthorised,
        projected.position(),
        projected.recordedAt(),
        receiptDue,
        manufacture.isPresent(),
        manufacture.map(HeldPurpose::until).orElse(null));
  }

  private static void receipt(
      TransferId transfer, Receipt said, @Nullable Digest received, long position, Rows rows) {
    rows.add(
        Change.RECEIPT, transfer.value(), position, said, received == null ? null : received.hex());
  }

  private static void dispose(
      TransferId transfer, Disposal disposal, ProjectedEvent projected, Rows rows) {
    rows.add(
        Change.DISPOSED, disposal, projected.position(), projected.recordedAt(), transfer.value());
  }
}
