package org.transferledger.authority;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;

/** What can be asked of an authority. */
public sealed interface AuthorityCommand extends Command {
  Country state();

  /** First half of establishing an authority, by one operator. */
  record ProposeAuthority(Act act, @TargetAggregateIdentifier Country state, Proposal proposal)
      implements AuthorityCommand {}

  /** Second half, by another operator: from here on its officers decide. */
  record EstablishAuthority(Act act, @TargetAggregateIdentifier Country state)
      implements AuthorityCommand {}

  record AppointOfficer(Act act, @TargetAggregateIdentifier Country state, Appointment appointment)
      implements AuthorityCommand {}

  /**
   * What an authority begins with.
   *
   * @param issuer the token issuer whose subjects can be officers of this authority
   * @param officers token subjects of the first two officers
   */
  record Proposal(String issuer, List<String> officers) {
    public Proposal {
      Fields.check()
          .text("issuer", issuer, 300)
          .some("officers", officers, 2)
          .holds("officers", officers == null || officers.size() == 2, officers, "exactly two")
          .orThrow();
      var check = Fields.check();
      for (int i = 0; i < officers.size(); i++) {
        check.text("officers[" + i + "]", officers.get(i), 300);
      }
      check.orThrow();
      officers = List.copyOf(officers);
    }
  }

  /**
   * Who becomes an officer.
   *
   * @param officer token subject of the new officer, from the authority's issuer
   */
  record Appointment(String officer) {
    public Appointment {
      Fields.check().text("officer", officer, 300).orThrow();
    }
  }
}
