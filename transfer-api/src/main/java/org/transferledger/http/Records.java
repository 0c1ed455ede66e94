package org.transferledger.http;

import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.transferledger.authority.Authority;
import org.transferledger.command.StateReader;
import org.transferledger.core.Actor;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.StreamType;
import org.transferledger.ledger.LogReader;

/** Answers with the state of one record as it is, read from the log itself and so never behind. */
@Component
public class Records {
  private final StateReader reader;
  private final LogReader log;
  private final OpaqueTokens tokens;
  private final ConsistencyToken consistency;

  Records(StateReader reader, LogReader log, OpaqueTokens tokens, ConsistencyToken consistency) {
    this.reader = reader;
    this.log = log;
    this.tokens = tokens;
    this.consistency = consistency;
  }

  /**
   * The record with its ETag, or the same 404 whether it does not exist or is not for this caller.
   *
   * @param visible whether the caller may see it
   */
  public <S, E extends DomainEvent> ResponseEntity<S> get(
      StreamType<S, E> type, Object id, Predicate<S> visible) {
    long asOf = log.lastPosition();
    var record = reader.read(type, id.toString());
    S state = record.state();
    if (state == null || !visible.test(state)) {
      throw RequestProblem.NOT_FOUND.because("There is no such record.");
    }
    return ResponseEntity.ok()
        .eTag(tokens.etag(id.toString(), record.version()))
        .header(ConsistencyToken.HEADER, consistency.of(asOf))
        .body(state);
  }

  /**
   * Whether the caller sees records of firms by office: appointed officers, auditors and
   * investigators do.
   */
  public boolean byOffice(Actor caller) {
    return switch (caller) {
      case Actor.Officer officer -> appointed(officer);
      case Actor.Auditor _, Actor.Investigator _ -> true;
      case Actor.Operator _, Actor.FirmMember _, Actor.Reporter _, Actor.Deadline _ -> false;
    };
  }

  private boolean appointed(Actor.Officer officer) {
    Authority authority = reader.read(Authority.STREAM, officer.state().code()).state();
    return authority != null && authority.decides(officer.person());
  }

  /** Refuses who does not see records by office. */
  public void requireOffice(Actor caller) {
    if (!byOffice(caller)) {
      throw RequestProblem.ROLE_NOT_ADMITTED.because(
          "This is for auditors, officers and investigators.");
    }
  }

  /** Whether the caller acts for the firm. */
  public static boolean belongsTo(FirmId firm, Actor caller) {
    return caller instanceof Actor.FirmMember member && member.firm().equals(firm);
  }
}
