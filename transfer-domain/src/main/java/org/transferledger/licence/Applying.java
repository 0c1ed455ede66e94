package org.transferledger.licence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.WithdrawApplication;
import org.transferledger.licence.LicenceEvent.AmendmentWithdrawn;
import org.transferledger.licence.LicenceEvent.ApplicationWithdrawn;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.technology.TechnologyPackage;

/** Applying for a licence, withdrawing that, and what terms of a licence must be. */
final class Applying {
  private Applying() {}

  static LicenceApplied decide(
      @Nullable Licence licence, ApplyForLicence command, Streams streams) {
    var act = command.act();
    FirmId applicant = Acting.exporter(act);
    var terms = command.terms();
    LicenceRule.GENERAL_IS_PUBLISHED.require(
        terms.kind() != LicenceTerms.Kind.GENERAL, "kind", "It is %s.", terms.kind());
    Authority.requireEstablished(streams, terms.issuingState(), "issuingState");
    Firm.require(streams, applicant, "firm");
    requireKnown(terms.coverage(), "", streams);
    requireCovered(terms, applicant);
    requireConsistent(terms, "");
    requireNew(licence);
    return new LicenceApplied(command.licenceId(), applicant, terms, act.person(), act.at());
  }

  static LicenceEvent decide(Licence licence, WithdrawApplication command) {
    Person by = Acting.applicant(command.act(), licence);
    var pending = licence.proceeding();
    LicenceRule.ONLY_APPLIED_IS_WITHDRAWN.require(
        pending != null && pending.stage() == Licence.Status.APPLIED,
        null,
        "The %s.",
        Deciding.found(licence));
    var at = command.act().at();
    return licence.amendment() == null
        ? new ApplicationWithdrawn(licence.id(), command.reason(), at, by)
        : new AmendmentWithdrawn(licence.id(), command.reason(), at, by);
  }

  static void requireNew(@Nullable Licence licence) {
    LicenceRule.LICENCE_APPLIED_ONCE.require(
        licence == null,
        "licenceId",
        "Licence %s is on record already.",
        licence == null ? null : licence.id());
  }

  /**
   * Refuses unless all that is covered is on record.
   *
   * @param parent path of the terms in the command, with the dot
   */
  static void requireKnown(LicenceTerms.Coverage coverage, String parent, Streams streams) {
    coverage.senders().forEach(it -> Firm.require(streams, it, parent + "coverage.senders"));
    List<Firm> recipients =
        coverage.recipients().stream()
            .map(it -> Firm.require(streams, it, parent + "coverage.recipients"))
            .toList();
    for (var site : coverage.sites()) {
      FirmRule.SITE_KNOWN.require(
          recipients.stream().anyMatch(it -> it.site(site) != null),
          parent + "coverage.sites",
          "No recipient has a site %s.",
          site);
    }
    coverage
        .packages()
        .forEach(it -> TechnologyPackage.require(streams, it, parent + "coverage.packages"));
  }

  /** Refuses unless the licence would be of use to who applies for it. */
  static void requireCovered(LicenceTerms terms, FirmId applicant) {
    boolean production = terms.permits() == Permits.PRODUCTION;
    var covered = production ? terms.coverage().recipients() : terms.coverage().senders();
    LicenceRule.APPLICANT_IS_COVERED.require(
        covered.contains(applicant),
        production ? "coverage.recipients" : "coverage.senders",
        "%s is not among them.",
        applicant);
  }

  /** Refuses terms that contradict themselves. The parent is as for what must be known. */
  static void requireConsistent(LicenceTerms terms, String parent) {
    boolean production = terms.permits() == Permits.PRODUCTION;
    LicenceRule.INDIVIDUAL_HAS_ONE_RECIPIENT.require(
        terms.kind() != LicenceTerms.Kind.INDIVIDUAL || terms.coverage().recipients().size() == 1,
        parent + "coverage.recipients",
        "There are %d.",
        terms.coverage().recipients().size());
    boolean manufacture =
        terms.purposes().stream().anyMatch(it -> it.purpose() == Purpose.MANUFACTURE);
    LicenceRule.PRODUCTION_GRANTS_MANUFACTURE.require(
        production == manufacture,
        parent + "purposes",
        "%s licence %s MANUFACTURE.",
        production ? "A production" : "An export",
        manufacture ? "with" : "without");
    LicenceRule.PRODUCTION_IS_AT_HOME.require(
        !production || terms.coverage().destinations().equals(List.of(terms.issuingState())),
        parent + "coverage.destinations",
        "They are %s.",
        terms.coverage().destinations());
  }
}
