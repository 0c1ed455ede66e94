package org.transferledger.misuse.read;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import tools.jackson.databind.json.JsonMapper;

/** Keeps each state of a misuse case, from the event that led to it until the next. */
public final class CaseProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "misuse-cases-v1";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public CaseProjector(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.json = json;
  }

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(ProjectedEvent projected) {
    if (!(projected.event() instanceof MisuseEvent event)) {
      return;
    }
    if (event instanceof MisuseEvent.CaseDisposed) {
      jdbc.sql("delete from misuse_case_state where case_id = ?")
          .params(event.caseId().value())
          .update();
      return;
    }
    // The sealed identity is for who may open it, and for nobody's list.
    MisuseCase state = MisuseCase.STREAM.after(current(event), event).withoutIdentity();
    jdbc.sql(
            "update misuse_case_state set to_position = ? where case_id = ? and to_position is"
                + " null")
        .params(projected.position(), event.caseId().value())
        .update();
    jdbc.sql(
            """
            insert into misuse_case_state (case_id, from_position, opened_position, status, accused, disclosed_by,
                                           package_id, overdue, state)
            values (:case, :position,
                    coalesce((select min(from_position) from misuse_case_state where case_id = :case), :position),
                    :status, :accused, :disclosedBy, :package, :overdue, :state::jsonb)
            """)
        .param("case", event.caseId().value())
        .param("position", projected.position())
        .param("status", state.status().name())
        .param("accused", state.accused() == null ? null : state.accused().value())
        .param("disclosedBy", state.disclosedBy() == null ? null : state.disclosedBy().value())
        .param(
            "package",
            state.allegation().packageId() == null ? null : state.allegation().packageId().value())
        .param("overdue", overdue(state))
        .param("state", json.writeValueAsString(state))
        .update();
  }

  private static boolean overdue(MisuseCase state) {
    var duties = state.duties();
    return (duties.acknowledgementOverdue() && !duties.acknowledged())
        || (duties.feedbackOverdue() && !duties.feedbackGiven());
  }

  private @Nullable MisuseCase current(MisuseEvent event) {
    return jdbc.sql("select state from misuse_case_state where case_id = ? and to_position is null")
        .params(event.caseId().value())
        .query(String.class)
        .optional()
        .map(it -> json.readValue(it, MisuseCase.class))
        .orElse(null);
  }
}
