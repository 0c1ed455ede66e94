package org.transferledger.authority;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityCommand.AppointCustodian;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.DelegatePowers;
import org.transferledger.authority.AuthorityCommand.EndAppointment;
import org.transferledger.authority.AuthorityCommand.EndAuditMandate;
import org.transferledger.authority.AuthorityCommand.EndDelegation;
import org.transferledger.authority.AuthorityCommand.EstablishAuthority;
import org.transferledger.authority.AuthorityCommand.GrantAuditMandate;
import org.transferledger.authority.AuthorityCommand.ProposeAuthority;
import org.transferledger.authority.AuthorityEvent.AuthorityEstablished;
import org.transferledger.authority.AuthorityEvent.AuthorityProposed;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Operator;
import org.transferledger.core.Decision;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;

/** Decides the commands of one authority. */
@AggregateRoot(type = "authority")
public class AuthorityAggregate {
  private @Nullable Authority authority;

  protected AuthorityAggregate() {}

  /** One that is on record. */
  public AuthorityAggregate(Authority authority) {
    this.authority = authority;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return authority == null ? null : authority.state().code();
  }

  @Decision
  void handle(ProposeAuthority command) {
    requireOperator(command.act());
    AuthorityRule.AUTHORITY_ONCE_PER_STATE.require(
        authority == null, "state", "The authority of %s is on record already.", command.state());
    var proposal = command.proposal();
    var officers =
        proposal.officers().stream()
            .map(subject -> new Person(proposal.issuer(), subject))
            .toList();
    apply(
        new AuthorityProposed(
            command.state(), proposal.issuer(), officers, command.act().person()));
  }

  @Decision
  void handle(EstablishAuthority command) {
    requireOperator(command.act());
    var known = known(command);
    AuthorityRule.AUTHORITY_ESTABLISHED_ONCE.require(
        known.status() == Authority.Status.PROPOSED,
        "state",
        "The authority of %s is established.",
        command.state());
    AuthorityRule.SECOND_OPERATOR_ESTABLISHES.require(
        !known.proposedBy().equals(command.act().person()),
        null,
        "%s proposed it.",
        command.act().person());
    apply(new AuthorityEstablished(command.state(), command.act().person()));
  }

  @Decision
  void handle(AppointOfficer command, Streams streams) {
    apply(Appointing.decide(known(command), command, streams));
  }

  @Decision
  void handle(EndAppointment command, Streams streams) {
    apply(Appointing.decide(known(command), command, streams));
  }

  @Decision
  void handle(DelegatePowers command, Streams streams) {
    apply(Appointing.decide(known(command), command, streams));
  }

  @Decision
  void handle(EndDelegation command, Streams streams) {
    apply(Appointing.decide(known(command), command, streams));
  }

  @Decision
  void handle(AppointCustodian command, Streams streams) {
    apply(Appointing.decide(known(command), command, streams));
  }

  @Decision
  void handle(GrantAuditMandate command, Streams streams) {
    apply(Mandating.decide(known(command), command, streams));
  }

  @Decision
  void handle(EndAuditMandate command, Streams streams) {
    apply(Mandating.decide(known(command), command, streams));
  }

  @EventSourcingHandler
  void on(AuthorityEvent event) {
    authority = Authority.after(authority, event);
  }

  private Authority known(AuthorityCommand command) {
    return AuthorityRule.AUTHORITY_KNOWN.required(
        authority, "state", "No authority of %s is on record.", command.state());
  }

  private static void requireOperator(Act act) {
    AuthorityRule.OPERATOR_ACTS.require(
        act.actor() instanceof Operator, null, "%s is not an operator.", act.person());
  }
}
