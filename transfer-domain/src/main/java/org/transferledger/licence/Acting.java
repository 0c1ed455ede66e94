package org.transferledger.licence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmRule;

/** Who may do what with a licence. */
final class Acting {
  private Acting() {}

  /** Refuses unless an officer of the issuing state acts. */
  static Person officer(Act act, Licence licence, Streams streams) {
    return Authority.requireOfficer(streams, act, licence.terms().issuingState());
  }

  /** Refuses unless the export-control officer of the firm that applied acts. */
  static Person applicant(Act act, Licence licence) {
    var applicant =
        FirmRule.FIRM_MEMBER_ACTS.required(
            licence.applicant(), null, "Nobody applied for general licence %s.", licence.id());
    return Firm.requireMember(act, applicant, FirmRole.EXPORT_CONTROL_OFFICER);
  }

  /** Refuses unless the export-control officer of a firm acts; returns the firm. */
  static FirmId exporter(Act act) {
    FirmRule.FIRM_MEMBER_ACTS.require(
        act.actor() instanceof FirmMember, null, "%s acts for no firm.", act.person());
    FirmId firm = ((FirmMember) act.actor()).firm();
    Firm.requireMember(act, firm, FirmRole.EXPORT_CONTROL_OFFICER);
    return firm;
  }

  /**
   * Refuses unless the export-control officer of a firm acts that the provisos bind: who applied,
   * or who has registered its use. Returns the firm.
   */
  static FirmId bound(Act act, Licence licence) {
    FirmId applicant = licence.applicant();
    if (applicant != null) {
      Firm.requireMember(act, applicant, FirmRole.EXPORT_CONTROL_OFFICER);
      return applicant;
    }
    FirmId firm = exporter(act);
    LicenceRule.PROVISO_BINDS_FIRM.require(
        licence.use(firm) != null, null, "%s has registered no use.", firm);
    return firm;
  }

  /**
   * Refuses unless the officer who acts and each of the others are two pairs of eyes.
   *
   * @param others who have done something already
   * @param more of them; null where nobody has yet
   */
  static void requireSeparate(
      LicenceRule rule,
      Act act,
      Licence licence,
      Streams streams,
      List<Person> others,
      @Nullable Person... more) {
    List<Person> all = new ArrayList<>(others);
    for (Person one : more) {
      if (one != null) {
        all.add(one);
      }
    }
    var state = licence.terms().issuingState();
    for (Person other : all) {
      rule.require(
          Authority.separate(streams, state, other, act.person(), act.at()),
          null,
          "%s has taken part already, and %s acts.",
          other,
          act.person());
    }
  }
}
