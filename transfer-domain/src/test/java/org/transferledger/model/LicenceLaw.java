package org.transferledger.model;

import static org.transferledger.licence.LicenceRule.*;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceCommand;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.BeginUse;
import org.transferledger.licence.LicenceCommand.EvidenceProviso;
import org.transferledger.licence.LicenceCommand.ExpireLicence;
import org.transferledger.licence.LicenceCommand.PublishGeneralLicence;
import org.transferledger.licence.LicenceCommand.RegisterUse;
import org.transferledger.licence.LicenceCommand.ReinstateLicence;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.licence.LicenceCommand.SurrenderLicence;
import org.transferledger.licence.LicenceCommand.SuspendLicence;
import org.transferledger.licence.LicenceEvent.ProvisoEvidenced;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Kind;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Purpose;
import org.transferledger.model.FirmModel.SiteModel;
import org.transferledger.model.LicenceModel.Proceeding;
import org.transferledger.model.LicenceModel.Shown;
import org.transferledger.model.LicenceModel.Status;
import org.transferledger.technology.TechnologyRule;

/** What the domain says of licences: how they begin, and what becomes of those in force. */
final class LicenceLaw {
  private final Model model;
  private final Verdict verdict;

  LicenceLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(LicenceCommand command) {
    var found = model.licences.get(command.licenceId());
    switch (command) {
      case ApplyForLicence it -> apply(it, found);
      case PublishGeneralLicence it -> publish(it, found);
      default -> {
        if (verdict.needs(found != null, LICENCE_KNOWN) && found != null) {
          judge(command, found);
        }
      }
    }
  }

  private void judge(LicenceCommand command, LicenceModel found) {
    switch (command) {
      case SuspendLicence it -> {
        officer(it.act(), found);
        verdict.needs(found.status == Status.ISSUED, ONLY_ISSUED_IS_SUSPENDED);
        verdict.then(() -> {
          found.status = Status.SUSPENDED;
          found.suspendedBy = it.act().person();
        });
      }
      case ReinstateLicence it -> {
        officer(it.act(), found);
        verdict.needs(found.status == Status.SUSPENDED, ONLY_SUSPENDED_LICENCE_IS_REINSTATED);
        verdict.needs(
            found.suspendedBy == null
                || !model.one(found.terms.issuingState(), found.suspendedBy, it.act().person()),
            LICENCE_REINSTATED_BY_ANOTHER);
        verdict.then(() -> {
          found.status = found.full(found.terms) ? Status.EXHAUSTED : Status.ISSUED;
          found.suspendedBy = null;
        });
      }
      case RevokeLicence it -> {
        officer(it.act(), found);
        verdict.needs(found.held(), ONLY_ISSUED_IS_REVOKED);
        verdict.then(() -> end(found, Status.REVOKED));
      }
      case SurrenderLicence it -> {
        applicant(it.act(), found);
        verdict.needs(found.held(), ONLY_HELD_IS_SURRENDERED);
        verdict.then(() -> end(found, Status.SURRENDERED));
      }
      case ExpireLicence it -> {
        RestrictionLaw.deadline(model, verdict, it.act(), found.terms.validUntil(), found.held());
        verdict.then(() -> end(found, Status.EXPIRED));
      }
      case RegisterUse it -> register(it, found);
      case EvidenceProviso it -> evidence(it, found);
      case BeginUse it -> {
        var from = found.uses.get(it.firm());
        RestrictionLaw.deadline(
            model, verdict, it.act(), from, !found.begun.contains(it.firm()) && found.held());
        verdict.then(() -> found.begun.add(it.firm()));
      }
      default -> new ProceedingLaw(model, verdict).judge(command, found);
    }
  }

  private static void end(LicenceModel found, Status status) {
    found.status = status;
    found.pending = null;
  }

  private void apply(ApplyForLicence it, @Nullable LicenceModel found) {
    var terms = it.terms();
    verdict.needs(found == null, LICENCE_APPLIED_ONCE);
    verdict.needs(terms.kind() != Kind.GENERAL, GENERAL_IS_PUBLISHED);
    if (!(it.act().actor() instanceof FirmMember member)
        || member.role() != FirmRole.EXPORT_CONTROL_OFFICER) {
      verdict.needs(false, FirmRule.FIRM_MEMBER_ACTS);
      return;
    }
    verdict.needs(model.firm(member.firm()) != null, FirmRule.FIRM_KNOWN);
    consistent(terms, member.firm());
    verdict.then(() -> {
      var licence = new LicenceModel(it.licenceId(), member.firm(), terms);
      licence.pending = new Proceeding(terms);
      put(licence);
    });
  }

