package org.transferledger.licence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Decision;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.licence.LicenceEvent.LicenceAdvised;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.licence.LicenceEvent.LicenceCountersigned;
import org.transferledger.licence.LicenceEvent.LicenceIssued;
import org.transferledger.licence.LicenceEvent.LicenceRevoked;
import org.transferledger.technology.TechnologyPackage;

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
    FirmRule.FIRM_MEMBER_ACTS.require(
        command.act().actor() instanceof FirmMember,
        null,
        "%s acts for no firm.",
        command.act().person());
    FirmId applicant = ((FirmMember) command.act().actor()).firm();
    Person by = Firm.requireMember(command.act(), applicant, FirmRole.EXPORT_CONTROL_OFFICER);
    Authority.requireEstablished(streams, command.terms().issuingState(), "issuingState");
    requireKnown(command.terms().coverage(), applicant, streams);
    requireConsistent(command.terms(), applicant);
    LicenceRule.LICENCE_APPLIED_ONCE.require(
        licence == null, "licenceId", "Licence %s is on record already.", command.licenceId());
    apply(
        new LicenceApplied(
            command.licenceId(), applicant, command.terms(), by, command.act().at()));
  }

  private static void requireKnown(
      LicenceTerms.Coverage coverage, FirmId applicant, Streams streams) {
    Firm.require(streams, applicant, "firm");
    for (FirmId sender : coverage.senders()) {
      Firm.require(streams, sender, "coverage.senders");
    }
    List<Firm> recipients =
        coverage.recipients().stream()
            .map(it -> Firm.require(streams, it, "coverage.recipients"))
            .toList();
    for (var site : coverage.sites()) {
      FirmRule.SITE_KNOWN.require(
          recipients.stream().anyMatch(it -> it.site(site) != null),
          "coverage.sites",
          "No recipient has a site %s.",
          site);
    }
    for (PackageId technology : coverage.packages()) {
      TechnologyPackage.require(streams, technology, "coverage.packages");
    }
  }

  private static void requireConsistent(LicenceTerms terms, FirmId applicant) {
    boolean production = terms.permits() == LicenceTerms.Permits.PRODUCTION;
    var covered = production ? terms.coverage().recipients() : terms.coverage().senders();
    LicenceRule.APPLICANT_IS_COVERED.require(
        covered.contains(applicant),
        production ? "coverage.recipients" : "coverage.senders",
        "%s is not among them.",
        applicant);
    LicenceRule.INDIVIDUAL_HAS_ONE_RECIPIENT.require(
        terms.kind() != LicenceTerms.Kind.INDIVIDUAL || terms.coverage().recipients().size() == 1,
        "coverage.recipients",
        "There are %d.",
        terms.coverage().recipients().size());
    boolean manufacture =
        terms.purposes().stream().anyMatch(it -> it.purpose() == Purpose.MANUFACTURE);
    LicenceRule.PRODUCTION_GRANTS_MANUFACTURE.require(
        production == manufacture,
        "purposes",
        "%s licence %s MANUFACTURE.",
        production ? "A production" : "An export",
        manufacture ? "with" : "without");
    LicenceRule.PRODUCTION_IS_AT_HOME.require(
        !production || terms.coverage().destinations().equals(List.of(terms.issuingState())),
        "coverage.destinations",
        "They are %s.",
        terms.coverage().destinations());
  }

  @Decision
  void handle(AdviseOnLicence command, Streams streams) {
    var known = known(command);
    Person by = officer(command, streams);
    LicenceRule.ADVICE_COMES_FIRST.require(
        known.status() == Licence.Status.APPLIED, null, "The licence is %s.", known.status());
    apply(new LicenceAdvised(known.id(), command.advice(), by));
  }

  @Decision
  void handle(CountersignLicence command, Streams streams) {
    var known = known(command);
    Person by = officer(command, streams);
    LicenceRule.COUNTERSIGNED_AFTER_ADVICE.require(
        known.status() == Licence.Status.ADVISED, null, "The licence is %s.", known.status());
    LicenceRule.THREE_PEOPLE_DECIDE.require(
        !by.equals(known.adviser()) && !known.countersigners().contains(by),
        null,
        "%s has advised or countersigned already.",
        by);
    apply(new LicenceCountersigned(known.id(), by));
  }

  @Decision
  void handle(IssueLicence command, Streams streams) {
    var known = known(command);
    Person by = officer(command, streams);
    LicenceRule.ISSUED_AFTER_COUNTERSIGNING.require(
        known.status() == Licence.Status.COUNTERSIGNED, null, "The licence is %s.", known.status());
    LicenceRule.ISSUED_BEFORE_ITS_END.require(
        command.act().at().isBefore(known.terms().validUntil()),
        "terms.validUntil",
        "The validity ended at %s.",
        known.terms().validUntil());
    apply(new LicenceIssued(known.id(), command.issue(), by, command.act().at()));
  }

  @Decision
  void handle(RevokeLicence command, Streams streams) {
    var known = known(command);
    Person by = officer(command, streams);
    LicenceRule.ONLY_ISSUED_IS_REVOKED.require(
        known.status() == Licence.Status.ISSUED, null, "The licence is %s.", known.status());
    apply(new LicenceRevoked(known.id(), command.revocation(), by));
  }

  @EventSourcingHandler
  void on(LicenceEvent event) {
    licence = LicenceChange.after(licence, event);
  }

  private Person officer(LicenceCommand command, Streams streams) {
    return Authority.requireOfficer(streams, command.act(), known(command).terms().issuingState());
  }

  private Licence known(LicenceCommand command) {
    return LicenceRule.LICENCE_KNOWN.required(
        licence, "licenceId", "No licence %s is on record.", command.licenceId());
  }
}
