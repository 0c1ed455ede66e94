package org.transferledger.model;

import java.util.List;
import org.transferledger.authority.AuthorityCommand.AppointCustodian;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.Appointment;
import org.transferledger.authority.AuthorityCommand.CustodianAppointment;
import org.transferledger.authority.AuthorityCommand.DelegatePowers;
import org.transferledger.authority.AuthorityCommand.DelegationEnding;
import org.transferledger.authority.AuthorityCommand.DelegationOrder;
import org.transferledger.authority.AuthorityCommand.EndAppointment;
import org.transferledger.authority.AuthorityCommand.EndAuditMandate;
import org.transferledger.authority.AuthorityCommand.EndDelegation;
import org.transferledger.authority.AuthorityCommand.Ending;
import org.transferledger.authority.AuthorityCommand.EstablishAuthority;
import org.transferledger.authority.AuthorityCommand.GrantAuditMandate;
import org.transferledger.authority.AuthorityCommand.Mandate;
import org.transferledger.authority.AuthorityCommand.Proposal;
import org.transferledger.authority.AuthorityCommand.ProposeAuthority;
import org.transferledger.authority.MandateScope;
import org.transferledger.authority.Office;
import org.transferledger.core.Actor.Auditor;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Country;
import org.transferledger.core.ExportId;
import org.transferledger.core.MandateId;
import org.transferledger.core.Person;
import org.transferledger.export.HistoryExportCommand.ExportHistory;
import org.transferledger.export.HistoryExportCommand.Format;
import org.transferledger.export.Selection;

/** What may be asked of authorities. */
final class AuthorityMoves extends Moves {
  AuthorityMoves(Model model, Dice dice) {
    super(model, dice);
    add(
        ProposeAuthority.class,
        () -> {
          var state = state();
          return new ProposeAuthority(
              act(dice.of(Universe.OPERATORS)),
              state,
              new Proposal(Universe.issuer(state), List.of("p1", "p2")));
        });
    add(
        EstablishAuthority.class,
        () -> new EstablishAuthority(act(dice.of(Universe.OPERATORS)), state()));
    add(
        AppointOfficer.class,
        () -> {
          var state = state();
          return new AppointOfficer(officer(state), state, new Appointment(subject()));
        });
    add(
        EndAppointment.class,
        () -> {
          var state = state();
          var ending = new Ending(subject(), dice.of(Office.values()), "because");
          return new EndAppointment(officer(state), state, ending);
        });
    add(
        DelegatePowers.class,
        () -> {
          var state = state();
          var order = new DelegationOrder(subject(), later(), "because");
          return new DelegatePowers(officer(state), state, order);
        });
    add(
        EndDelegation.class,
        () -> {
          var state = state();
          var ending = new DelegationEnding(subject(), "because");
          return new EndDelegation(officer(state), state, ending);
        });
    add(
        AppointCustodian.class,
        () -> {
          var state = state();
          var appointment = new CustodianAppointment(subject());
          return new AppointCustodian(officer(state), state, appointment);
        });
    add(
        GrantAuditMandate.class,
        () -> {
          var state = state();
          return new GrantAuditMandate(
              officer(state),
              state,
              dice.percent(95) ? new MandateId(dice.uuid()) : mandate(state),
              new Mandate(
                  dice.of(Universe.people()), MandateScope.everything(), later(), "because"));
        });
    add(
        EndAuditMandate.class,
        () -> {
          var state = state();
          return new EndAuditMandate(officer(state), state, mandate(state), reason());
        });
    add(ExportHistory.class, this::export);
  }

  private ExportHistory export() {
    var state = state();
    var authority = model.authority(state);
    var actor =
        switch (dice.below(3)) {
          case 0 -> act(new Investigator(dice.of(Universe.people())));
          case 1 ->
              act(
                  new Auditor(
                      dice.of(
                          authority == null ? List.<Person>of() : authority.auditors.values(),
                          () -> dice.of(Universe.people())),
                      state));
          default -> officer(state);
        };
    return new ExportHistory(
        actor,
        dice.percent(95)
            ? new ExportId(dice.uuid())
            : dice.of(model.historyExports, () -> new ExportId(dice.uuid())),
        new Selection(
            null, firm(), null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null),
        dice.of(Format.values()),
        reason(),
        dice.percent(50) ? null : earlier());
  }

  private String subject() {
    return dice.of(Universe.subjects());
  }

  private MandateId mandate(Country state) {
    var authority = model.authority(state);
    return dice.of(
        authority == null ? List.<MandateId>of() : authority.mandates.keySet(),
        () -> new MandateId(dice.uuid()));
  }
}
