package org.transferledger.licence;

import org.transferledger.core.Act;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.licence.Licence.Status;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.DeclineCountersignature;
import org.transferledger.licence.LicenceCommand.ProvideInformation;
import org.transferledger.licence.LicenceCommand.RequestInformation;
import org.transferledger.licence.LicenceEvent.CountersignatureDeclined;
import org.transferledger.licence.LicenceEvent.InformationProvided;
import org.transferledger.licence.LicenceEvent.InformationRequested;
import org.transferledger.licence.LicenceEvent.LicenceAdvised;
import org.transferledger.licence.LicenceEvent.LicenceCountersigned;

/** The way of an application or amendment through the authority, up to the decision. */
final class Deciding {
  private Deciding() {}

  static InformationRequested decide(Licence licence, RequestInformation command, Streams streams) {
    Person by = Acting.officer(command.act(), licence, streams);
    var pending = licence.proceeding();
    LicenceRule.ONLY_PENDING_IS_ASKED.require(
        pending != null && pending.awaited() == null, null, "The %s.", found(licence));
    return new InformationRequested(licence.id(), command.question(), command.act().at(), by);
  }

  static InformationProvided decide(Licence licence, ProvideInformation command) {
    Person by = Acting.applicant(command.act(), licence);
    var pending = licence.proceeding();
    LicenceRule.INFORMATION_WAS_REQUESTED.require(
        pending != null && pending.awaited() != null, null, "The %s.", found(licence));
    return new InformationProvided(licence.id(), command.information(), command.act().at(), by);
  }

  static LicenceAdvised decide(Licence licence, AdviseOnLicence command, Streams streams) {
    Person by = Acting.officer(command.act(), licence, streams);
    requireStage(LicenceRule.ADVICE_COMES_FIRST, Status.APPLIED, licence);
    return new LicenceAdvised(licence.id(), command.advice(), by);
  }

  static LicenceCountersigned decide(Licence licence, CountersignLicence command, Streams streams) {
    return new LicenceCountersigned(licence.id(), countersigner(licence, command.act(), streams));
  }

  static CountersignatureDeclined decide(
      Licence licence, DeclineCountersignature command, Streams streams) {
    Person by = countersigner(licence, command.act(), streams);
    return new CountersignatureDeclined(licence.id(), command.reason(), by);
  }

  private static Person countersigner(Licence licence, Act act, Streams streams) {
    Person by = Acting.officer(act, licence, streams);
    var pending = requireStage(LicenceRule.COUNTERSIGNED_AFTER_ADVICE, Status.ADVISED, licence);
    Acting.requireSeparate(
        LicenceRule.THREE_PEOPLE_DECIDE,
        act,
        licence,
        streams,
        pending.countersigners(),
        pending.adviser());
    return by;
  }

  /** Refuses unless an application or amendment has come so far, and nothing is awaited for it. */
  static Proceeding requireStage(LicenceRule rule, Status stage, Licence licence) {
    var pending = rule.required(licence.proceeding(), null, "The %s.", found(licence));
    rule.require(pending.stage() == stage, null, "The %s.", found(licence));
    LicenceRule.INFORMATION_COMES_FIRST.require(
        pending.awaited() == null, null, "The %s.", found(licence));
    return pending;
  }

  /** How far it has come, in words. */
  static String found(Licence licence) {
    var pending = licence.proceeding();
    String status =
        licence.amendment() == null
            ? "licence is " + licence.status()
            : "amendment is " + licence.amendment().stage();
    return status + (pending != null && pending.awaited() != null ? ", information awaited" : "");
  }
}
