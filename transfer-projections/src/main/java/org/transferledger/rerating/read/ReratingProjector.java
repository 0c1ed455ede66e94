package org.transferledger.rerating.read;

import java.util.List;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.projection.Write;
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
  public static final String VIEW = "reratings";

  private final JsonMapper json;

  public ReratingProjector(JsonMapper json) {
    this.json = json;
  }

  private enum Change implements Write {
    SITE("copy reratings.site (site, state) from stdin"),
    RATED(
        """
        insert into reratings.rating (package_id, revision, state, rating, position) values (?, ?, ?, ?::jsonb, ?)
        on conflict (package_id, revision, state) do update set rating = excluded.rating, position = excluded.position
        """),
    /**
     * The ratings of the two states that take part, which may be one state or may not have rated.
     */
    MADE(
        """
        insert into reratings.transfer (transfer_id, position, package_id, revision, state, rating)
        select made.transfer, made.position, r.package_id, r.revision, r.state, r.rating
          from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[])
               as made(transfer, position, package_id, revision, from_site, to_site)
          join reratings.rating r using (package_id, revision)
         where r.position < made.position
           and r.state in (select s.state from reratings.site s where s.site in (made.from_site, made.to_site))
        """),
    CHANGED(
        """
        insert into reratings.rerating (number, transfer_id, transfer_position, package_id, revision, state, rating,
                                        new_rating, reason, by_issuer, by_subject, position, recorded)
        select (select coalesce(max(number), 0) from reratings.rerating)
                 + row_number() over (order by t.position, t.transfer_id),
               t.transfer_id, t.position, t.package_id, t.revision, t.state, t.rating,
               changed.rating, changed.reason, changed.issuer, changed.subject, changed.position, changed.recorded
          from (values (?::uuid, ?::text, ?::text, ?::jsonb, ?::text, ?::text, ?::text, ?::bigint, ?::timestamptz))
               as changed(package_id, revision, state, rating, reason, issuer, subject, position, recorded)
          join reratings.transfer t using (package_id, revision, state)
        """),
    FORGOTTEN("delete from reratings.rerating where transfer_id = ?"),
    GONE("delete from reratings.transfer where transfer_id = ?");

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
    switch (projected.event()) {
      case SiteProposed e -> rows.add(Change.SITE, e.siteId().value(), e.details().state().code());
      case RevisionRated e -> rated(e.packageId(), e.revision(), e.rating(), projected, rows);
      case TransferReleased e -> made(e.transferId(), e.terms(), projected, rows);
      case PastReleaseRecorded e -> made(e.transferId(), e.release().terms(), projected, rows);
      case RevisionRerated e -> {
        rows.alone(
            Change.CHANGED,
            e.packageId().value(),
            e.revision().value(),
            e.rating().state().code(),
            json.writeValueAsString(e.rating()),
            e.reason(),
            e.by().issuer(),
            e.by().subject(),
            projected.position(),
            projected.recordedAt());
        rated(e.packageId(), e.revision(), e.rating(), projected, rows);
        rows.flush();
      }
      case TransferDisposed e -> {
        rows.alone(Change.FORGOTTEN, e.transferId().value());
        rows.alone(Change.GONE, e.transferId().value());
      }
      default -> {
        // The other events rate nothing and make no transfer.
      }
    }
  }

  private void rated(
      PackageId technology,
      RevisionLabel revision,
      Rating rating,
      ProjectedEvent projected,
      Rows rows) {
    rows.add(
        Change.RATED,
        technology.value(),
        revision.value(),
        rating.state().code(),
        json.writeValueAsString(rating),
        projected.position());
  }

  private static void made(
      TransferId transfer, TransferTerms terms, ProjectedEvent projected, Rows rows) {
    rows.add(
        Change.MADE,
        transfer.value(),
        projected.position(),
        terms.packageId().value(),
        terms.revision().value(),
        terms.from().site().value(),
        terms.to().site().value());
  }
}
