package org.transferledger.licence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Decision;
import org.transferledger.core.Streams;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.AmendLicence;
import org.transferledger.licence.LicenceCommand.AppealRefusal;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.BeginUse;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.DecideAppeal;
import org.transferledger.licence.LicenceCommand.DeclineCountersignature;
import org.transferledger.licence.LicenceCommand.EvidenceProviso;
import org.transferledger.licence.LicenceCommand.ExpireLicence;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.ProvideInformation;
import org.transferledger.licence.LicenceCommand.PublishGeneralLicence;
import org.transferledger.licence.LicenceCommand.RefuseLicence;
import org.transferledger.licence.LicenceCommand.RegisterUse;
import org.transferledger.licence.LicenceCommand.ReinstateLicence;
import org.transferledger.licence.LicenceCommand.RequestInformation;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.licence.LicenceCommand.SurrenderLicence;
import org.transferledger.licence.LicenceCommand.SuspendLicence;
import org.transferledger.licence.LicenceCommand.WithdrawApplication;

/** Decides the commands of one licence. */
@AggregateRoot(type = "licence")
public class LicenceAggregate {
  private @Nullable Licence licence;

  protected LicenceAggregate() {}

  /** One that is on record. */
  public LicenceAggregate(Licence licence) {
    this.licence = licence;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return licence == null ? null : licence.id().toString();
  }

  @Decision
  void handle(ApplyForLicence command, Streams streams) {
    apply(Applying.decide(licence, command, streams));
  }

  @Decision
  void handle(RequestInformation command, Streams streams) {
    apply(Deciding.decide(known(command), command, streams));
  }

  @Decision
  void handle(ProvideInformation command) {
    apply(Deciding.decide(known(command), command));
  }

  @Decision
  void handle(WithdrawApplication command) {
    apply(Applying.decide(known(command), command));
  }

  @Decision
  void handle(AdviseOnLicence command, Streams streams) {
    apply(Deciding.decide(known(command), command, streams));
  }

  @Decision
  void handle(CountersignLicence command, Streams streams) {
    apply(Deciding.decide(known(command), command, streams));
  }

  @Decision
  void handle(DeclineCountersignature command, Streams streams) {
    apply(Deciding.decide(known(command), command, streams));
  }

  @Decision
  void handle(IssueLicence command, Streams streams) {
    Issuing.decide(known(command), command, streams).forEach(it -> apply(it));
  }

  @Decision
  void handle(RefuseLicence command, Streams streams) {
    apply(Issuing.decide(known(command), command, streams));
  }

  @Decision
  void handle(AppealRefusal command) {
    apply(Issuing.decide(known(command), command));
  }

  @Decision
  void handle(DecideAppeal command, Streams streams) {
    apply(Issuing.decide(known(command), command, streams));
  }

  @Decision
  void handle(AmendLicence command, Streams streams) {
    apply(Amending.decide(known(command), command, streams));
  }

  @Decision
  void handle(SuspendLicence command, Streams streams) {
    apply(Ending.decide(known(command), command, streams));
  }

  @Decision
  void handle(ReinstateLicence command, Streams streams) {
    apply(Ending.decide(known(command), command, streams));
  }

  @Decision
  void handle(RevokeLicence command, Streams streams) {
    apply(Ending.decide(known(command), command, streams));
  }

  @Decision
  void handle(SurrenderLicence command) {
    apply(Ending.decide(known(command), command));
  }

  @Decision
  void handle(ExpireLicence command) {
    apply(Ending.decide(known(command), command));
  }

  @Decision
  void handle(PublishGeneralLicence command, Streams streams) {
    apply(Publishing.decide(licence, command, streams));
  }

  @Decision
  void handle(RegisterUse command, Streams streams) {
    apply(Publishing.decide(known(command), command, streams));
  }

  @Decision
  void handle(BeginUse command) {
    apply(Publishing.decide(known(command), command));
  }

  @Decision
  void handle(EvidenceProviso command) {
    apply(Evidencing.decide(known(command), command));
  }

  @EventSourcingHandler
  void on(LicenceEvent event) {
    licence = LicenceChange.after(licence, event);
  }

  private Licence known(LicenceCommand command) {
    return LicenceRule.LICENCE_KNOWN.required(
        licence, "licenceId", "No licence %s is on record.", command.licenceId());
  }
}
