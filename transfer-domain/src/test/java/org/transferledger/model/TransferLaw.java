package org.transferledger.model;

import static org.transferledger.transfer.TransferRule.*;

import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceRule;
import org.transferledger.licence.LicenceTerms.Kind;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Purpose;
import org.transferledger.model.TransferModel.Status;
import org.transferledger.retention.RetentionRule;
import org.transferledger.technology.TechnologyRule;
import org.transferledger.transfer.TransferCommand;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.CancelTransfer;
import org.transferledger.transfer.TransferCommand.ConsentToRetransfer;
import org.transferledger.transfer.TransferCommand.ExpireTransfer;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferCommand.RefuseConsent;
import org.transferledger.transfer.TransferCommand.RejectTransfer;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferCommand.WithdrawConsent;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Basis;
import org.transferledger.transfer.TransferTerms.Party;

/** What the domain says of transfers up to their release. */
final class TransferLaw {
  private final Model model;
  private final Verdict verdict;

  TransferLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(TransferCommand command) {
    var found = model.transfers.get(command.transferId());
    if (command instanceof RequestTransfer it) {
      verdict.needs(found == null, TRANSFER_REQUESTED_ONCE);
      request(it);
      return;
    }
    if (command instanceof RecordPastRelease it) {
      verdict.needs(found == null, TRANSFER_REQUESTED_ONCE);
      new HoldingLaw(model, verdict).past(it);
      return;
    }
    if (found == null) {
      verdict.needs(false, TRANSFER_KNOWN);
      return;
    }
    if (!verdict.needs(!found.disposed, RetentionRule.DISPOSED_ONCE)) {
      return;
    }
    switch (command) {
      case ApproveTransfer it -> {
        approver(it.act(), found);
        verdict.needs(found.status == Status.REQUESTED, ONLY_REQUESTED_IS_APPROVED);
        verdict.then(() -> {
          found.status = Status.APPROVED;
          found.approvedUntil = model.noted(model.now.plus(it.act().periods().approval()));
        });
      }
      case RejectTransfer it -> {
        approver(it.act(), found);
        verdict.needs(found.status == Status.REQUESTED, ONLY_REQUESTED_IS_REJECTED);
        verdict.then(() -> found.status = Status.REJECTED);
      }
      case CancelTransfer it -> {
        FirmLaw.anyMember(verdict, it.act(), found.terms.from().firm());
        verdict.needs(found.open(), ONLY_UNRELEASED_IS_CANCELLED);
        verdict.then(() -> found.status = Status.CANCELLED);
      }
      case ExpireTransfer it -> {
        RestrictionLaw.deadline(
            model, verdict, it.act(), found.approvedUntil, found.status == Status.APPROVED);
        verdict.then(() -> found.status = Status.EXPIRED);
      }
      case ConsentToRetransfer it -> {
        var state = consenting(it.act(), found);
        verdict.needs(!found.consents.contains(state), CONSENT_GIVEN_ONCE);
        verdict.needs(found.open(), CONSENT_BEFORE_RELEASE);
        verdict.then(() -> found.consents.add(state));
      }
      case RefuseConsent it -> {
        var state = consenting(it.act(), found);
        verdict.needs(!found.consents.contains(state), CONSENT_GIVEN_ONCE);
        verdict.needs(found.open(), CONSENT_BEFORE_RELEASE);
        verdict.then(() -> found.status = Status.REJECTED);
      }
      case WithdrawConsent it -> {
        var state = consenting(it.act(), found);
        verdict.needs(found.consents.contains(state), CONSENT_IN_FORCE);
        verdict.then(() -> found.consents.remove(state));
      }
      case ReleaseTransfer it -> new ReleaseLaw(model, verdict).release(it, found);
      default -> new HoldingLaw(model, verdict).judge(command, found);
    }
  }

  private void request(RequestTransfer it) {
    var terms = it.terms();
    FirmLaw.anyMember(verdict, it.act(), terms.from().firm());
    var found = model.packages.get(terms.packageId());
    if (verdict.needs(found != null, TechnologyRule.PACKAGE_KNOWN) && found != null) {
      verdict.needs(found.revisions.containsKey(terms.revision()), TechnologyRule.REVISION_KNOWN);
    }
    var from = state(terms.from());
    var to = state(terms.to());
    var licence = LicenceLaw.find(model, terms.licence());
    verdict.needs(
        (terms.licence() == null || licence != null)
            && (terms.productionLicence() == null
                || model.licences.containsKey(terms.productionLicence())),
        LicenceRule.LICENCE_KNOWN);
    verdict.needs(
        licence == null
            || (terms.basis() == Basis.GENERAL_LICENCE) == (licence.terms.kind() == Kind.GENERAL),
        LICENCE_FITS_BASIS);
    verdict.needs(
        terms.basis() != Basis.DOMESTIC || from == null || to == null || from.equals(to),
        DOMESTIC_STAYS_IN_STATE);
    var parent = terms.parent() == null ? null : model.transfers.get(terms.parent());
    if (terms.parent() != null) {
      if (verdict.needs(parent != null, TRANSFER_KNOWN) && parent != null) {
        retransfer(terms, parent);
      }
    } else if (found != null && from != null) {
      verdict.needs(
          found.owner.equals(terms.from().firm())
              && from.equals(found.owner.homeState())
              && !found.foreign(),
          OWNER_SENDS_FROM_ORIGIN);
    }
    verdict.then(() ->
        model.transfers.put(
            it.transferId(), new TransferModel(it.transferId(), terms, it.act().person(), parent)));
  }

