package org.transferledger.model;

import static org.transferledger.licence.LicenceRule.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Person;
import org.transferledger.licence.LicenceCommand;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.AmendLicence;
import org.transferledger.licence.LicenceCommand.AppealRefusal;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.DecideAppeal;
import org.transferledger.licence.LicenceCommand.DeclineCountersignature;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.ProvideInformation;
import org.transferledger.licence.LicenceCommand.RefuseLicence;
import org.transferledger.licence.LicenceCommand.RequestInformation;
import org.transferledger.licence.LicenceCommand.WithdrawApplication;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.model.LicenceModel.Proceeding;
import org.transferledger.model.LicenceModel.Status;

/** What the domain says of how an application or an amendment is decided. */
final class ProceedingLaw {
  private final Model model;
  private final Verdict verdict;

  ProceedingLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(LicenceCommand command, LicenceModel found) {
    var pending = found.pending;
    switch (command) {
      case AdviseOnLicence it -> {
        officer(it.act(), found);
        informed(pending);
        verdict.needs(pending != null && !pending.advised(), ADVICE_COMES_FIRST);
        verdict.then(() -> sign(pending, it.act().person()));
      }
      case CountersignLicence it -> {
        countersigns(it.act(), found);
        verdict.then(() -> sign(pending, it.act().person()));
      }
      case DeclineCountersignature it -> {
        countersigns(it.act(), found);
        verdict.then(() -> {
          if (pending != null) {
            pending.signed.clear();
          }
        });
      }
      case IssueLicence it -> {
        officer(it.act(), found);
        informed(pending);
        if (!verdict.needs(pending != null && pending.countersigned(), ISSUED_AFTER_COUNTERSIGNING)
            || pending == null) {
          return;
        }
        verdict.needs(model.now.isBefore(pending.terms.validUntil()), ISSUED_BEFORE_ITS_END);
        verdict.needs(covers(found, pending.terms), AMENDED_LIMITS_COVER_DRAWN);
        verdict.then(() -> {
          issue(found, pending.terms);
          found.provisos.addAll(it.issue().provisos());
        });
      }
      case RefuseLicence it -> {
        officer(it.act(), found);
        informed(pending);
        verdict.needs(pending != null && pending.countersigned(), REFUSED_AFTER_COUNTERSIGNING);
        boolean danish = found.terms.issuingState().equals(Universe.DK);
        verdict.needs(
            !it.refusal().criteria().isEmpty() || (!danish && !it.refusal().grounds().isEmpty()),
            REFUSAL_CITES_GROUNDS);
        verdict.then(() -> refuse(found, it.act().person()));
      }
      case RequestInformation it -> {
        officer(it.act(), found);
        verdict.needs(pending != null && !pending.awaited, ONLY_PENDING_IS_ASKED);
        verdict.then(() -> await(pending, true));
      }
      case ProvideInformation it -> {
        LicenceLaw.applicant(verdict, it.act(), found);
        verdict.needs(pending != null && pending.awaited, INFORMATION_WAS_REQUESTED);
        verdict.then(() -> await(pending, false));
      }
      case WithdrawApplication it -> {
        LicenceLaw.applicant(verdict, it.act(), found);
        verdict.needs(pending != null && !pending.advised(), ONLY_APPLIED_IS_WITHDRAWN);
        verdict.then(() -> {
          if (found.status == Status.APPLIED) {
            found.status = Status.WITHDRAWN;
          }
          found.pending = null;
        });
      }
      case AppealRefusal it -> {
        LicenceLaw.applicant(verdict, it.act(), found);
        verdict.needs(found.status == Status.REFUSED, ONLY_REFUSED_IS_APPEALED);
        verdict.needs(!found.appealed, APPEALED_ONCE);
        verdict.then(() -> {
          found.appealed = true;
          found.status = Status.UNDER_APPEAL;
        });
      }
      case DecideAppeal it -> decide(it, found);
      case AmendLicence it -> amend(it, found);
      default -> throw new IllegalStateException("not in the model: " + command);
    }
  }

