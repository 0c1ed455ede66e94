package org.transferledger.misuse.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.projection.Write;
import tools.jackson.databind.json.JsonMapper;

/** Keeps each state of a misuse case, from the event that led to it until the next. */
public final class CaseProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "misuse_cases";

  private final JsonMapper json;

  public CaseProjector(JsonMapper json) {
    this.json = json;
  }

  private enum Change implements Write {
    ENDED(
        "update misuse_cases.state set to_position = ? where case_id = ? and to_position is null"),
    BEGUN(
        """
        insert into misuse_cases.state (case_id, from_position, opened_position, status, accused, disclosed_by,
                                        package_id, overdue, state)
        select begun.case_id, begun.position,
               coalesce((select min(s.from_position) from misuse_cases.state s where s.case_id = begun.case_id),
                        begun.position),
               begun.status, begun.accused, begun.disclosed_by, begun.package_id, begun.overdue, begun.state
          from (values (?::uuid, ?::bigint, ?::text, ?::text, ?::text, ?::uuid, ?::boolean, ?::jsonb))
               as begun(case_id, position, status, accused, disclosed_by, package_id, overdue, state)
        """),
    GONE("delete from misuse_cases.state where case_id = ?");

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
    for (ProjectedEvent projected : events) {
      if (projected.event() instanceof MisuseEvent event) {
        project(event, projected.position(), rows);
      }
    }
  }

  private void project(MisuseEvent event, long position, Rows rows) {
    if (event instanceof MisuseEvent.CaseDisposed) {
      rows.alone(Change.GONE, event.caseId().value());
      return;
    }
    // The sealed identity is for who may open it, and for nobody's list.
    MisuseCase state = MisuseCase.STREAM.after(current(event, rows), event).withoutIdentity();
    rows.add(Change.ENDED, position, event.caseId().value());
    rows.add(
        Change.BEGUN,
        event.caseId().value(),
        position,
        state.status(),
        state.accused() == null ? null : state.accused().value(),
        state.disclosedBy() == null ? null : state.disclosedBy().value(),
        state.allegation().packageId() == null ? null : state.allegation().packageId().value(),
        overdue(state),
        json.writeValueAsString(state));
  }

  private static boolean overdue(MisuseCase state) {
    var duties = state.duties();
    return (duties.acknowledgementOverdue() && !duties.acknowledged())
        || (duties.feedbackOverdue() && !duties.feedbackGiven());
  }

  private @Nullable MisuseCase current(MisuseEvent event, Rows rows) {
    return rows.query(
            "select state from misuse_cases.state where case_id = ? and to_position is null")
        .params(event.caseId().value())
        .query(String.class)
        .optional()
        .map(it -> json.readValue(it, MisuseCase.class))
        .orElse(null);
  }
}