  /** What terms must be, whether applied for, amended or published. */
  void consistent(LicenceTerms terms, @Nullable FirmId applicant) {
    var coverage = terms.coverage();
    verdict.needs(
        model.established().contains(terms.issuingState()), AuthorityRule.AUTHORITY_KNOWN);
    var covered = terms.permits() == Permits.EXPORT ? coverage.senders() : coverage.recipients();
    verdict.needs(applicant == null || covered.contains(applicant), APPLICANT_IS_COVERED);
    verdict.needs(
        terms.kind() != Kind.INDIVIDUAL || coverage.recipients().size() == 1,
        INDIVIDUAL_HAS_ONE_RECIPIENT);
    boolean manufacture =
        terms.purposes().stream().anyMatch(it -> it.purpose() == Purpose.MANUFACTURE);
    verdict.needs(
        manufacture == (terms.permits() == Permits.PRODUCTION), PRODUCTION_GRANTS_MANUFACTURE);
    verdict.needs(
        terms.permits() != Permits.PRODUCTION
            || coverage.destinations().equals(List.of(terms.issuingState())),
        PRODUCTION_IS_AT_HOME);
    verdict.needs(
        model.firms.keySet().containsAll(coverage.senders())
            && model.firms.keySet().containsAll(coverage.recipients()),
        FirmRule.FIRM_KNOWN);
    var recipients = coverage.recipients().isEmpty() ? model.firms.keySet() : coverage.recipients();
    verdict.needs(
        coverage.sites().stream()
            .allMatch(site ->
                recipients.stream()
                    .anyMatch(it ->
                        model.firms.containsKey(it)
                            && model.firms.get(it).sites.containsKey(site))),
        FirmRule.SITE_KNOWN);
    verdict.needs(
        model.packages.keySet().containsAll(coverage.packages()), TechnologyRule.PACKAGE_KNOWN);
  }

  private void publish(PublishGeneralLicence it, @Nullable LicenceModel found) {
    var terms = it.publication().terms();
    AuthorityLaw.officer(model, verdict, it.act(), terms.issuingState());
    var authority = model.authority(terms.issuingState());
    verdict.needs(
        authority == null || authority.officers.contains(it.act().person()),
        AuthorityRule.APPOINTED_OFFICER_ACTS);
    verdict.needs(found == null, LICENCE_APPLIED_ONCE);
    verdict.needs(terms.kind() == Kind.GENERAL, GENERAL_IS_PUBLISHED);
    verdict.needs(model.now.isBefore(terms.validUntil()), ISSUED_BEFORE_ITS_END);
    consistent(terms, null);
    verdict.then(() -> {
      var licence = new LicenceModel(it.licenceId(), null, terms);
      licence.status = Status.ISSUED;
      licence.noticeDays = it.publication().noticeDays();
      licence.certifiedOnly = it.publication().certifiedRecipients();
      licence.provisos.addAll(it.publication().issue().provisos());
      put(licence);
    });
  }

  private void put(LicenceModel licence) {
    model.licences.put(licence.id, licence);
    model.noted(licence.terms.validUntil());
    licence.terms.purposes().forEach(it -> model.noted(it.until()));
  }

  private void register(RegisterUse it, LicenceModel found) {
    verdict.needs(found.general(), ONLY_GENERAL_IS_REGISTERED_FOR);
    verdict.needs(
        found.status == Status.ISSUED && model.now.isBefore(found.terms.validUntil()),
        USED_WHILE_ISSUED);
    if (!(it.act().actor() instanceof FirmMember member)
        || member.role() != FirmRole.EXPORT_CONTROL_OFFICER) {
      verdict.needs(false, FirmRule.FIRM_MEMBER_ACTS);
      return;
    }
    var firm = model.firm(member.firm());
    if (firm == null) {
      verdict.needs(false, FirmRule.FIRM_KNOWN, FirmRule.FIRM_MEMBER_ACTS);
      return;
    }
    var state = found.terms.issuingState();
    verdict.needs(
        firm.id.homeState().equals(state)
            || firm.sites.values().stream()
                .anyMatch(
                    site -> site.state.equals(state) && site.status == SiteModel.Status.APPROVED),
        USER_OF_ISSUING_STATE);
    verdict.needs(!found.uses.containsKey(firm.id), USE_REGISTERED_ONCE);
    verdict.then(() ->
        found.uses.put(firm.id, model.noted(model.now.plus(Duration.ofDays(found.noticeDays)))));
  }

  /** However the licence stands, who is bound by its provisos shows that they are kept. */
  private void evidence(EvidenceProviso it, LicenceModel found) {
    if (!(it.act().actor() instanceof FirmMember member)) {
      verdict.needs(false, FirmRule.FIRM_MEMBER_ACTS);
      return;
    }
    FirmId firm = member.firm();
    FirmLaw.member(
        verdict,
        it.act(),
        found.applicant == null ? firm : found.applicant,
        FirmRole.EXPORT_CONTROL_OFFICER);
    verdict.needs(!found.general() || found.uses.containsKey(firm), PROVISO_BINDS_FIRM);
    var evidence = it.evidence();
    var shown = new Shown(firm, evidence.proviso(), evidence.sha256());
    verdict.needs(found.provisos.contains(evidence.proviso()), PROVISO_KNOWN);
    verdict.needs(!found.shown.contains(shown), PROVISO_EVIDENCED_ONCE);
    verdict.expect(
        "evidence of " + firm,
        events ->
            events.equals(
                List.of(new ProvisoEvidenced(found.id, firm, evidence, it.act().person()))));
    verdict.then(() -> found.shown.add(shown));
  }

  private void officer(Act act, LicenceModel found) {
    AuthorityLaw.officer(model, verdict, act, found.terms.issuingState());
  }

  private void applicant(Act act, LicenceModel found) {
    applicant(verdict, act, found);
  }

  /** The applicant's export-control officer; a general licence has no applicant. */
  static void applicant(Verdict verdict, Act act, LicenceModel found) {
    if (found.applicant == null) {
      verdict.needs(false, FirmRule.FIRM_MEMBER_ACTS);
    } else {
      FirmLaw.member(verdict, act, found.applicant, FirmRole.EXPORT_CONTROL_OFFICER);
    }
  }

  static @Nullable LicenceModel find(Model model, @Nullable LicenceId id) {
    return id == null ? null : model.licences.get(id);
  }
}
