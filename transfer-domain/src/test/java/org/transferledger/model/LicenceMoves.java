package org.transferledger.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.SiteId;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.AmendLicence;
import org.transferledger.licence.LicenceCommand.AppealDecision;
import org.transferledger.licence.LicenceCommand.AppealRefusal;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.BeginUse;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.DecideAppeal;
import org.transferledger.licence.LicenceCommand.DeclineCountersignature;
import org.transferledger.licence.LicenceCommand.ExpireLicence;
import org.transferledger.licence.LicenceCommand.Information;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.ProvideInformation;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.PublishGeneralLicence;
import org.transferledger.licence.LicenceCommand.Question;
import org.transferledger.licence.LicenceCommand.Refusal;
import org.transferledger.licence.LicenceCommand.RefuseLicence;
import org.transferledger.licence.LicenceCommand.RegisterUse;
import org.transferledger.licence.LicenceCommand.ReinstateLicence;
import org.transferledger.licence.LicenceCommand.RequestInformation;
import org.transferledger.licence.LicenceCommand.Revocation;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.licence.LicenceCommand.SurrenderLicence;
import org.transferledger.licence.LicenceCommand.SuspendLicence;
import org.transferledger.licence.LicenceCommand.WithdrawApplication;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Coverage;
import org.transferledger.licence.LicenceTerms.Kind;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.model.LicenceModel.Status;
import org.transferledger.technology.ListedCode;

/** What may be asked of licences. */
final class LicenceMoves extends Moves {
  private static final List<Purpose> EXPORTED =
      List.of(Purpose.HOLD, Purpose.USE, Purpose.RETRANSFER);

  LicenceMoves(Model model, Dice dice) {
    super(model, dice);
    add(
        ApplyForLicence.class,
        () -> {
          var firm = firm();
          var kind = dice.percent(3) ? Kind.GENERAL : dice.of(Kind.INDIVIDUAL, Kind.GLOBAL);
          return model.packages.isEmpty() || model.firms.isEmpty()
              ? null
              : new ApplyForLicence(control(firm), fresh(), terms(firm, kind));
        });
    add(
        PublishGeneralLicence.class,
        () -> {
          if (model.packages.isEmpty() || model.firms.isEmpty()) {
            return null;
          }
          var terms = terms(firm(), dice.percent(97) ? Kind.GENERAL : Kind.GLOBAL);
          return new PublishGeneralLicence(
              officer(terms.issuingState()),
              fresh(),
              new Publication(terms, dice.of(0, 5, 30), dice.percent(30), issue()));
        });
    decided(AdviseOnLicence.class, (a, id) -> new AdviseOnLicence(a, id, new Advice(true, "fine")));
    decided(CountersignLicence.class, CountersignLicence::new);
    decided(DeclineCountersignature.class, (a, id) -> new DeclineCountersignature(a, id, reason()));
    decided(IssueLicence.class, (a, id) -> new IssueLicence(a, id, issue()));
    decided(
        RefuseLicence.class,
        (a, id) ->
            new RefuseLicence(
                a,
                id,
                new Refusal(
                    dice.percent(70) ? List.of(2) : List.of(),
                    dice.percent(50) ? List.of("s. 1") : List.of(),
                    "no")));
    decided(
        RequestInformation.class, (a, id) -> new RequestInformation(a, id, new Question("what?")));
    decided(
        DecideAppeal.class,
        (a, id) -> {
          boolean allowed = dice.percent(60);
          return new DecideAppeal(
              a, id, new AppealDecision(allowed, "so", allowed ? issue() : null));
        });
    decided(SuspendLicence.class, (a, id) -> new SuspendLicence(a, id, grounds()));
    decided(ReinstateLicence.class, (a, id) -> new ReinstateLicence(a, id, reason()));
    decided(
        RevokeLicence.class, (a, id) -> new RevokeLicence(a, id, new Revocation("over", "s. 9")));
    applied(
        ProvideInformation.class,
        (a, id) -> new ProvideInformation(a, id, new Information("this")));
    applied(WithdrawApplication.class, (a, id) -> new WithdrawApplication(a, id, reason()));
    applied(AppealRefusal.class, (a, id) -> new AppealRefusal(a, id, reason()));
    applied(SurrenderLicence.class, (a, id) -> new SurrenderLicence(a, id, reason()));
    add(AmendLicence.class, this::amend);
    add(RegisterUse.class, () -> new RegisterUse(control(firm()), licence(dice.percent(90))));
    add(ExpireLicence.class, () -> new ExpireLicence(deadline(), licence(false)));
    add(
        BeginUse.class,
        () -> {
          var id = licence(true);
          var found = model.licences.get(id);
          var uses = found == null ? Set.<FirmId>of() : found.uses.keySet();
          return new BeginUse(deadline(), id, dice.of(uses, this::firm));
        });
  }

  private <C extends Command> void decided(Class<C> type, BiFunction<Act, LicenceId, C> command) {
    add(
        type,
        () -> {
          var id = licence(false);
          var found = model.licences.get(id);
          return command.apply(officer(found == null ? state() : found.terms.issuingState()), id);
        });
  }

  private <C extends Command> void applied(Class<C> type, BiFunction<Act, LicenceId, C> command) {
    add(
        type,
        () -> {
          var id = licence(false);
          var found = model.licences.get(id);
          return command.apply(
              control(found == null || found.applicant == null ? firm() : found.applicant), id);
        });
  }

