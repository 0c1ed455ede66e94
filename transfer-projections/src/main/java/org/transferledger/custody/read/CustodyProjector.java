package org.transferledger.custody.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.TransferId;
import org.transferledger.custody.read.CustodyView.Disposal;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.technology.Digest;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyEvent.RestrictionExpired;
import org.transferledger.technology.TechnologyEvent.RestrictionSetAside;
import org.transferledger.transfer.HeldPurpose;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.ReceiptDisputed;
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
  public static final String VIEW = "custody-v1";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public CustodyProjector(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.json = json;
  }

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(ProjectedEvent projected) {
    switch (projected.event()) {
      case SiteProposed e ->
          jdbc.sql("insert into custody_site (site, state) values (?, ?)")
              .params(e.siteId().value(), e.details().state().code())
              .update();
      case PackageRegistered e -> {
        var parent = e.details().derivedFrom();
        jdbc.sql(
                "insert into custody_package (package_id, derived_from) values (:package, :parent)")
            .param("package", e.packageId().value())
            .param("parent", parent == null ? null : parent.value())
            .update();
      }
      case TransferReleased e ->
          begin(e.transferId(), e.terms(), e.manifestDigest(), e.purposes(), false, projected);
      case PastReleaseRecorded e ->
          begin(
              e.transferId(),
              e.release().terms(),
              e.release().manifestDigest(),
              List.of(),
              true,
              projected);
      case TransferAcknowledged e ->
          jdbc.sql("update custody_holding set acknowledged_position = ? where transfer_id = ?")
              .params(projected.position(), e.transferId().value())
              .update();
      case ReceiptDisputed e ->
          jdbc.sql("update custody_holding set disputed_position = ? where transfer_id = ?")
              .params(projected.position(), e.transferId().value())
              .update();
      case TransferRecalled e ->
          jdbc.sql(
                  "update custody_holding set recalled_position = ?, return_due = ? where"
                      + " transfer_id = ?")
              .params(projected.position(), time(e.recall().due()), e.transferId().value())
              .update();
      case TransferReturned e -> dispose(e.transferId(), Disposal.RETURNED, projected);
      case TransferDestroyed e -> dispose(e.transferId(), Disposal.DESTROYED, projected);
      case TransferLost e -> dispose(e.transferId(), Disposal.LOST, projected);
      case AccessRestricted e when e.order().kind() == RestrictionOrder.Kind.REVOKE ->
          revoke(e, projected);
      case RestrictionSetAside e -> restore(e.restrictionId(), projected);
      case RestrictionExpired e -> restore(e.restrictionId(), projected);
      case TransferDisposed e ->
          jdbc.sql("delete from custody_holding where transfer_id = ?")
              .params(e.transferId().value())
              .update();
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
      boolean unauthorised,
      ProjectedEvent projected) {
    jdbc.sql(
            """
            insert into custody_holding (transfer_id, package_id, revision, manifest_digest, from_firm, from_site, firm,
                                         site, licence, production_licence, purposes, parent, unauthorised,
                                         since_position, since)
            values (:transfer, :package, :revision, :digest, :fromFirm, :fromSite, :firm, :site, :licence,
                    :productionLicence, :purposes::jsonb, :parent, :unauthorised, :position, :since)
            """)
        .param("transfer", transfer.value())
        .param("package", terms.packageId().value())
        .param("revision", terms.revision().value())
        .param("digest", manifest.hex())
        .param("fromFirm", terms.from().firm().value())
        .param("fromSite", terms.from().site().value())
        .param("firm", terms.to().firm().value())
        .param("site", terms.to().site().value())
        .param("licence", terms.licence() == null ? null : terms.licence().value())
        .param(
            "productionLicence",
            terms.productionLicence() == null ? null : terms.productionLicence().value())
        .param("purposes", json.writeValueAsString(purposes))
        .param("parent", terms.parent() == null ? null : terms.parent().value())
        .param("unauthorised", unauthorised)
        .param("position", projected.position())
        .param("since", time(projected.recordedAt()))
        .update();
  }

  private void dispose(TransferId transfer, Disposal disposal, ProjectedEvent projected) {
    jdbc.sql(
            "update custody_holding set disposal = ?, disposal_position = ?, disposed = ?"
                + " where transfer_id = ?")
        .params(
            disposal.name(), projected.position(), time(projected.recordedAt()), transfer.value())
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  /**
   * A revocation ends the holdings in its scope, of the package and of all that was derived from
   * it.
   */
  private void revoke(AccessRestricted e, ProjectedEvent projected) {
    var scope = e.order().scope();
    jdbc.sql(
            """
            with recursive affected(package_id) as (
              select :package::uuid
              union
              select p.package_id from custody_package p join affected a on p.derived_from = a.package_id)
            insert into custody_revocation (transfer_id, restriction_id, from_position, from_time)
            select h.transfer_id, :restriction, :position, :at
              from custody_holding h
             where h.disposal_position is null
               and h.package_id in (select package_id from affected)
               and case :scope
                     when 'EVERYONE' then true
                     when 'FIRM' then h.firm = :value
                     when 'SITE' then h.site::text = :value
                     when 'LICENCE' then :value in (h.licence::text, h.production_licence::text)
                     when 'STATE' then left(h.firm, 2) = :value or exists (
                       select 1 from custody_site s where s.site = h.site and s.state = :value)
                   end
            """)
        .param("package", e.packageId().value())
        .param("position", projected.position())
        .param("at", time(projected.recordedAt()))
        .param("restriction", e.restrictionId().value())
        .param("scope", scope.kind().name())
        .param("value", scope.value())
        .update();
  }

  /** What a revocation has ended goes on, unless another one has ended it as well. */
  private void restore(RestrictionId restriction, ProjectedEvent projected) {
    jdbc.sql(
            "update custody_revocation set to_position = ?"
                + " where restriction_id = ? and to_position is null")
        .params(projected.position(), restriction.value())
        .update();
  }
}
