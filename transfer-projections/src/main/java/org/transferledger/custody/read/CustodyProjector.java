package org.transferledger.custody.read;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.transfer.TransferEvent.ReceiptDisputed;
import org.transferledger.transfer.TransferEvent.TransferAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who holds what: a release begins a holding, a revocation ends it. */
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
      case TransferReleased e -> begin(e, projected);
      case TransferAcknowledged e ->
          jdbc.sql("update custody_holding set acknowledged_position = ? where transfer_id = ?")
              .params(projected.position(), e.transferId().value())
              .update();
      case ReceiptDisputed e ->
          jdbc.sql("update custody_holding set disputed_position = ? where transfer_id = ?")
              .params(projected.position(), e.transferId().value())
              .update();
      case AccessRestricted e when e.order().kind() == RestrictionOrder.Kind.REVOKE ->
          end(e, projected);
      default -> {
        // The other events change no custody.
      }
    }
  }

  private void begin(TransferReleased e, ProjectedEvent projected) {
    var terms = e.terms();
    jdbc.sql(
            """
            insert into custody_holding (transfer_id, package_id, revision, manifest_digest, from_firm, from_site, firm,
                                         site, licence, production_licence, purposes, since_position, since)
            values (:transfer, :package, :revision, :digest, :fromFirm, :fromSite, :firm, :site, :licence,
                    :productionLicence, :purposes::jsonb, :position, :since)
            """)
        .param("transfer", e.transferId().value())
        .param("package", terms.packageId().value())
        .param("revision", terms.revision().value())
        .param("digest", e.manifestDigest().hex())
        .param("fromFirm", terms.from().firm().value())
        .param("fromSite", terms.from().site().value())
        .param("firm", terms.to().firm().value())
        .param("site", terms.to().site().value())
        .param("licence", terms.licence() == null ? null : terms.licence().value())
        .param(
            "productionLicence",
            terms.productionLicence() == null ? null : terms.productionLicence().value())
        .param("purposes", json.writeValueAsString(e.purposes()))
        .param("position", projected.position())
        .param("since", OffsetDateTime.ofInstant(projected.recordedAt(), ZoneOffset.UTC))
        .update();
  }

  /**
   * A revocation ends the holdings in its scope, of the package and of all that was derived from
   * it.
   */
  private void end(AccessRestricted e, ProjectedEvent projected) {
    var scope = e.order().scope();
    jdbc.sql(
            """
            with recursive affected(package_id) as (
              select :package::uuid
              union
              select p.package_id from custody_package p join affected a on p.derived_from = a.package_id)
            update custody_holding h
               set ended_position = :position, ended = :at, ended_by = :restriction
             where h.ended_position is null
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
        .param("at", OffsetDateTime.ofInstant(projected.recordedAt(), ZoneOffset.UTC))
        .param("restriction", e.restrictionId().value())
        .param("scope", scope.kind().name())
        .param("value", scope.value())
        .update();
  }
}
