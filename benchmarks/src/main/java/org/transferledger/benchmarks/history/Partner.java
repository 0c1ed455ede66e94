package org.transferledger.benchmarks.history;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.SiteId;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.Certification;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmCommand.SiteDetails;
import org.transferledger.firm.FirmCommand.SiteVisit;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.MatchDisposed;
import org.transferledger.firm.FirmEvent.PersonAuthorised;
import org.transferledger.firm.FirmEvent.RecipientCertified;
import org.transferledger.firm.FirmEvent.SiteApproved;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.firm.FirmEvent.SiteVisited;
import org.transferledger.firm.Screening;
import org.transferledger.transfer.TransferTerms.Party;

/** A partner firm with a site at home, two engineers, and a screening every other month. */
final class Partner {
  private static final Duration SCREENED_EVERY = Duration.ofDays(60);
  private static final int FIRST_NUMBER = 10_000_000;
  private static final double MATCHED = 0.03;
  private static final double CERTIFIED = 0.2;
  private static final double SECOND_SITE = 0.3;

  private final Office office;
  private final FirmId id;
  private final Track track;
  private final Party home;
  private final FirmMember administrator;
  private final FirmMember exportControl;
  private final FirmMember engineer;
  private final Person trainee;
  private final List<PackageId> opened = new ArrayList<>();

  private Partner(Office office, FirmId id, SiteId site) {
    this.office = office;
    this.id = id;
    this.track = new Track(Firm.STREAM, id);
    this.home = new Party(id, site);
    this.administrator = member(id, FirmRole.ADMINISTRATOR);
    this.exportControl = member(id, FirmRole.EXPORT_CONTROL_OFFICER);
    this.engineer = member(id, FirmRole.ENGINEER);
    this.trainee = person(id, "trainee");
  }

  /**
   * Another firm joins.
   *
   * @param number no two firms of a state have the same
   */
  static Partner joins(Scene scene, Office office, int number) {
    var id = new FirmId(office.state() + "-" + (FIRST_NUMBER + number));
    var partner = new Partner(office, id, new SiteId(scene.dice().uuid()));
    partner.register(scene);
    partner.screen(scene);
    return partner;
  }

  FirmId id() {
    return id;
  }

  Track track() {
    return track;
  }

  Office office() {
    return office;
  }

  Country state() {
    return office.state();
  }

  /** The firm at its site. */
  Party home() {
    return home;
  }

  FirmMember administrator() {
    return administrator;
  }

  FirmMember exportControl() {
    return exportControl;
  }

  FirmMember engineer() {
    return engineer;
  }

  /** Opens nothing. */
  Person trainee() {
    return trainee;
  }

  private static FirmMember member(FirmId firm, FirmRole role) {
    String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new FirmMember(person(firm, name), firm, role);
  }

  private static Person person(FirmId firm, String name) {
    return Office.person(firm.value().toLowerCase(Locale.ROOT) + "-" + name);
  }

  private void register(Scene scene) {
    var dice = scene.dice();
    var by = office.officer(0);
    var details =
        new FirmDetails(dice.text(2), dice.text(1) + " Street 1", administrator().person());
    scene.record(by, List.of(), track.with(new FirmRegistered(id, details, by.person())));
    site(scene, home.site(), office, "Works");
    if (dice.chance(SECOND_SITE)) {
      site(scene, new SiteId(dice.uuid()), office.other(), "Depot");
    }
    authorise(scene, engineer().person());
    authorise(scene, trainee());
    if (dice.chance(CERTIFIED)) {
      var certification = new Certification("C-" + id, Scene.END);
      scene.record(
          by, List.of(), track.with(new RecipientCertified(id, certification, by.person())));
    }
  }

  private void site(Scene scene, SiteId site, Office of, String name) {
    var by = administrator().person();
    var officer = of.officer(1);
    var details = new SiteDetails(name, of.state(), scene.dice().text(1) + " Road 2");
    scene.record(administrator(), List.of(), track.with(new SiteProposed(id, site, details, by)));
    var today = LocalDate.ofInstant(scene.now(), ZoneOffset.UTC);
    var visit = new SiteVisit(today, scene.dice().text(6), true);
    scene.record(
        officer, List.of(), track.with(new SiteVisited(id, site, visit, officer.person())));
    scene.record(officer, List.of(), track.with(new SiteApproved(id, site, officer.person())));
  }

  /** From now on the engineer may open the package's revisions. */
  void open(Scene scene, PackageId technology) {
    opened.add(technology);
    authorise(scene, engineer().person());
  }

  private void authorise(Scene scene, Person person) {
    var packages = person.equals(trainee()) ? List.<PackageId>of() : opened;
    var authorisation =
        new Authorisation(person, FirmRole.ENGINEER, List.of(state()), packages, Scene.END);
    scene.record(
        administrator(),
        List.of(),
        track.with(new PersonAuthorised(id, authorisation, administrator().person())));
  }

  private void screen(Scene scene) {
    var dice = scene.dice();
    var by = office.officer(dice.below(2));
    var screening = new ScreeningId(dice.uuid());
    var matches =
        dice.chance(MATCHED)
            ? List.of(new Screening.Match(dice.text(2), dice.below(100)))
            : List.<Screening.Match>of();
    var made = new Screening("EU-FSF", scene.now().toString(), scene.now(), matches);
    scene.record(
        by, List.of(), track.with(new FirmScreened(id, screening, state(), made, by.person())));
    for (Screening.Match match : matches) {
      var another = office.officer(2);
      var disposition =
          new Disposition(match.entry(), Disposition.Outcome.FALSE_POSITIVE, dice.text(5));
      scene.record(
          another,
          List.of(),
          track.with(new MatchDisposed(id, screening, disposition, another.person())));
    }
    scene.at(scene.now().plus(SCREENED_EVERY), () -> screen(scene));
  }
}
