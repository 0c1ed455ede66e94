package org.transferledger.support;

import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_FIRM;

import java.time.Instant;
import java.util.List;
import org.transferledger.controllist.ControlListCode;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.SiteId;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Coverage;
import org.transferledger.licence.LicenceTerms.Kind;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.technology.ListedCode;

/** Terms of a licence that fit the standard transfer, to be changed in one place. */
public final class LicenceDraft {
  public static final Instant VALID_FROM = Instant.parse("2026-01-01T00:00:00Z");
  public static final Instant VALID_UNTIL = Instant.parse("2029-01-01T00:00:00Z");
  public static final Instant HOLD_UNTIL = Instant.parse("2028-12-01T00:00:00Z");
  public static final Instant USE_UNTIL = Instant.parse("2028-06-01T00:00:00Z");
  public static final Instant MANUFACTURE_UNTIL = Instant.parse("2027-01-01T00:00:00Z");
  public static final Limits UNLIMITED = new Limits(null, null, null);

  private Country issuingState;
  private final Permits permits;
  private Kind kind = Kind.INDIVIDUAL;
  private List<PackageId> packages = List.of(PACKAGE);
  private List<ListedCode> codes = List.of(code("ML10.c"));
  private List<FirmId> senders = List.of(UA_FIRM);
  private List<FirmId> recipients = List.of(DK_FIRM);
  private List<SiteId> sites = List.of(DK_SITE);
  private List<Country> destinations = List.of(DK);
  private List<PurposeGrant> purposes;
  private Instant validFrom = VALID_FROM;
  private Instant validUntil = VALID_UNTIL;
  private Limits limits = UNLIMITED;

  private LicenceDraft(Country issuingState, Permits permits, List<PurposeGrant> purposes) {
    this.issuingState = issuingState;
    this.permits = permits;
    this.purposes = purposes;
  }

  /** Ukraine's licence to send the package to the Danish firm. */
  public static LicenceDraft export() {
    return new LicenceDraft(
        UA,
        Permits.EXPORT,
        List.of(
            new PurposeGrant(Purpose.HOLD, HOLD_UNTIL), new PurposeGrant(Purpose.USE, USE_UNTIL)));
  }

  /** Denmark's licence to manufacture. */
  public static LicenceDraft production() {
    return new LicenceDraft(
        DK, Permits.PRODUCTION, List.of(new PurposeGrant(Purpose.MANUFACTURE, MANUFACTURE_UNTIL)));
  }

  public static ListedCode code(String code) {
    return new ListedCode(ControlListCode.EU_COMMON_MILITARY_LIST, code);
  }

  public LicenceDraft issuedBy(Country state) {
    issuingState = state;
    return this;
  }

  public LicenceDraft global() {
    kind = Kind.GLOBAL;
    return this;
  }

  /** For any package, sender, recipient and site. */
  public LicenceDraft general() {
    kind = Kind.GENERAL;
    return packages().senders().recipients().sites();
  }

  public LicenceDraft packages(PackageId... covered) {
    packages = List.of(covered);
    return this;
  }

  public LicenceDraft codes(ListedCode... covered) {
    codes = List.of(covered);
    return this;
  }

  public LicenceDraft senders(FirmId... covered) {
    senders = List.of(covered);
    return this;
  }

  public LicenceDraft recipients(FirmId... covered) {
    recipients = List.of(covered);
    return this;
  }

  public LicenceDraft sites(SiteId... covered) {
    sites = List.of(covered);
    return this;
  }

  public LicenceDraft destinations(Country... covered) {
    destinations = List.of(covered);
    return this;
  }

  public LicenceDraft purposes(PurposeGrant... granted) {
    purposes = List.of(granted);
    return this;
  }

  public LicenceDraft validFrom(Instant from) {
    validFrom = from;
    return this;
  }

  public LicenceDraft validUntil(Instant until) {
    validUntil = until;
    return this;
  }

  public LicenceDraft limits(Limits most) {
    limits = most;
    return this;
  }

  public LicenceTerms terms() {
    var coverage = new Coverage(packages, codes, senders, recipients, sites, destinations);
    return new LicenceTerms(
        issuingState, permits, kind, coverage, purposes, validFrom, validUntil, limits);
  }
}
