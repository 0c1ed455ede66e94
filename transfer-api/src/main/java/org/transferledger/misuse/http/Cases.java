package org.transferledger.misuse.http;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.core.Person;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.LogMoments;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.http.RequestProblem;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCommand;

/**
 * For whom a case exists. For all others a change of it is answered like a change of a case that is
 * none, before anything of it is looked at, its version included.
 */
@Component
class Cases {
  private final Records records;
  private final LogMoments moments;

  Cases(Records records, LogMoments moments) {
    this.records = records;
    this.moments = moments;
  }

  ResponseEntity<MisuseCase> get(CaseId id, Actor caller, AsOf when) {
    return records.get(
        MisuseCase.STREAM,
        id,
        caller,
        when,
        it -> visible(it, caller),
        MisuseCase::withoutIdentity);
  }

  /** What has happened in the case until then, for who sees it today and would have then. */
  ResponseEntity<CaseTimeline> timeline(CaseId id, Actor caller, AsOf when) {
    require(id, caller);
    records.requireKept(MisuseCase.STREAM, id);
    var moment = moments.of(caller, when);
    var past = records.past(moment);
    MisuseCase then = past.find(MisuseCase.STREAM, id.toString());
    if (then == null || !visible(then, caller)) {
      throw RequestProblem.NOT_FOUND.because("There is no such record.");
    }
    var events = past.events(MisuseCase.STREAM, id.toString());
    return records.answer(caller, moment, new Chronicle(events, then).timeline());
  }

  MisuseCase require(CaseId id, Actor caller) {
    return records.require(MisuseCase.STREAM, id, it -> visible(it, caller));
  }

  ResponseEntity<CommandAnswer> change(CommandCall.Change call, MisuseCommand command) {
    require(command.caseId(), command.act().actor());
    return call.change(command, command.caseId());
  }

  ResponseEntity<CommandAnswer> add(CommandCall.Addition call, MisuseCommand command, Object part) {
    require(command.caseId(), command.act().actor());
    return call.add(command, command.caseId(), part, "/misuse-cases/" + command.caseId());
  }

  /**
   * Officers, custodians, auditors by their mandates, investigators who are assigned or while
   * nobody is, and who may learn the reporter's name; nobody of the accused firm.
   */
  private boolean visible(MisuseCase it, Actor caller) {
    Person person = caller.person();
    boolean concerned =
        switch (caller) {
          case Actor.Officer _, Actor.Auditor _ ->
              records.byOffice(caller, Concern.of(it.accused(), it.allegation().packageId()));
          case Actor.Investigator _ ->
              it.investigators().isEmpty() || it.investigators().contains(person);
          case Actor.Custodian custodian -> records.keepsReporters(custodian);
          case Actor.Operator _, Actor.FirmMember _, Actor.Reporter _, Actor.Deadline _ -> false;
        };
    boolean recipient = it.reveals().stream().anyMatch(r -> r.recipient().equals(person));
    return (concerned || recipient) && !records.employs(it.accused(), person);
  }
}
