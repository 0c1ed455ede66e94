package org.transferledger.licence;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
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

  /** Refuses unless the officer who acts and each of the others are two pairs of eyes. */
  static void requireSeparate(
      LicenceRule rule,
      Act act,
      Licence licence,
      Stream<@Nullable Person> others,
      Streams streams) {
    var state = licence.terms().issuingState();
    others
        .flatMap(Stream::ofNullable)
        .forEach(it ->
            rule.require(
                Authority.separate(streams, state, it, act.person(), act.at()),
                null,
                "%s has taken part already, and %s acts.",
                it,
                act.person()));
  }
}
