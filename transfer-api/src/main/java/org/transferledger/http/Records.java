package org.transferledger.http;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.transferledger.authority.Authority;
import org.transferledger.command.PastStreams;
import org.transferledger.command.StateReader;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.Disposable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;
import org.transferledger.firm.Firm;
import org.transferledger.ledger.LogReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with the state of one record, as it is or as it was, read from the log itself and so
 * never behind.
 */
@Component
public class Records {
  private static final String AS_OF_POSITION = "As-Of-Position";

  private final StateReader reader;
  private final LogReader log;
  private final LogMoments moments;
  private final OpaqueTokens tokens;
  private final ConsistencyToken consistency;
  private final Clock clock;
  private final JsonMapper json;

  Records(
      StateReader reader,
      LogReader log,
      LogMoments moments,
      OpaqueTokens tokens,
      ConsistencyToken consistency,
      Clock clock,
      @Qualifier("eventJson") JsonMapper json) {
    this.reader = reader;
    this.log = log;
    this.moments = moments;
    this.tokens = tokens;
    this.consistency = consistency;
    this.clock = clock;
    this.json = json;
  }

  /**
   * The record with its ETag, or the same 404 whether it does not exist or is not for this caller.
   *
   * @param visible whether the caller may see it
   */
  public <S, E extends DomainEvent> ResponseEntity<S> get(
      StreamType<S, E> type, Object id, Predicate<S> visible) {
    return get(type, id, visible, it -> it);
  }

  /**
   * As {@link #get(StreamType, Object, Predicate)}, with a record of which this caller is shown a
   * part.
   */
  public <S, E extends DomainEvent> ResponseEntity<S> get(
      StreamType<S, E> type, Object id, Predicate<S> visible, UnaryOperator<S> shown) {
    long asOf = log.lastPosition();
    var record = reader.read(type, id.toString());
    S state = requireVisible(record.state(), visible);
    requireKept(state);
    return ResponseEntity.ok()
        .eTag(tokens.etag(id.toString(), record.version()))
        .header(ConsistencyToken.HEADER, consistency.of(asOf))
        .body(shown.apply(state));
  }

  /** As {@link #get(StreamType, Object, Predicate)}, as of whenever the caller asks for. */
  public <S, E extends DomainEvent> ResponseEntity<S> get(
      StreamType<S, E> type, Object id, Actor caller, AsOf when, Predicate<S> visible) {
    return get(type, id, caller, when, visible, it -> it);
  }

  /**
   * As {@link #get(StreamType, Object, Predicate, UnaryOperator)}, as of whenever the caller asks
   * for. A past state is for who may see the record as it is today and might have seen it as it was
   * then; what was disposed of since is gone for the past as well.
   */
  public <S, E extends DomainEvent> ResponseEntity<S> get(
      StreamType<S, E> type,
      Object id,
      Actor caller,
      AsOf when,
      Predicate<S> visible,
      UnaryOperator<S> shown) {
    if (when.today()) {
      return get(type, id, visible, shown);
    }
    requireKept(require(type, id, visible));
    Moment moment = moments.of(caller, when);
    var record = reader.asOf(type, id.toString(), moment.position());
    S state = requireVisible(record.state(), visible);
    return ResponseEntity.ok()
        .headers(past(caller, moment))
        .eTag(tokens.etag(id.toString(), record.version()))
        .body(shown.apply(state));
  }

  /**
   * Firms and custodians learn the position as a token only: how much is on record is not theirs.
   */
  private HttpHeaders past(Actor caller, Moment moment) {
    var headers = moment.headers();
    headers.set(ConsistencyToken.HEADER, consistency.of(moment.position()));
    switch (caller) {
      case Actor.Officer _, Actor.Auditor _, Actor.Investigator _ ->
          headers.set(AS_OF_POSITION, Long.toString(moment.position()));
      case Actor.Operator _,
          Actor.FirmMember _,
          Actor.Custodian _,
          Actor.Reporter _,
          Actor.Deadline _ -> {}
    }
    return headers;
  }

  /** What was found out about a moment, with what tells as of when it is. */
  public <T> ResponseEntity<T> answer(Actor caller, Moment moment, T found) {
    return ResponseEntity.ok().headers(past(caller, moment)).body(found);
  }

  /** What the log told at a moment, for who may ask about it. */
  public PastStreams past(Moment moment) {
    return reader.past(moment.position());
  }

  /**
   * A record as this caller sees it, with an ETag of just that: what else happens to the record
   * does not show in it.
   *
   * @param view what the caller sees; null if nothing
   */
  public <S, E extends DomainEvent, V> ResponseEntity<V> view(
      StreamType<S, E> type, Object id, Function<S, @Nullable V> view) {
    long asOf = log.lastPosition();
    S state = reader.read(type, id.toString()).state();
    V seen = state == null ? null : view.apply(state);
    if (state == null || seen == null) {
      throw RequestProblem.NOT_FOUND.because("There is no such record.");
    }
    requireKept(state);
    return ResponseEntity.ok()
        .eTag(etag(id, seen))
        .header(ConsistencyToken.HEADER, consistency.of(asOf))
        .body(seen);
  }

