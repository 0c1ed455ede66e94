package org.transferledger.model;

import static org.transferledger.firm.FirmRule.*;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.SiteId;
import org.transferledger.firm.FirmCommand;
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
import org.transferledger.model.FirmModel.Authorised;
import org.transferledger.model.FirmModel.Screened;
import org.transferledger.model.FirmModel.SiteModel;
import org.transferledger.model.FirmModel.SiteModel.Status;

/** What the domain says of firms. */
final class FirmLaw {
  private final Model model;
  private final Verdict verdict;

  FirmLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  /** A person of the firm, in one of the roles. */
  static boolean member(Verdict verdict, Act act, FirmId firm, FirmRole... roles) {
    return verdict.needs(
        act.actor() instanceof FirmMember it
            && it.firm().equals(firm)
            && Arrays.asList(roles).contains(it.role()),
        FIRM_MEMBER_ACTS);
  }

  /** Any person of the firm. */
  static boolean anyMember(Verdict verdict, Act act, FirmId firm) {
    return member(verdict, act, firm, FirmRole.values());
  }

  /** What stands against the firm taking part in anything new. */
  static void standing(Model model, Verdict verdict, FirmModel firm, Act act) {
    verdict.needs(firm.suspendedBy == null, FIRM_NOT_SUSPENDED);
    verdict.needs(!firm.openMatch(), NO_OPEN_MATCH);
    var last = firm.lastScreened();
    verdict.needs(
        last != null && !last.plus(act.periods().screening()).isBefore(model.now),
        SCREENED_RECENTLY);
  }

  void judge(FirmCommand command) {
    var home = command.firmId().homeState();
    var firm = model.firm(command.firmId());
    if (command instanceof RegisterFirm it) {
      officer(command.act(), home);
      verdict.needs(firm == null, FIRM_REGISTERED_ONCE);
      verdict.then(() ->
          model.firms.put(it.firmId(), new FirmModel(it.firmId(), it.details().administrator())));
      return;
    }
    if (firm == null) {
      verdict.needs(false, FIRM_KNOWN);
      return;
    }
    switch (command) {
      case ProposeSite it -> {
        administrator(it.act(), firm);
        verdict.needs(!firm.sites.containsKey(it.siteId()), SITE_PROPOSED_ONCE);
        verdict.then(() -> firm.sites.put(it.siteId(), new SiteModel(it.details().state())));
      }
      case ApproveSite it -> {
        var site = site(it.act(), firm, it.siteId());
        verdict.needs(
            site.status == Status.PROPOSED || site.status == Status.SUSPENDED, SITE_APPROVED_ONCE);
        verdict.needs(
            site.suspendedBy == null || !one(it.act(), site.state, site.suspendedBy),
            SITE_REINSTATED_BY_ANOTHER);
        verdict.then(() -> {
          site.status = Status.APPROVED;
          site.suspendedBy = null;
        });
      }
      case SuspendSite it -> {
        var site = site(it.act(), firm, it.siteId());
        verdict.needs(site.status == Status.APPROVED, ONLY_APPROVED_SITE_IS_SUSPENDED);
        verdict.then(() -> {
          site.status = Status.SUSPENDED;
          site.suspendedBy = it.act().person();
        });
      }
      case CloseSite it -> {
        var site = site(it.act(), firm, it.siteId());
        verdict.needs(site.status != Status.CLOSED, SITE_CLOSED_ONCE);
        verdict.then(() -> site.status = Status.CLOSED);
      }
      case RecordSiteVisit it -> {
        site(it.act(), firm, it.siteId());
        verdict.needs(
            !it.visit().on().isAfter(LocalDate.ofInstant(model.now, ZoneOffset.UTC)),
            VISIT_NOT_IN_FUTURE);
      }
      case AuthorisePerson it -> {
        administrator(it.act(), firm);
        var given = it.authorisation();
        verdict.needs(given.until().isAfter(model.now), AUTHORISATION_ENDS_IN_FUTURE);
        verdict.then(() ->
            firm.people.put(
                given.person(),
                new Authorised(
                    given.role(),
                    given.nationalities(),
                    given.packages(),
                    model.noted(given.until()))));
      }
      case EndAuthorisation it -> {
        administrator(it.act(), firm);
        var person = it.ending().person();
        verdict.needs(firm.authorised(person, model.now) != null, PERSON_AUTHORISED);
        verdict.then(() -> firm.people.remove(person));
      }
      case CertifyRecipient it -> {
        officer(it.act(), home);
        verdict.needs(it.certification().until().isAfter(model.now), CERTIFICATION_ENDS_IN_FUTURE);
        verdict.then(() -> firm.certifiedUntil = model.noted(it.certification().until()));
      }
      case WithdrawCertification it -> {
        officer(it.act(), home);
        verdict.needs(firm.certified(model.now), CERTIFICATION_IN_FORCE);
        verdict.then(() -> firm.certifiedUntil = null);
      }
      case RecordScreening it -> {
        if (it.act().actor() instanceof Officer officer) {
          officer(it.act(), officer.state());
        } else {
          verdict.needs(false, AuthorityRule.OFFICER_OF_STATE_DECIDES);
        }
        var screening = it.screening();
        verdict.needs(!screening.screenedAt().isAfter(model.now), SCREENING_NOT_IN_FUTURE);
        verdict.needs(!firm.screenings.containsKey(it.screeningId()), SCREENING_RECORDED_ONCE);
        verdict.then(() -> {
          var screened =
              new Screened(
                  ((Officer) it.act().actor()).state(), it.act().person(), screening.screenedAt());
          screening.matches().forEach(match -> screened.open.add(match.entry()));
          firm.screenings.put(it.screeningId(), screened);
          model.noted(screened.at.plus(it.act().periods().screening()));
        });
      }
      case DisposeMatch it -> dispose(it, firm);
      case SetMatchAside it -> setAside(it, firm);
      case SuspendFirm it -> {
        officer(it.act(), home);
        verdict.needs(firm.suspendedBy == null, FIRM_SUSPENDED_ONCE);
        verdict.then(() -> firm.suspendedBy = it.act().person());
      }
      case ReinstateFirm it -> {
        officer(it.act(), home);
        verdict.needs(firm.suspendedBy != null, ONLY_SUSPENDED_IS_REINSTATED);
        verdict.needs(
            firm.suspendedBy == null || !one(it.act(), home, firm.suspendedBy),
            FIRM_REINSTATED_BY_ANOTHER);
        verdict.then(() -> firm.suspendedBy = null);
      }
      case ReportBarrier it -> {
        anyMember(verdict, it.act(), firm.id);
        verdict.then(() -> firm.barriers.put(it.barrierId(), it.barrier().addressed()));
      }
      case AnswerBarrier it -> {
        var addressed = firm.barriers.get(it.barrierId());
        if (addressed == null) {
          verdict.needs(false, BARRIER_KNOWN);
          return;
        }
        officer(it.act(), addressed);
        verdict.needs(!firm.answered.contains(it.barrierId()), BARRIER_ANSWERED_ONCE);
        verdict.then(() -> firm.answered.add(it.barrierId()));
      }
      default -> throw new IllegalStateException("not in the model: " + command);
    }
  }

