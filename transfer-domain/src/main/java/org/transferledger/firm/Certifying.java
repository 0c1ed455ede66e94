package org.transferledger.firm;

import org.transferledger.authority.Authority;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.FirmCommand.CertifyRecipient;
import org.transferledger.firm.FirmCommand.WithdrawCertification;
import org.transferledger.firm.FirmEvent.CertificationWithdrawn;
import org.transferledger.firm.FirmEvent.RecipientCertified;

/** Decides on the certification of a firm as a recipient. */
final class Certifying {
  private Certifying() {}

  static RecipientCertified decide(Firm firm, CertifyRecipient command, Streams streams) {
    Person by = Authority.requireOfficer(streams, command.act(), firm.id().homeState());
    var certification = command.certification();
    FirmRule.CERTIFICATION_ENDS_IN_FUTURE.require(
        certification.until().isAfter(command.act().at()),
        "until",
        "%s has passed.",
        certification.until());
    return new RecipientCertified(firm.id(), certification, by);
  }

  static CertificationWithdrawn decide(Firm firm, WithdrawCertification command, Streams streams) {
    Person by = Authority.requireOfficer(streams, command.act(), firm.id().homeState());
    FirmRule.CERTIFICATION_IN_FORCE.require(
        firm.certified(command.act().at()), null, "%s is not certified.", firm.id());
    return new CertificationWithdrawn(firm.id(), command.grounds(), by);
  }
}