  /** The ETag of a record as a caller sees it. */
  public String etag(Object id, Object view) {
    return tokens.etag(id + "\n" + json.writeValueAsString(view), 0);
  }

  /** The record as it is, or the same 404 as in {@link #get(StreamType, Object, Predicate)}. */
  public <S, E extends DomainEvent> S require(
      StreamType<S, E> type, Object id, Predicate<S> visible) {
    return requireVisible(reader.read(type, id.toString()).state(), visible);
  }

  /** Whether a record exists and the caller may know of it. */
  public <S, E extends DomainEvent> boolean shows(
      StreamType<S, E> type, Object id, Predicate<S> visible) {
    S state = reader.read(type, id.toString()).state();
    return state != null && visible.test(state);
  }

  private static <S> S requireVisible(@Nullable S state, Predicate<S> visible) {
    if (state == null || !visible.test(state)) {
      throw RequestProblem.NOT_FOUND.because("There is no such record.");
    }
    return state;
  }

  /** Refuses to speak of a record that was disposed of. */
  public void requireKept(StreamType<?, ?> type, Object id) {
    Object state = reader.read(type, id.toString()).state();
    if (state != null) {
      requireKept(state);
    }
  }

  private static void requireKept(Object state) {
    if (state instanceof Disposable it && it.disposed()) {
      throw RequestProblem.RECORD_DISPOSED.because("It was disposed of.");
    }
  }

  /** Whether the person belongs to the firm today. */
  public boolean employs(@Nullable FirmId firm, Person person) {
    Firm known = firm == null ? null : reader.read(Firm.STREAM, firm.value()).state();
    return known != null && known.employs(person, clock.instant());
  }

  /** Whether the caller is a custodian whom an authority has appointed. */
  public boolean keepsReporters(Actor.Custodian custodian) {
    Authority authority = authority(custodian.state());
    return authority != null && authority.keepsReporters(custodian.person());
  }

  /**
   * Whether the caller sees a record that concerns no firm and no package in particular, by office:
   * officers and investigators do, and auditors with a mandate for everything.
   */
  public boolean byOffice(Actor caller) {
    return byOffice(caller, Concern.NOTHING);
  }

  /**
   * Whether the caller sees by office what concerns these firms and packages: officers and
   * investigators do, and auditors with a mandate for one of them or for everything.
   */
  public boolean byOffice(Actor caller, Concern concern) {
    return switch (caller) {
      case Actor.Officer officer -> decides(officer);
      case Actor.Auditor auditor -> mandated(auditor, concern);
      case Actor.Investigator _ -> true;
      case Actor.Operator _,
          Actor.FirmMember _,
          Actor.Custodian _,
          Actor.Reporter _,
          Actor.Deadline _ ->
          false;
    };
  }

  /** The firms and packages that a record concerns. */
  public record Concern(Collection<FirmId> firms, Collection<PackageId> packages) {
    static final Concern NOTHING = new Concern(List.of(), List.of());

    public static Concern of(FirmId... firms) {
      return new Concern(List.of(firms), List.of());
    }

    /** What a list is filtered by; null where it is not. */
    public static Concern of(@Nullable FirmId firm, @Nullable PackageId technology) {
      return new Concern(
          firm == null ? List.of() : List.of(firm),
          technology == null ? List.of() : List.of(technology));
    }
  }

  private boolean decides(Actor.Officer officer) {
    Authority authority = authority(officer.state());
    return authority != null && authority.decides(officer.person(), clock.instant());
  }

  private boolean mandated(Actor.Auditor auditor, Concern concern) {
    Authority authority = authority(auditor.state());
    return authority != null
        && authority.mandatesOf(auditor.person(), clock.instant()).stream()
            .anyMatch(it -> it.covers(concern.firms, concern.packages));
  }

  private @Nullable Authority authority(Country state) {
    return reader.read(Authority.STREAM, state.code()).state();
  }

  /** Refuses who does not see by office what concerns no firm and no package in particular. */
  public void requireOffice(Actor caller) {
    requireOffice(caller, Concern.NOTHING);
  }

  /** Refuses who does not see by office what concerns these firms and packages. */
  public void requireOffice(Actor caller, Concern concern) {
    if (!byOffice(caller, concern)) {
      throw RequestProblem.ROLE_NOT_ADMITTED.because(
          caller instanceof Actor.Auditor
              ? "No audit mandate in force covers this; ask for the one firm or package that yours"
                  + " is for."
              : "This is for auditors, officers and investigators.");
    }
  }

  /** Whether the caller acts for the firm. */
  public static boolean belongsTo(FirmId firm, Actor caller) {
    return caller instanceof Actor.FirmMember member && member.firm().equals(firm);
  }
}
