package org.transferledger.screening.read;

import java.time.Instant;
import java.util.List;
import org.transferledger.core.FirmId;
import org.transferledger.correction.RecordCorrected;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.MatchDisposed;
import org.transferledger.firm.FirmEvent.MatchSetAside;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.projection.Write;

/** Keeps screenings, since when each version of a list was used, and what became of matches. */
public final class ScreeningProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "screenings";

  private static final String LIST_VERSION = "screening.listVersion";
  private static final String SCREENED_AT = "screening.screenedAt";

  private enum Change implements Write {
    SCREENED(
        "copy screenings.screening (position, from_position, screening_id, firm, version, state,"
            + " list, list_version, screened, recorded, by_issuer, by_subject) from stdin"),
    FOUND("copy screenings.match (position, entry, screening_id, firm, score) from stdin"),
    DISPOSED(
        """
        update screenings.match set outcome = ?, outcome_reason = ?, outcome_position = ?, outcome_recorded = ?,
               outcome_issuer = ?, outcome_subject = ?
         where screening_id = ? and entry = ? and firm = ?
        """),
    SET_ASIDE(
        """
        update screenings.match set set_aside_ground = ?, set_aside_reference = ?, set_aside_reason = ?,
               set_aside_position = ?, set_aside_recorded = ?, set_aside_issuer = ?, set_aside_subject = ?
         where screening_id = ? and entry = ? and firm = ?
        """),
    CORRECTED(
        """
        with former as (
          update screenings.screening set to_position = ?
           where firm = ? and version = ? and to_position is null returning *)
        insert into screenings.screening (position, from_position, screening_id, firm, version, state, list,
                                          list_version, screened, recorded, by_issuer, by_subject)
        select position, to_position, screening_id, firm, version, state, list, coalesce(?, list_version),
               coalesce(?::timestamptz, screened), recorded, by_issuer, by_subject
          from former
        """),
    /** When the version was first used, as known at the position; if that is news. */
    USED(
        """
        with asked(list, list_version, position) as (values (?::text, ?::text, ?::bigint)),
             fresh as (
               select a.*, (select min(s.screened) from screenings.screening s
                             where s.list = a.list and s.list_version = a.list_version and s.to_position is null
                               and s.from_position <= a.position) as first_used
                 from asked a),
             news as (
               select f.* from fresh f
                where not exists (
                        select 1 from screenings.list_version v
                         where v.list = f.list and v.list_version = f.list_version and v.to_position is null
                           and v.first_used = f.first_used)),
             closed as (
               update screenings.list_version v set to_position = n.position from news n
                where v.list = n.list and v.list_version = n.list_version and v.to_position is null)
        insert into screenings.list_version (list, list_version, from_position, first_used)
        select list, list_version, position, first_used from news where first_used is not null
        """);

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

  private static void project(ProjectedEvent projected, Rows rows) {
    long position = projected.position();
    switch (projected.event()) {
      case FirmScreened e -> screened(e, projected, rows);
      case MatchDisposed e ->
          rows.add(
              Change.DISPOSED,
              e.disposition().outcome(),
              e.disposition().reason(),
              position,
              projected.recordedAt(),
              e.by().issuer(),
              e.by().subject(),
              e.screeningId().value(),
              e.disposition().entry(),
              e.firmId().value());
      case MatchSetAside e ->
          rows.add(
              Change.SET_ASIDE,
              e.settingAside().ground(),
              e.settingAside().reference(),
              e.settingAside().reason(),
              position,
              projected.recordedAt(),
              e.by().issuer(),
              e.by().subject(),
              e.screeningId().value(),
              e.entry(),
              e.firmId().value());
      case RecordCorrected e when projected.streamType().equals(Firm.STREAM.name()) ->
          corrected(e, projected, rows);
      default -> {
        // The other events are of no screening.
      }
    }
  }

  private static void screened(FirmScreened event, ProjectedEvent projected, Rows rows) {
    long position = projected.position();
    var screening = event.screening();
    rows.add(
        Change.SCREENED,
        position,
        position,
        event.screeningId().value(),
        event.firmId().value(),
        projected.version(),
        event.state().code(),
        screening.list(),
        screening.listVersion(),
        screening.screenedAt(),
        projected.recordedAt(),
        event.by().issuer(),
        event.by().subject());
    screening
        .matches()
        .forEach(it ->
            rows.add(
                Change.FOUND,
                position,
                it.entry(),
                event.screeningId().value(),
                event.firmId().value(),
                it.score()));
    rows.add(Change.USED, screening.list(), screening.listVersion(), position);
  }

  /** A version of a list, as a screening names it. */
  private record Used(String list, String version) {}

  private static void corrected(RecordCorrected event, ProjectedEvent projected, Rows rows) {
    boolean listVersion = event.field().equals(LIST_VERSION);
    boolean screenedAt = event.field().equals(SCREENED_AT);
    if (!listVersion && !screenedAt) {
      return;
    }
    FirmId firm = new FirmId(projected.streamId());
    Used before = used(firm, event.version(), rows);
    rows.alone(
        Change.CORRECTED,
        projected.position(),
        firm.value(),
        event.version(),
        listVersion ? event.value() : null,
        screenedAt ? Instant.parse(event.value()) : null);
    rows.alone(Change.USED, before.list, before.version, projected.position());
    if (listVersion) {
      rows.alone(Change.USED, before.list, event.value(), projected.position());
    }
  }

  private static Used used(FirmId firm, long version, Rows rows) {
    return rows.query(
            "select list, list_version from screenings.screening where firm = ? and version = ?"
                + " and to_position is null")
        .params(firm.value(), version)
        .query((row, _) -> new Used(row.getString("list"), row.getString("list_version")))
        .single();
  }
}