  private @Nullable AmendLicence amend() {
    var found = model.licences.get(licence(false));
    if (found == null || found.applicant == null) {
      return null;
    }
    var old = found.terms;
    var drawn = terms(found.applicant, old.kind());
    var terms =
        dice.percent(10)
            ? drawn
            : new LicenceTerms(
                old.issuingState(),
                old.permits(),
                old.kind(),
                old.coverage(),
                old.purposes(),
                old.validFrom(),
                drawn.validUntil().isAfter(old.validFrom()) ? drawn.validUntil() : old.validUntil(),
                drawn.limits());
    return new AmendLicence(control(found.applicant), found.id, terms);
  }

  private Issue issue() {
    return new Issue("ref", dice.some(ProvisoMoves.PROVISOS, 1));
  }

  private LicenceId fresh() {
    return dice.percent(97) ? new LicenceId(dice.uuid()) : licence(false);
  }

  LicenceId licence(boolean general) {
    var ids =
        model.licences.values().stream()
            .filter(it -> !general || it.general())
            .filter(it ->
                dice.percent(10)
                    || (it.status != Status.REVOKED
                        && it.status != Status.SURRENDERED
                        && it.status != Status.EXPIRED
                        && it.status != Status.WITHDRAWN))
            .map(it -> it.id)
            .toList();
    return dice.of(ids, () -> new LicenceId(dice.uuid()));
  }

  private LicenceTerms terms(FirmId applicant, Kind kind) {
    boolean production = kind != Kind.GENERAL && dice.percent(40);
    var recipients = new ArrayList<>(recipients(applicant, kind, production));
    var senders = new ArrayList<>(dice.percent(70) ? model.firms.keySet() : List.of(applicant));
    if (!production && !senders.contains(applicant)) {
      senders.add(applicant);
    }
    var sites = sites(recipients);
    Country state = production ? stateOf(applicant) : exporting(applicant);
    var from = model.now.minus(Duration.ofHours(dice.of(-48, 0, 24)));
    var until = later();
    if (!until.isAfter(from)) {
      until = from.plusSeconds(3600);
    }
    if (dice.percent(60)) {
      until = until.plus(Duration.ofDays(300));
    }
    boolean any = kind == Kind.GENERAL && dice.percent(60);
    return new LicenceTerms(
        state,
        production ? Permits.PRODUCTION : Permits.EXPORT,
        kind,
        new Coverage(
            any ? List.of() : packages(),
            List.of(
                new ListedCode(PackageMoves.LIST, "ML10"),
                new ListedCode(PackageMoves.LIST, dice.percent(90) ? "ML22" : "ML1")),
            any ? List.of() : senders,
            any ? List.of() : recipients,
            any ? List.of() : sites,
            production ? List.of(state) : destinations()),
        purposes(production, from),
        from,
        until,
        limits());
  }

  private List<FirmId> recipients(FirmId applicant, Kind kind, boolean production) {
    if (production) {
      return List.of(applicant);
    }
    return kind == Kind.INDIVIDUAL
        ? List.of(dice.of(List.copyOf(model.firms.keySet())))
        : dice.percent(70) ? List.copyOf(model.firms.keySet()) : dice.some(model.firms.keySet(), 1);
  }

  private List<PackageId> packages() {
    return dice.percent(70)
        ? List.copyOf(model.packages.keySet())
        : dice.some(model.packages.keySet(), 1);
  }

  private List<Country> destinations() {
    return dice.percent(80) ? Universe.STATES : dice.some(Universe.STATES, 1);
  }

  private List<SiteId> sites(List<FirmId> firms) {
    var all = new ArrayList<SiteId>();
    for (var firm : firms) {
      var known = model.firm(firm);
      if (known != null) {
        all.addAll(known.sites.keySet());
      }
    }
    return all.isEmpty() ? List.of(new SiteId(dice.uuid())) : all;
  }

  private Country stateOf(FirmId firm) {
    var known = model.firm(firm);
    return known == null || known.sites.isEmpty()
        ? firm.homeState()
        : dice.of(List.copyOf(known.sites.values())).state;
  }

  private Country exporting(FirmId firm) {
    return dice.percent(70) ? firm.homeState() : stateOf(firm);
  }

  private List<PurposeGrant> purposes(boolean production, Instant from) {
    var all = new ArrayList<PurposeGrant>();
    for (Purpose purpose : EXPORTED) {
      if (dice.percent(production ? 20 : 85)) {
        all.add(new PurposeGrant(purpose, after(from)));
      }
    }
    if (dice.percent(97) == production || all.isEmpty()) {
      all.add(new PurposeGrant(Purpose.MANUFACTURE, after(from)));
    }
    return all;
  }

  private Instant after(Instant from) {
    var until = later().plus(Duration.ofDays(dice.of(0, 100)));
    return until.isAfter(from) ? until : from.plusSeconds(60);
  }

  private Limits limits() {
    return new Limits(
        dice.percent(60) ? null : dice.of(1, 2, 3, 8),
        dice.percent(70) ? null : BigDecimal.valueOf(dice.of(5, 20, 60)),
        dice.percent(80) ? null : new Money(BigDecimal.valueOf(dice.of(10, 100)), "DKK"));
  }
}