  private void retransfer(TransferTerms terms, TransferModel parent) {
    verdict.needs(
        parent.terms.to().equals(terms.from())
            && parent.held()
            && !HoldingLaw.revoked(model, parent),
        RETRANSFER_FROM_HOLDER);
    verdict.needs(ofWhatIsHeld(model, terms, parent), RETRANSFER_OF_WHAT_IS_HELD);
    verdict.needs(
        parent.unended(Purpose.RETRANSFER, model.now)
            && terms.purposes().stream().allMatch(it -> parent.unended(it, model.now)),
        RETRANSFER_PURPOSES_WITHIN_PARENT);
  }

  /** The same revision, or a package of the sender's own that was derived from the package. */
  static boolean ofWhatIsHeld(Model model, TransferTerms terms, TransferModel parent) {
    var sent = model.packages.get(terms.packageId());
    var held = parent.terms.packageId();
    return terms.packageId().equals(held)
        ? terms.revision().equals(parent.terms.revision())
        : sent != null && sent.owner.equals(terms.from().firm()) && sent.descendsFrom(held);
  }

  /** The state of a party's site, or null after noting what is not known. */
  private @Nullable Country state(Party party) {
    var firm = model.firm(party.firm());
    if (firm == null) {
      verdict.needs(false, FirmRule.FIRM_KNOWN);
      return null;
    }
    var site = firm.sites.get(party.site());
    if (site == null) {
      verdict.needs(false, FirmRule.SITE_KNOWN);
      return null;
    }
    return site.state;
  }

  /** Who may approve or reject. */
  private void approver(Act act, TransferModel found) {
    verdict.needs(
        !found.past,
        ONLY_REQUESTED_IS_APPROVED,
        FirmRule.FIRM_KNOWN,
        FirmRule.SITE_KNOWN,
        LicenceRule.LICENCE_KNOWN,
        APPROVED_BY_AUTHORITY);
    var state = ReleaseLaw.exporting(model, found);
    var licence = LicenceLaw.find(model, found.terms.licence());
    boolean byFirm =
        licence != null
            && licence.terms.kind() != Kind.INDIVIDUAL
            && licence.terms.permits() == Permits.EXPORT
            && licence.usableBy(found.terms.from().firm(), model.now);
    if (act.actor() instanceof Officer) {
      AuthorityLaw.officer(model, verdict, act, state);
      verdict.needs(
          !employs(found.terms.from().firm(), act) && !employs(found.terms.to().firm(), act),
          APPROVER_OF_NEITHER_FIRM);
    } else {
      verdict.needs(
          byFirm
              && act.actor() instanceof FirmMember it
              && it.firm().equals(found.terms.from().firm())
              && it.role() == FirmRole.EXPORT_CONTROL_OFFICER,
          APPROVED_BY_AUTHORITY,
          FirmRule.FIRM_MEMBER_ACTS,
          AuthorityRule.OFFICER_OF_STATE_DECIDES);
    }
    verdict.needs(!model.one(state, found.requester, act.person()), APPROVER_IS_NOT_REQUESTER);
  }

  private boolean employs(FirmId firm, Act act) {
    var known = model.firm(firm);
    return known != null && known.employs(act.person(), model.now);
  }

  /** The state whose officer consents, or speaks against it. */
  private Country consenting(Act act, TransferModel found) {
    var sent = model.packages.get(found.terms.packageId());
    verdict.needs(found.terms.parent() != null, CONSENT_IS_FOR_RETRANSFER);
    if (!(act.actor() instanceof Officer it)) {
      verdict.needs(false, AuthorityRule.OFFICER_OF_STATE_DECIDES);
      return Universe.FOREIGN;
    }
    AuthorityLaw.officer(model, verdict, act, it.state());
    verdict.needs(
        sent != null && ReleaseLaw.consentsNeeded(sent).contains(it.state()),
        CONSENT_BY_ORIGIN_STATE);
    return it.state();
  }
}