  private void countersigns(Act act, LicenceModel found) {
    var pending = found.pending;
    officer(act, found);
    informed(pending);
    verdict.needs(
        pending != null && pending.advised() && !pending.countersigned(),
        COUNTERSIGNED_AFTER_ADVICE);
    verdict.needs(
        pending == null || apart(found, pending.signed, act.person()), THREE_PEOPLE_DECIDE);
  }

  private void decide(DecideAppeal it, LicenceModel found) {
    officer(it.act(), found);
    verdict.needs(found.status == Status.UNDER_APPEAL, ONLY_APPEALED_IS_DECIDED);
    verdict.needs(apart(found, found.refusedBy, it.act().person()), APPEAL_DECIDED_BY_ANOTHER);
    verdict.needs(
        !it.decision().allowed() || model.now.isBefore(found.terms.validUntil()),
        ISSUED_BEFORE_ITS_END);
    var issue = it.decision().issue();
    verdict.then(() -> {
      found.status = it.decision().allowed() ? Status.ISSUED : Status.REFUSED;
      found.provisos.addAll(issue == null ? List.of() : issue.provisos());
    });
  }

  private void amend(AmendLicence it, LicenceModel found) {
    LicenceLaw.applicant(verdict, it.act(), found);
    verdict.needs(found.status == Status.ISSUED, ONLY_ISSUED_IS_AMENDED);
    verdict.needs(found.pending == null, ONE_AMENDMENT_AT_A_TIME);
    var terms = it.terms();
    verdict.needs(
        terms.issuingState().equals(found.terms.issuingState())
            && terms.permits() == found.terms.permits()
            && terms.kind() == found.terms.kind(),
        AMENDMENT_KEEPS_IDENTITY);
    verdict.needs(covers(found, terms), AMENDED_LIMITS_COVER_DRAWN);
    new LicenceLaw(model, verdict).consistent(terms, found.applicant);
    verdict.then(() -> found.pending = new Proceeding(terms));
  }

  private void issue(LicenceModel found, LicenceTerms terms) {
    boolean first = found.status == Status.APPLIED;
    found.pending = null;
    found.terms = terms;
    model.noted(terms.validUntil());
    if (first || found.status == Status.EXHAUSTED || found.status == Status.ISSUED) {
      found.status = found.full(terms) ? Status.EXHAUSTED : Status.ISSUED;
    }
  }

  private static void refuse(LicenceModel found, Person by) {
    var pending = found.pending;
    if (found.status == Status.APPLIED && pending != null) {
      found.status = Status.REFUSED;
      found.refusedBy.addAll(pending.signed);
      found.refusedBy.add(by);
    }
    found.pending = null;
  }

  private static boolean covers(LicenceModel found, LicenceTerms terms) {
    var limits = terms.limits();
    var money = limits.value();
    return (limits.transfers() == null || found.transfers <= limits.transfers())
        && (limits.quantity() == null || found.quantity.compareTo(limits.quantity()) <= 0)
        && (money == null || found.drawn(money.currency()).compareTo(money.amount()) <= 0);
  }

  private boolean apart(LicenceModel found, List<Person> others, Person person) {
    var state = found.terms.issuingState();
    return others.stream().noneMatch(it -> model.one(state, it, person));
  }

  private void informed(@Nullable Proceeding pending) {
    verdict.needs(pending == null || !pending.awaited, INFORMATION_COMES_FIRST);
  }

  private static void sign(@Nullable Proceeding pending, Person by) {
    if (pending != null) {
      pending.signed.add(by);
    }
  }

  private static void await(@Nullable Proceeding pending, boolean awaited) {
    if (pending != null) {
      pending.awaited = awaited;
    }
  }

  private void officer(Act act, LicenceModel found) {
    AuthorityLaw.officer(model, verdict, act, found.terms.issuingState());
  }
}