  private void dispose(DisposeMatch it, FirmModel firm) {
    var screened = firm.screenings.get(it.screeningId());
    if (screened == null) {
      verdict.needs(false, MATCH_KNOWN);
      return;
    }
    officer(it.act(), screened.state);
    String entry = it.disposition().entry();
    if (!screened.confirmed.containsKey(entry)) {
      verdict.needs(screened.open.contains(entry), MATCH_KNOWN);
    } else {
      verdict.needs(false, MATCH_DISPOSED_ONCE);
    }
    verdict.needs(!one(it.act(), screened.state, screened.by), MATCH_DISPOSED_BY_ANOTHER);
    verdict.then(() -> {
      screened.open.remove(entry);
      screened.confirmed.put(entry, it.disposition().outcome().name().equals("CONFIRMED"));
    });
  }

  private void setAside(SetMatchAside it, FirmModel firm) {
    var screened = firm.screenings.get(it.screeningId());
    String entry = it.match().entry();
    if (screened == null || !screened.found(entry)) {
      verdict.needs(false, MATCH_KNOWN);
      return;
    }
    officer(it.act(), screened.state);
    verdict.needs(screened.confirmed.getOrDefault(entry, false), ONLY_CONFIRMED_IS_SET_ASIDE);
    verdict.needs(!one(it.act(), screened.state, screened.by), MATCH_SET_ASIDE_BY_ANOTHER);
    verdict.then(() -> screened.confirmed.put(entry, false));
  }

  private boolean one(Act act, Country state, Person other) {
    return model.one(state, act.person(), other);
  }

  private void officer(Act act, Country state) {
    AuthorityLaw.officer(model, verdict, act, state);
  }

  private void administrator(Act act, FirmModel firm) {
    verdict.needs(
        act.actor() instanceof FirmMember it
            && it.firm().equals(firm.id)
            && it.role() == FirmRole.ADMINISTRATOR
            && firm.administers(it.person(), model.now),
        FIRM_ADMINISTRATOR_ACTS,
        FIRM_MEMBER_ACTS);
  }

  private SiteModel site(Act act, FirmModel firm, SiteId id) {
    var site = firm.sites.get(id);
    if (site == null) {
      verdict.needs(false, SITE_KNOWN);
      return new SiteModel(firm.id.homeState());
    }
    officer(act, site.state);
    return site;
  }
}
