package org.transferledger.support;

import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.SCREENING;
import static org.transferledger.support.Ids.UA_SECOND_SITE;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_FIRM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent;
import org.transferledger.authority.AuthorityEvent.AuthorityEstablished;
import org.transferledger.authority.AuthorityEvent.AuthorityProposed;
import org.transferledger.authority.AuthorityEvent.OfficerAppointed;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.SiteId;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmCommand.SiteDetails;
import org.transferledger.firm.FirmEvent;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.SiteApproved;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.firm.Screening;
import org.transferledger.licence.Licence;
import org.transferledger.technology.TechnologyPackage;

/** Standard histories of authorities and firms, and the world in which a transfer may go ahead. */
public final class Histories {
  public static final Instant SCREENED_AT = People.NOW.minus(Duration.ofDays(1));

  private Histories() {}

  /** Both authorities, both firms, the verified package and both licences. */
  public static World world() {
    return institutions()
        .given(TechnologyPackage.STREAM, PACKAGE, Packages.verified())
        .given(
            Licence.STREAM,
            EXPORT_LICENCE,
            Licences.issued(EXPORT_LICENCE, LicenceDraft.export().terms()))
        .given(
            Licence.STREAM,
            PRODUCTION_LICENCE,
            Licences.issued(PRODUCTION_LICENCE, LicenceDraft.production().terms()));
  }

  /** Both authorities and both firms. */
  public static World institutions() {
    return authorities()
        .given(Firm.STREAM, UA_FIRM, uaFirm())
        .given(Firm.STREAM, DK_FIRM, dkFirm());
  }

  public static World authorities() {
    return new World()
        .given(Authority.STREAM, UA, established(People.OLENA, People.TARAS, People.IRYNA))
        .given(Authority.STREAM, DK, established(People.METTE, People.JENS, People.KAREN));
  }

  public static List<AuthorityEvent> proposed(Officer first, Officer second) {
    var officers = List.of(first.person(), second.person());
    return List.of(
        new AuthorityProposed(
            first.state(), first.person().issuer(), officers, People.OPERATOR.person()));
  }

  public static List<AuthorityEvent> established(Officer first, Officer second, Officer third) {
    return then(
        proposed(first, second),
        new AuthorityEstablished(first.state(), People.SECOND_OPERATOR.person()),
        new OfficerAppointed(first.state(), third.person(), first.person()));
  }

  public static List<FirmEvent> uaFirm() {
    return then(
        screened(People.UA_ADMINISTRATOR),
        proposal(People.UA_ADMINISTRATOR, UA_SITE, UA),
        new SiteApproved(UA_FIRM, UA_SITE, People.OLENA.person()));
  }

  /** The Ukrainian firm with a second site, which is approved as well and lies in the state. */
  public static List<FirmEvent> uaFirmWithSecondSiteIn(Country state) {
    return then(
        uaFirm(),
        proposal(People.UA_ADMINISTRATOR, UA_SECOND_SITE, state),
        new SiteApproved(UA_FIRM, UA_SECOND_SITE, People.OLENA.person()));
  }

  public static List<FirmEvent> dkFirm() {
    return then(dkFirmBeforeApproval(), new SiteApproved(DK_FIRM, DK_SITE, People.METTE.person()));
  }

  public static List<FirmEvent> dkFirmBeforeApproval() {
    return then(screened(People.DK_ADMINISTRATOR), proposal(People.DK_ADMINISTRATOR, DK_SITE, DK));
  }

  public static List<FirmEvent> registered(FirmMember administrator) {
    var registrar = administrator.firm().equals(UA_FIRM) ? People.OLENA : People.METTE;
    return List.of(
        new FirmRegistered(administrator.firm(), firmDetails(administrator), registrar.person()));
  }

  /** A firm that is registered, and screened shortly before the people of the tests act. */
  public static List<FirmEvent> screened(FirmMember administrator) {
    return then(registered(administrator), screening(administrator.firm(), SCREENING, SCREENED_AT));
  }

  /** Has both firms screened at the time. */
  public static void screenAt(World world, Instant at) {
    Stream.of(UA_FIRM, DK_FIRM)
        .forEach(firm ->
            world.given(Firm.STREAM, firm, List.of(screening(firm, Ids.OTHER_SCREENING, at))));
  }

  /** A screening by an officer of the firm's home state. */
  public static FirmScreened screening(
      FirmId firm, ScreeningId id, Instant at, Screening.Match... matches) {
    var officer = firm.equals(UA_FIRM) ? People.OLENA : People.METTE;
    return new FirmScreened(
        firm,
        id,
        officer.state(),
        new Screening("EU-FSF", "2026-02-27", at, List.of(matches)),
        officer.person());
  }

  public static FirmDetails firmDetails(FirmMember administrator) {
    return new FirmDetails("Firm " + administrator.firm(), "1 Main Street", administrator.person());
  }

  public static SiteDetails siteDetails(Country state) {
    return new SiteDetails("Plant", state, "2 Works Road");
  }

  /** The history and what came after it. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <E> List<E> then(List<E> before, E... after) {
    return Stream.concat(before.stream(), Stream.of(after)).toList();
  }

  private static SiteProposed proposal(FirmMember administrator, SiteId site, Country state) {
    return new SiteProposed(administrator.firm(), site, siteDetails(state), administrator.person());
  }
}
