package org.transferledger.misuse;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.misuse.MisuseCommand.NotifySubject;
import org.transferledger.misuse.MisuseCommand.RecordFinding;
import org.transferledger.misuse.MisuseCommand.RecordResponse;
import org.transferledger.misuse.MisuseEvent.FindingRecorded;
import org.transferledger.misuse.MisuseEvent.ResponseRecorded;
import org.transferledger.misuse.MisuseEvent.SubjectNotified;

/** The subject is told and heard, and then it is found what is true. */
final class Hearing {
  private Hearing() {}

  static SubjectNotified notify(MisuseCase known, NotifySubject command, Streams streams) {
    Person by = Working.requireAssigned(known, command.act(), streams);
    Working.requireInvestigating(known);
    FirmId accused =
        MisuseRule.ACCUSED_KNOWN.required(
            known.accused(), null, "Neither report nor triage names a firm.");
    MisuseRule.SUBJECT_NOTIFIED_ONCE.require(
        known.heard() == MisuseCase.Heard.NO, null, "%s was notified.", accused);
    var notice = command.notice();
    MisuseRule.RESPONSE_TIME_IN_FUTURE.require(
        notice.respondBy().isAfter(command.act().at()),
        "respondBy",
        "%s has passed.",
        notice.respondBy());
    return new SubjectNotified(known.id(), accused, notice, by);
  }

  static ResponseRecorded respond(MisuseCase known, RecordResponse command, Streams streams) {
    Person by = requireRespondent(known, command, streams);
    MisuseRule.RESPONSE_TO_NOTICE.require(
        known.notice() != null && known.status() != MisuseCase.Status.CLOSED,
        null,
        "The subject %s, and the case is %s.",
        known.notice() == null ? "was not notified" : "was notified",
        known.status());
    return new ResponseRecorded(known.id(), command.response(), by);
  }

  private static Person requireRespondent(
      MisuseCase known, RecordResponse command, Streams streams) {
    var act = command.act();
    if (!(act.actor() instanceof FirmMember member)) {
      return Working.requireAssigned(known, act, streams);
    }
    MisuseRule.RESPONSE_TO_NOTICE.require(
        member.firm().equals(known.accused()), null, "The case is about another firm.");
    return Firm.requireMember(
        act, member.firm(), FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER);
  }

  static FindingRecorded find(MisuseCase known, RecordFinding command, Streams streams) {
    Person by = Working.requireAssigned(known, command.act(), streams);
    Working.requireInvestigating(known);
    var finding = command.finding();
    requireCited(known, finding);
    if (finding.degree().anything()) {
      MisuseRule.SUBJECT_HEARD.require(
          finding.waiver() != null || heard(known, command.act().at()),
          "waiver",
          "The subject has not answered%s, and no waiver is given.",
          known.notice() == null ? "" : " and may until " + known.notice().respondBy());
      MisuseRule.MEASURES_FOLLOW_FINDING.require(
          !finding.measures().isEmpty(), "measures", "None is proposed.");
    }
    return new FindingRecorded(known.id(), finding, by);
  }

  private static boolean heard(MisuseCase known, Instant at) {
    return switch (known.heard()) {
      case NO -> false;
      case NOTIFIED -> !at.isBefore(requireNonNull(known.notice()).respondBy());
      case ANSWERED -> true;
    };
  }

  private static void requireCited(MisuseCase known, Finding finding) {
    var missing =
        finding.evidence().stream()
            .filter(it -> {
              var item = known.item(it);
              return item == null || item.excluded() != null;
            })
            .map(Object::toString)
            .toList();
    MisuseRule.FINDING_CITES_EVIDENCE.require(
        missing.isEmpty(),
        "evidence",
        "%s is not on record in the case, or is excluded.",
        String.join(", ", missing));
    MisuseRule.FINDING_CITES_EVIDENCE.require(
        !finding.degree().anything() || !finding.evidence().isEmpty(),
        "evidence",
        "Nothing is cited.");
  }
}
