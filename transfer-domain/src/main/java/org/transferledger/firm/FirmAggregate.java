package org.transferledger.firm;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Decision;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.FirmCommand.AnswerBarrier;
import org.transferledger.firm.FirmCommand.ApproveSite;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.firm.FirmCommand.CertifyRecipient;
import org.transferledger.firm.FirmCommand.CloseSite;
import org.transferledger.firm.FirmCommand.DisposeMatch;
import org.transferledger.firm.FirmCommand.EndAuthorisation;
import org.transferledger.firm.FirmCommand.ProposeSite;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.FirmCommand.RecordSiteVisit;
import org.transferledger.firm.FirmCommand.RegisterFirm;
import org.transferledger.firm.FirmCommand.ReinstateFirm;
import org.transferledger.firm.FirmCommand.ReportBarrier;
import org.transferledger.firm.FirmCommand.SetMatchAside;
import org.transferledger.firm.FirmCommand.SuspendFirm;
import org.transferledger.firm.FirmCommand.SuspendSite;
import org.transferledger.firm.FirmCommand.WithdrawCertification;
import org.transferledger.firm.FirmEvent.FirmRegistered;

/** Decides the commands of one partner firm. */
@AggregateRoot(type = "firm")
public class FirmAggregate {
  private @Nullable Firm firm;

  protected FirmAggregate() {}

  /** One that is on record. */
  public FirmAggregate(Firm firm) {
    this.firm = firm;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return firm == null ? null : firm.id().value();
  }

  @Decision
  void handle(RegisterFirm command, Streams streams) {
    Person by = Authority.requireOfficer(streams, command.act(), command.firmId().homeState());
    FirmRule.FIRM_REGISTERED_ONCE.require(
        firm == null, "firmId", "%s is registered already.", command.firmId());
    apply(new FirmRegistered(command.firmId(), command.details(), by));
  }

  @Decision
  void handle(AuthorisePerson command) {
    apply(ManagingPeople.decide(known(command), command));
  }

  @Decision
  void handle(EndAuthorisation command) {
    apply(ManagingPeople.decide(known(command), command));
  }

  @Decision
  void handle(ProposeSite command) {
    apply(DecidingOnSites.decide(known(command), command));
  }

  @Decision
  void handle(ApproveSite command, Streams streams) {
    apply(DecidingOnSites.decide(known(command), command, streams));
  }

  @Decision
  void handle(RecordSiteVisit command, Streams streams) {
    apply(DecidingOnSites.decide(known(command), command, streams));
  }

  @Decision
  void handle(SuspendSite command, Streams streams) {
    apply(DecidingOnSites.decide(known(command), command, streams));
  }

  @Decision
  void handle(CloseSite command, Streams streams) {
    apply(DecidingOnSites.decide(known(command), command, streams));
  }

  @Decision
  void handle(CertifyRecipient command, Streams streams) {
    apply(Certifying.decide(known(command), command, streams));
  }

  @Decision
  void handle(WithdrawCertification command, Streams streams) {
    apply(Certifying.decide(known(command), command, streams));
  }

  @Decision
  void handle(RecordScreening command, Streams streams) {
    apply(ScreeningFirms.decide(known(command), command, streams));
  }

  @Decision
  void handle(DisposeMatch command, Streams streams) {
    apply(ScreeningFirms.decide(known(command), command, streams));
  }

  @Decision
  void handle(SetMatchAside command, Streams streams) {
    apply(ScreeningFirms.decide(known(command), command, streams));
  }

  @Decision
  void handle(SuspendFirm command, Streams streams) {
    apply(Suspending.decide(known(command), command, streams));
  }

  @Decision
  void handle(ReinstateFirm command, Streams streams) {
    apply(Suspending.decide(known(command), command, streams));
  }

  @Decision
  void handle(ReportBarrier command) {
    apply(DiscussingBarriers.decide(known(command), command));
  }

  @Decision
  void handle(AnswerBarrier command, Streams streams) {
    apply(DiscussingBarriers.decide(known(command), command, streams));
  }

  @EventSourcingHandler
  void on(FirmEvent event) {
    firm = Firm.after(firm, event);
  }

  private Firm known(FirmCommand command) {
    return FirmRule.FIRM_KNOWN.required(
        firm, "firmId", "No firm %s is registered.", command.firmId());
  }
}
