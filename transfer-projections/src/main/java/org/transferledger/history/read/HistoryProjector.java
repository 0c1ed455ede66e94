package org.transferledger.history.read;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.transferledger.catalogue.EventCatalogue;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.HistoryView.SubjectType;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.misuse.MisuseEvent.CaseDisposed;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.projection.Write;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.TransferDisposed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps every event as it reads, whom and what its stream concerns, and by what it is found. */
public final class HistoryProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "history";

  private final JsonMapper json;

  public HistoryProjector(JsonMapper json) {
    this.json = json;
  }

  private enum Change implements Write {
    EVENT(
        "copy history.event (position, stream_type, stream_id, version, type, payload,"
            + " actor_issuer, actor_subject, capacity, decided_at, occurred_at, recorded_at) from"
            + " stdin"),
    CONCERN("copy history.concern (stream_id, kind, value, since) from stdin"),
    TERM("copy history.term (kind, value, position, since) from stdin"),
    /** What a stream is known to concern later, it has concerned from its beginning. */
    TERM_OF_BEFORE(
        "insert into history.term (kind, value, position, since) select ?, ?, e.position, ? from"
            + " history.event e where e.stream_id = ? and e.position < ?");

    private final String sql;

    Change(String sql) {
      this.sql = sql;
    }

    @Override
    public String sql() {
      return sql;
    }
  }

  /** Of a record that was disposed of stays what happened when, and by whom. */
  private enum Withholding implements Write {
    WORDS(
        "delete from history.term t using history.event e where t.kind in ('WORD', 'RATING') and"
            + " t.position = e.position and e.stream_id = ? and e.position < ?"),
    EVENTS(
        "update history.event set payload = '{\"disposed\": true}' where stream_id = ? and position"
            + " < ?"),
    CORRECTIONS(
        "update history.event e set payload = '{\"disposed\": true}' from history.term t where"
            + " t.kind = 'TRANSFER' and t.value = ? and e.position = t.position and e.type ="
            + " 'correction.asked'");

    private final String sql;

    Withholding(String sql) {
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
    var known = known(events, rows);
    for (ProjectedEvent event : events) {
      ObjectNode payload = payload(event);
      rows.add(
          Change.EVENT,
          event.position(),
          event.streamType(),
          event.streamId(),
          event.version(),
          name(event),
          json.writeValueAsString(payload),
          event.event().by().issuer(),
          event.event().by().subject(),
          event.metadata().get("capacity"),
          decidedAt(event.metadata()),
          occurredAt(event),
          event.recordedAt());
      concern(event, known, rows);
      Terms.of(payload)
          .forEach(it ->
              rows.add(Change.TERM, it.kind(), it.value(), event.position(), event.position()));
      if (event.event() instanceof TransferDisposed || event.event() instanceof CaseDisposed) {
        rows.flush();
        rows.add(Withholding.WORDS, event.streamId(), event.position());
        rows.add(Withholding.EVENTS, event.streamId(), event.position());
        rows.add(Withholding.CORRECTIONS, event.streamId());
        rows.flush();
      }
    }
  }

  /** What the streams of the events were known to concern, and since when. */
  private static Map<String, Map<Subject, Long>> known(List<ProjectedEvent> events, Rows rows) {
    Map<String, Map<Subject, Long>> known = new LinkedHashMap<>();
    rows.query(
            "select stream_id, kind, value, since from history.concern where stream_id ="
                + " any(?)")
        .params(
            (Object)
                events.stream().map(ProjectedEvent::streamId).distinct().toArray(String[]::new))
        .query(row -> {
          known
              .computeIfAbsent(row.getString("stream_id"), _ -> new LinkedHashMap<>())
              .put(
                  new Subject(SubjectType.valueOf(row.getString("kind")), row.getString("value")),
                  row.getLong("since"));
        });
    return known;
  }

  private static void concern(
      ProjectedEvent event, Map<String, Map<Subject, Long>> known, Rows rows) {
    var subjects = known.computeIfAbsent(event.streamId(), _ -> new LinkedHashMap<>());
    for (Subject subject : Concerns.of(event.event())) {
      if (subjects.putIfAbsent(subject, event.position()) == null) {
        String kind = subject.type().name();
        rows.add(Change.CONCERN, event.streamId(), kind, subject.id(), event.position());
        if (event.version() > 0) {
          rows.add(
              Change.TERM_OF_BEFORE,
              kind,
              subject.id(),
              event.position(),
              event.streamId(),
              event.position());
        }
      }
    }
    subjects
        .keySet()
        .forEach(
            it -> rows.add(Change.TERM, it.type(), it.id(), event.position(), event.position()));
  }

  private static String name(ProjectedEvent event) {
    return Objects.requireNonNull(
            EventCatalogue.names().get(event.event().getClass()), "not in the catalogue")
        .name();
  }

  /** As it is stored, but for who has reported, which even sealed is for nobody who reads here. */
  private ObjectNode payload(ProjectedEvent event) {
    ObjectNode payload = json.valueToTree(event.event());
    if (event.event() instanceof MisuseEvent.MisuseReported) {
      payload.remove("identity");
    }
    return payload;
  }

  /** Some events tell of what has happened before, or begins to count at another time. */
  private static @Nullable Instant occurredAt(ProjectedEvent event) {
    return switch (event.event()) {
      case PastReleaseRecorded e -> e.release().releasedOn();
      case AccessRestricted e -> e.order().effective();
      default -> decidedAt(event.metadata());
    };
  }

  private static @Nullable Instant decidedAt(Map<String, ?> metadata) {
    return metadata.get("decidedAt") instanceof String text ? Instant.parse(text) : null;
  }
}
