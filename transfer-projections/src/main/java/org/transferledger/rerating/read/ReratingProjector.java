package org.transferledger.rerating.read;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.core.Country;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.TechnologyEvent.RevisionRated;
import org.transferledger.technology.TechnologyEvent.RevisionRerated;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.TransferDisposed;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferTerms;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps under which ratings each transfer was made, that of the exporting state and that of the
 * importing one, and lists the transfer when one of them is changed. For a past release they are
 * those at the time of its recording.
 */
public final class ReratingProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "reratings-v1";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public ReratingProjector(DataSource dataSource, JsonMapper json) {
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
          jdbc.sql("insert into rerating_site (site, state) values (?, ?)")
              .params(e.siteId().value(), e.details().state().code())
              .update();
      case RevisionRated e -> rated(e.packageId(), e.revision(), e.rating());
      case TransferReleased e -> made(e.transferId(), e.terms(), projected);
      case PastReleaseRecorded e -> made(e.transferId(), e.release().terms(), projected);
      case RevisionRerated e -> {
        changed(e, projected);
        rated(e.packageId(), e.revision(), e.rating());
      }
      case TransferDisposed e -> {
        jdbc.sql("delete from rerating_transfer where transfer_id = ?")
            .params(e.transferId().value())
            .update();
        jdbc.sql("delete from rerating where transfer_id = ?")
            .params(e.transferId().value())
            .update();
      }
      default -> {
        // The other events rate nothing and make no transfer.
      }
    }
  }

  private void rated(PackageId technology, RevisionLabel revision, Rating rating) {
    jdbc.sql(
            """
            insert into rerating_rating (package_id, revision, state, rating)
            values (:package, :revision, :state, :rating::jsonb)
            on conflict (package_id, revision, state) do update set rating = excluded.rating
            """)
        .param("package", technology.value())
        .param("revision", revision.value())
        .param("state", rating.state().code())
        .param("rating", json.writeValueAsString(rating))
        .update();
  }

  /** The ratings of the two states that take part, which may be one state or may not have rated. */
  private void made(TransferId transfer, TransferTerms terms, ProjectedEvent projected) {
    jdbc.sql(
            """
            insert into rerating_transfer (transfer_id, package_id, revision, state, rating, position)
            select :transfer, r.package_id, r.revision, r.state, r.rating, :position
              from rerating_rating r
             where r.package_id = :package and r.revision = :revision
               and r.state in (select s.state from rerating_site s where s.site in (:from, :to))
            """)
        .param("transfer", transfer.value())
        .param("position", projected.position())
        .param("package", terms.packageId().value())
        .param("revision", terms.revision().value())
        .param("from", terms.from().site().value())
        .param("to", terms.to().site().value())
        .update();
  }

  private void changed(RevisionRerated e, ProjectedEvent projected) {
    Country state = e.rating().state();
    jdbc.sql(
            """
            insert into rerating (transfer_id, transfer_position, package_id, revision, state, rating, new_rating, reason,
                                  by_issuer, by_subject, position, recorded)
            select t.transfer_id, t.position, t.package_id, t.revision, t.state, t.rating, :rating::jsonb, :reason,
                   :issuer, :subject, :position, :recorded
              from rerating_transfer t
             where t.package_id = :package and t.revision = :revision and t.state = :state
             order by t.position, t.transfer_id
            """)
        .param("rating", json.writeValueAsString(e.rating()))
        .param("reason", e.reason())
        .param("issuer", e.by().issuer())
        .param("subject", e.by().subject())
        .param("position", projected.position())
        .param("recorded", OffsetDateTime.ofInstant(projected.recordedAt(), ZoneOffset.UTC))
        .param("package", e.packageId().value())
        .param("revision", e.revision().value())
        .param("state", state.code())
        .update();
  }
}
