package org.transferledger.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.BarrierId;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.SiteId;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.Certification;
import org.transferledger.firm.FirmCommand.Answer;
import org.transferledger.firm.FirmCommand.AnswerBarrier;
import org.transferledger.firm.FirmCommand.ApproveSite;
import org.transferledger.firm.FirmCommand.AuthorisationEnding;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.firm.FirmCommand.Barrier;
import org.transferledger.firm.FirmCommand.CertifyRecipient;
import org.transferledger.firm.FirmCommand.CloseSite;
import org.transferledger.firm.FirmCommand.DisposeMatch;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.EndAuthorisation;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmCommand.MatchSettingAside;
import org.transferledger.firm.FirmCommand.ProposeSite;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.FirmCommand.RecordSiteVisit;
import org.transferledger.firm.FirmCommand.RegisterFirm;
import org.transferledger.firm.FirmCommand.ReinstateFirm;
import org.transferledger.firm.FirmCommand.ReportBarrier;
import org.transferledger.firm.FirmCommand.SetMatchAside;
import org.transferledger.firm.FirmCommand.SiteDetails;
import org.transferledger.firm.FirmCommand.SiteVisit;
import org.transferledger.firm.FirmCommand.SuspendFirm;
import org.transferledger.firm.FirmCommand.SuspendSite;
import org.transferledger.firm.FirmCommand.WithdrawCertification;
import org.transferledger.firm.Screening;
import org.transferledger.firm.Screening.Match;
import org.transferledger.model.FirmModel.Screened;

/** What may be asked of firms. */
final class FirmMoves extends Moves {
  FirmMoves(Model model, Dice dice) {
    super(model, dice);
    add(
        RegisterFirm.class,
        () -> {
          var firm = dice.percent(95) ? dice.of(Universe.FIRMS) : Universe.STRANGER;
          return new RegisterFirm(
              officer(firm.homeState()),
              firm,
              new FirmDetails("Firm", "Street", Universe.administrator(firm).person()));
        });
    add(
        ProposeSite.class,
        () -> {
          var firm = firm();
          var id = dice.percent(90) ? new SiteId(dice.uuid()) : site(firm);
          var state = dice.percent(70) ? firm.homeState() : state();
          return new ProposeSite(
              administrator(firm), firm, id, new SiteDetails("Plant", state, "Road"));
        });
    add(ApproveSite.class, () -> onSite(ApproveSite::new));
    add(SuspendSite.class, () -> onSite((a, f, s) -> new SuspendSite(a, f, s, grounds())));
    add(CloseSite.class, () -> onSite((a, f, s) -> new CloseSite(a, f, s, reason())));
    add(
        RecordSiteVisit.class,
        () ->
            onSite((a, f, s) -> {
              var on = LocalDate.ofInstant(earlier(), ZoneOffset.UTC);
              return new RecordSiteVisit(a, f, s, new SiteVisit(on, "seen", true));
            }));
    add(
        AuthorisePerson.class,
        () -> {
          var firm = firm();
          return new AuthorisePerson(
              administrator(firm),
              firm,
              new Authorisation(
                  person(firm),
                  dice.of(FirmRole.values()),
                  dice.some(Universe.STATES, 1),
                  dice.percent(20) ? List.of() : dice.some(model.packages.keySet(), 1),
                  later()));
        });
    add(
        EndAuthorisation.class,
        () -> {
          var firm = firm();
          var known = model.firm(firm);
          var person =
              dice.of(
                  known == null ? List.<Person>of() : known.people.keySet(), () -> person(firm));
          return new EndAuthorisation(
              administrator(firm), firm, new AuthorisationEnding(person, "because"));
        });
    add(
        CertifyRecipient.class,
        () -> {
          var firm = firm();
          return new CertifyRecipient(
              officer(firm.homeState()), firm, new Certification("ref", later()));
        });
    add(
        WithdrawCertification.class,
        () -> {
          var firm = firm();
          return new WithdrawCertification(officer(firm.homeState()), firm, grounds());
        });
    add(
        RecordScreening.class,
        () -> {
          var firm = firm();
          var id = dice.percent(95) ? new ScreeningId(dice.uuid()) : screening(firm);
          List<Match> matches =
              dice.percent(94) ? List.of() : List.of(new Match("e" + dice.below(2), 80));
          return new RecordScreening(
              officer(state()), firm, id, new Screening("list", "v1", earlier(), matches));
        });
    add(DisposeMatch.class, this::dispose);
    add(SetMatchAside.class, this::setAside);
    add(
        SuspendFirm.class,
        () -> {
          var firm = firm();
          return new SuspendFirm(officer(firm.homeState()), firm, grounds());
        });
    add(
        ReinstateFirm.class,
        () -> {
          var suspended =
              model.firms.values().stream()
                  .filter(it -> it.suspendedBy != null)
                  .map(it -> it.id)
                  .toList();
          var firm = dice.of(suspended, this::firm);
          return new ReinstateFirm(officer(firm.homeState()), firm, reason());
        });
    add(
        ReportBarrier.class,
        () -> {
          var firm = firm();
          return new ReportBarrier(
              member(firm), firm, new BarrierId(dice.uuid()), new Barrier("queue", state()));
        });
    add(
        AnswerBarrier.class,
        () -> {
          var firm = model.firm(firm());
          if (firm == null || firm.barriers.isEmpty()) {
            return null;
          }
          var id = dice.of(firm.barriers.keySet(), () -> new BarrierId(dice.uuid()));
          Country state = firm.barriers.getOrDefault(id, Universe.DK);
          return new AnswerBarrier(officer(state), firm.id, id, new Answer("soon"));
        });
  }

