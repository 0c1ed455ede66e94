package org.transferledger.authority;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.MandateId;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;

/** What can be asked of an authority. */
public sealed interface AuthorityCommand extends Command {
  Country state();

  /** First half of establishing an authority, by one operator. */
  record ProposeAuthority(Act act, @TargetAggregateIdentifier Country state, Proposal proposal)
      implements AuthorityCommand {}

  /** Second half, by another operator: from here on its officers decide. */
  record EstablishAuthority(Act act, @TargetAggregateIdentifier Country state)
      implements AuthorityCommand {}

  /** By an appointed officer, as all that follows. */
  record AppointOfficer(Act act, @TargetAggregateIdentifier Country state, Appointment appointment)
      implements AuthorityCommand {}

  record EndAppointment(Act act, @TargetAggregateIdentifier Country state, Ending ending)
      implements AuthorityCommand {}

  /** The officer's own powers, which stay with the officer as well. */
  record DelegatePowers(Act act, @TargetAggregateIdentifier Country state, DelegationOrder order)
      implements AuthorityCommand {}

  record EndDelegation(Act act, @TargetAggregateIdentifier Country state, DelegationEnding ending)
      implements AuthorityCommand {}

  record AppointCustodian(
      Act act, @TargetAggregateIdentifier Country state, CustodianAppointment appointment)
      implements AuthorityCommand {}

  record GrantAuditMandate(
      Act act, @TargetAggregateIdentifier Country state, MandateId mandateId, Mandate mandate)
      implements AuthorityCommand {}

  record EndAuditMandate(
      Act act, @TargetAggregateIdentifier Country state, MandateId mandateId, Reason reason)
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

  /**
   * Whose appointment ends.
   *
   * @param subject token subject, from the authority's issuer
   */
  record Ending(String subject, Office office, String reason) {
    public Ending {
      Fields.check()
          .text("subject", subject, 300)
          .present("office", office)
          .text("reason", reason, 2_000)
          .orThrow();
    }
  }

  /**
   * Who may decide in the officer's place.
   *
   * @param delegate token subject, from the authority's issuer
   * @param until the first moment at which it is over
   */
  record DelegationOrder(String delegate, Instant until, String reason) {
    public DelegationOrder {
      Fields.check()
          .text("delegate", delegate, 300)
          .present("until", until)
          .text("reason", reason, 2_000)
          .orThrow();
    }
  }

  /**
   * Who no longer decides in any officer's place.
   *
   * @param delegate token subject, from the authority's issuer
   */
  record DelegationEnding(String delegate, String reason) {
    public DelegationEnding {
      Fields.check().text("delegate", delegate, 300).text("reason", reason, 2_000).orThrow();
    }
  }

  /**
   * Who becomes a custodian.
   *
   * @param subject token subject of the new custodian, from the authority's issuer
   */
  record CustodianAppointment(String subject) {
    public CustodianAppointment {
      Fields.check().text("subject", subject, 300).orThrow();
    }
  }

  /**
   * Who may read what, until when, and why.
   *
   * @param auditor of any issuer
   * @param until the first moment at which it is over
   */
  record Mandate(Person auditor, MandateScope scope, Instant until, String reason) {
    public Mandate {
      Fields.check()
          .present("auditor", auditor)
          .present("scope", scope)
          .present("until", until)
          .text("reason", reason, 2_000)
          .orThrow();
    }
  }
}
