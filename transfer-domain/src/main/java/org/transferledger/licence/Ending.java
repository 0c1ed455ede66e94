package org.transferledger.licence;

import java.util.List;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.licence.Licence.Status;
import org.transferledger.licence.LicenceCommand.ExpireLicence;
import org.transferledger.licence.LicenceCommand.ReinstateLicence;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.licence.LicenceCommand.SurrenderLicence;
import org.transferledger.licence.LicenceCommand.SuspendLicence;
import org.transferledger.licence.LicenceEvent.LicenceExpired;
import org.transferledger.licence.LicenceEvent.LicenceReinstated;
import org.transferledger.licence.LicenceEvent.LicenceRevoked;
import org.transferledger.licence.LicenceEvent.LicenceSurrendered;
import org.transferledger.licence.LicenceEvent.LicenceSuspended;

/** How an issued licence ends, for a while or for good. */
final class Ending {
  private Ending() {}

  static LicenceSuspended decide(Licence licence, SuspendLicence command, Streams streams) {
    Person by = Acting.officer(command.act(), licence, streams);
    LicenceRule.ONLY_ISSUED_IS_SUSPENDED.require(
        licence.status() == Status.ISSUED, null, "The licence is %s.", licence.status());
    return new LicenceSuspended(licence.id(), command.grounds(), by);
  }

  static LicenceReinstated decide(Licence licence, ReinstateLicence command, Streams streams) {
    Person by = Acting.officer(command.act(), licence, streams);
    LicenceRule.ONLY_SUSPENDED_LICENCE_IS_REINSTATED.require(
        licence.status() == Status.SUSPENDED, null, "The licence is %s.", licence.status());
    Acting.requireSeparate(
        LicenceRule.LICENCE_REINSTATED_BY_ANOTHER,
        command.act(),
        licence,
        streams,
        List.of(),
        licence.suspendedBy());
    return new LicenceReinstated(licence.id(), command.reason(), by);
  }

  static LicenceRevoked decide(Licence licence, RevokeLicence command, Streams streams) {
    Person by = Acting.officer(command.act(), licence, streams);
    LicenceRule.ONLY_ISSUED_IS_REVOKED.require(
        licence.status().held(), null, "The licence is %s.", licence.status());
    return new LicenceRevoked(licence.id(), command.revocation(), by);
  }

  static LicenceSurrendered decide(Licence licence, SurrenderLicence command) {
    Person by = Acting.applicant(command.act(), licence);
    LicenceRule.ONLY_HELD_IS_SURRENDERED.require(
        licence.status().held(), null, "The licence is %s.", licence.status());
    return new LicenceSurrendered(licence.id(), command.reason(), by);
  }

  static LicenceExpired decide(Licence licence, ExpireLicence command) {
    Person by = DeadlineRule.requireReached(command.act(), licence.terms().validUntil());
    DeadlineRule.DEADLINE_APPLIES.require(
        licence.status().held(), null, "The licence is %s.", licence.status());
    return new LicenceExpired(licence.id(), by);
  }
}