  private interface OnSite<C> {
    C with(Act act, FirmId firm, SiteId site);
  }

  private <C> C onSite(OnSite<C> command) {
    var firm = firm();
    var id = site(firm);
    var known = model.firm(firm);
    var site = known == null ? null : known.sites.get(id);
    return command.with(officer(site == null ? state() : site.state), firm, id);
  }

  private @Nullable DisposeMatch dispose() {
    var matched = model.firms.values().stream().filter(FirmModel::openMatch).toList();
    var firm = dice.of(matched, () -> model.firm(firm()));
    if (firm == null) {
      return null;
    }
    var open =
        firm.screenings.entrySet().stream().filter(it -> !it.getValue().open.isEmpty()).toList();
    var outcome =
        dice.percent(82) ? Disposition.Outcome.FALSE_POSITIVE : Disposition.Outcome.CONFIRMED;
    var disposition = new Disposition("e" + dice.below(2), outcome, "because");
    if (open.isEmpty() || dice.percent(10)) {
      return new DisposeMatch(officer(state()), firm.id, screening(firm.id), disposition);
    }
    var screening = dice.of(open);
    return new DisposeMatch(
        officer(screening.getValue().state), firm.id, screening.getKey(), disposition);
  }

  private @Nullable SetMatchAside setAside() {
    var matched =
        model.firms.values().stream()
            .filter(it -> it.screenings.values().stream().anyMatch(FirmMoves::confirmed))
            .toList();
    var firm = dice.of(matched, () -> model.firm(firm()));
    if (firm == null || firm.screenings.isEmpty()) {
      return null;
    }
    var standing =
        firm.screenings.entrySet().stream().filter(it -> confirmed(it.getValue())).toList();
    var screening = dice.of(standing, () -> dice.of(List.copyOf(firm.screenings.entrySet())));
    return new SetMatchAside(
        officer(screening.getValue().state),
        firm.id,
        dice.percent(2) ? new ScreeningId(dice.uuid()) : screening.getKey(),
        new MatchSettingAside("e" + dice.below(2), settingAside()));
  }

  private static boolean confirmed(Screened screening) {
    return screening.confirmed.containsValue(true);
  }

  private ScreeningId screening(FirmId firm) {
    var known = model.firm(firm);
    return dice.of(
        known == null ? List.<ScreeningId>of() : known.screenings.keySet(),
        () -> new ScreeningId(dice.uuid()));
  }

  /** Mostly one of the firm's own; now and then one who knows who has reported the firm. */
  private Person person(FirmId firm) {
    if (dice.percent(8)) {
      var told =
          model.cases.values().stream()
              .filter(it -> firm.equals(it.accused))
              .flatMap(it -> it.revealed.stream())
              .toList();
      return dice.of(told, () -> dice.of(Universe.people()));
    }
    return dice.percent(80) ? dice.of(Universe.members(firm)).person() : dice.of(Universe.people());
  }

  private Act administrator(FirmId firm) {
    return member(firm, FirmRole.ADMINISTRATOR);
  }
}
