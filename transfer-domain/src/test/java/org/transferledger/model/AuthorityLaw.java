package org.transferledger.model;

import static org.transferledger.authority.AuthorityRule.*;

import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityCommand;
import org.transferledger.authority.AuthorityCommand.AppointCustodian;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.DelegatePowers;
import org.transferledger.authority.AuthorityCommand.EndAppointment;
import org.transferledger.authority.AuthorityCommand.EndAuditMandate;
import org.transferledger.authority.AuthorityCommand.EndDelegation;
import org.transferledger.authority.AuthorityCommand.EstablishAuthority;
import org.transferledger.authority.AuthorityCommand.GrantAuditMandate;
import org.transferledger.authority.AuthorityCommand.ProposeAuthority;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Actor.Operator;
import org.transferledger.core.Country;

/** What the domain says of authorities. */
final class AuthorityLaw {
  private final Model model;
  private final Verdict verdict;

  AuthorityLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  /** An officer whom the state has appointed, or who was delegated to, decides for it. */
  static boolean officer(Model model, Verdict verdict, Act act, Country state) {
    var authority = model.authority(state);
    return authority == null
        ? verdict.needs(false, AUTHORITY_KNOWN, OFFICER_OF_STATE_DECIDES)
        : verdict.needs(
            act.actor() instanceof Officer it
                && it.state().equals(state)
                && authority.decides(it.person(), model.now),
            OFFICER_OF_STATE_DECIDES);
  }

  /** An officer of whatever state. */
  static boolean anyOfficer(Model model, Verdict verdict, Act act) {
    return act.actor() instanceof Officer it
        ? officer(model, verdict, act, it.state())
        : verdict.needs(false, OFFICER_OF_STATE_DECIDES);
  }

  void judge(AuthorityCommand command) {
    var authority = model.authority(command.state());
    switch (command) {
      case ProposeAuthority it -> propose(it, authority);
      case EstablishAuthority it -> establish(it, authority);
      default -> {
        boolean decides = officer(model, verdict, command.act(), command.state());
        if (authority != null) {
          verdict.needs(
              !decides || authority.officers.contains(command.act().person()),
              APPOINTED_OFFICER_ACTS);
          decide(command, authority);
        }
      }
    }
  }

  private void propose(ProposeAuthority it, @Nullable AuthorityModel authority) {
    verdict.needs(it.act().actor() instanceof Operator, OPERATOR_ACTS);
    verdict.needs(authority == null, AUTHORITY_ONCE_PER_STATE);
    verdict.then(() ->
        model.authorities.put(
            it.state(),
            new AuthorityModel(
                it.act().person(),
                it.proposal().officers().stream()
                    .map(subject -> Universe.official(it.state(), subject))
                    .toList())));
  }

  private void establish(EstablishAuthority it, @Nullable AuthorityModel authority) {
    verdict.needs(it.act().actor() instanceof Operator, OPERATOR_ACTS);
    if (authority == null) {
      verdict.needs(false, AUTHORITY_KNOWN);
      return;
    }
    verdict.needs(!authority.established, AUTHORITY_ESTABLISHED_ONCE);
    verdict.needs(!authority.proposer.equals(it.act().person()), SECOND_OPERATOR_ESTABLISHES);
    verdict.then(() -> authority.established = true);
  }

  private void decide(AuthorityCommand command, AuthorityModel authority) {
    var now = model.now;
    switch (command) {
      case AppointOfficer it -> {
        var person = Universe.official(it.state(), it.appointment().officer());
        verdict.needs(!authority.officers.contains(person), OFFICER_APPOINTED_ONCE);
        verdict.needs(!authority.custodians.contains(person), CUSTODIAN_IS_NO_OFFICER);
        verdict.needs(!authority.audits(person, now), AUDITOR_IS_NO_OFFICER);
        verdict.then(() -> authority.officers.add(person));
      }
      case EndAppointment it -> {
        var person = Universe.official(it.state(), it.ending().subject());
        switch (it.ending().office()) {
          case OFFICER -> {
            verdict.needs(authority.officers.contains(person), APPOINTMENT_HELD);
            verdict.needs(authority.officers.size() > 2, TWO_OFFICERS_REMAIN);
            verdict.then(() -> {
              authority.officers.remove(person);
              authority.delegations.removeIf(d -> d.from().equals(person));
            });
          }
          case CUSTODIAN -> {
            verdict.needs(authority.custodians.contains(person), APPOINTMENT_HELD);
            verdict.then(() -> authority.custodians.remove(person));
          }
        }
      }
      case DelegatePowers it -> {
        var person = Universe.official(it.state(), it.order().delegate());
        verdict.needs(it.order().until().isAfter(now), DELEGATION_ENDS_IN_FUTURE);
        verdict.needs(!authority.officers.contains(person), DELEGATE_IS_NO_OFFICER);
        verdict.needs(!authority.custodians.contains(person), CUSTODIAN_IS_NO_OFFICER);
        verdict.needs(!authority.audits(person, now), AUDITOR_IS_NO_OFFICER);
        verdict.then(() -> {
          var by = it.act().person();
          authority.delegations.removeIf(d -> d.from().equals(by) && d.to().equals(person));
          authority.delegations.add(
              new AuthorityModel.Delegation(by, person, model.noted(it.order().until())));
        });
      }
      case EndDelegation it -> {
        var person = Universe.official(it.state(), it.ending().delegate());
        verdict.needs(authority.delegate(person, now), DELEGATION_IN_FORCE);
        verdict.then(() -> authority.delegations.removeIf(d -> d.to().equals(person)));
      }
      case AppointCustodian it -> {
        var person = Universe.official(it.state(), it.appointment().subject());
        verdict.needs(!authority.custodians.contains(person), CUSTODIAN_APPOINTED_ONCE);
        verdict.needs(authority.custodians.size() < 2, TWO_CUSTODIANS_PER_STATE);
        verdict.needs(!authority.decides(person, now), CUSTODIAN_IS_NO_OFFICER);
        verdict.then(() -> authority.custodians.add(person));
      }
      case GrantAuditMandate it -> {
        verdict.needs(it.mandate().until().isAfter(now), MANDATE_ENDS_IN_FUTURE);
        verdict.needs(!authority.mandates.containsKey(it.mandateId()), MANDATE_GRANTED_ONCE);
        verdict.needs(!authority.decides(it.mandate().auditor(), now), AUDITOR_IS_NO_OFFICER);
        verdict.then(() -> {
          authority.mandates.put(it.mandateId(), model.noted(it.mandate().until()));
          authority.auditors.put(it.mandateId(), it.mandate().auditor());
        });
      }
      case EndAuditMandate it -> {
        var until = authority.mandates.get(it.mandateId());
        if (verdict.needs(until != null, MANDATE_KNOWN) && until != null) {
          verdict.needs(until.isAfter(now), MANDATE_IN_FORCE);
        }
        verdict.then(() -> authority.mandates.put(it.mandateId(), now));
      }
      default -> throw new IllegalStateException("not in the model: " + command);
    }
  }
}
