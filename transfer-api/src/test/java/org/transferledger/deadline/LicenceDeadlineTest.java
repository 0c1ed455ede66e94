package org.transferledger.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.transferledger.catalogue.Deadline;
import org.transferledger.catalogue.Deadlines.Due;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.LicenceId;
import org.transferledger.licence.LicenceCommand.AmendLicence;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.PublishGeneralLicence;
import org.transferledger.licence.LicenceCommand.RegisterUse;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Kind;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;

/** The deadlines of licences, from the command that sets them to the event that they leave. */
class LicenceDeadlineTest extends NodesTest {
  private static final String EXPIRED = "licence.expired";

  @BeforeEach
  void aNode() {
    node("one");
  }

  @Test
  void aLicenceEndsWithItsValidity() {
    Instant end = in(10);
    var licence = appliedLicence(individual(end));
    issue(licence);

    assertFallsDue(expiry(licence, end), EXPIRED);
  }

  @Test
  void anApplicationThatNobodyDecidedOnHasNothingToEnd() {
    Instant end = in(10);
    var licence = appliedLicence(individual(end));

    assertLeavesNothing(expiry(licence, end), EXPIRED);
  }

  @Test
  void aLicenceThatWasProlongedEndsAtItsNewEndAndNotAtTheOldOne() {
    Instant old = in(10);
    Instant end = in(20);
    var licence = appliedLicence(individual(old));
    issue(licence);
    amend(licence, end);

    assertLeavesNothing(expiry(licence, old), EXPIRED);
    assertFallsDue(expiry(licence, end), EXPIRED);
  }

  @Test
  void aLicenceThatWasShortenedEndsAtItsNewEndAndNotOnceMoreAtTheOldOne() {
    Instant old = in(10);
    Instant end = in(5);
    var licence = appliedLicence(individual(old));
    issue(licence);
    amend(licence, end);

    assertFallsDue(expiry(licence, end), EXPIRED);
    assertLeavesNothing(expiry(licence, old), EXPIRED);
  }

  @Test
  void anAmendmentThatIsPendingMovesNothing() {
    Instant old = in(10);
    var licence = appliedLicence(individual(old));
    issue(licence);
    request(licence, in(20));

    assertFallsDue(expiry(licence, old), EXPIRED);
  }

  @Test
  void theUseOfAGeneralLicenceBeginsWhenItsNoticeEndsAndEndsWithTheLicence() {
    Instant end = in(60);
    var licence = new LicenceId(UUID.randomUUID());
    var terms = terms(Kind.GENERAL, end, new PurposeGrant(Purpose.HOLD, end));
    var publication = new Publication(terms, 30, false, new Issue("G-1", List.of()));
    run(new PublishGeneralLicence(officer(NORWAY, 1), licence, publication), licence);
    var user = member(ledger().sender, FirmRole.EXPORT_CONTROL_OFFICER);
    run(new RegisterUse(user, licence), licence);

    assertFallsDue(
        new Due(Deadline.BEGIN_USE, licence.toString(), ledger().sender.toString(), in(30)),
        "licence.use-began");
    assertFallsDue(expiry(licence, end), EXPIRED);
  }

  private LicenceTerms individual(Instant validUntil) {
    return terms(Kind.INDIVIDUAL, validUntil, new PurposeGrant(Purpose.HOLD, in(100)));
  }

  private void amend(LicenceId licence, Instant validUntil) {
    request(licence, validUntil);
    issue(licence);
  }

  private void request(LicenceId licence, Instant validUntil) {
    var applicant = member(ledger().sender, FirmRole.EXPORT_CONTROL_OFFICER);
    run(new AmendLicence(applicant, licence, individual(validUntil)), licence);
  }

  private static Due expiry(LicenceId licence, Instant at) {
    return new Due(Deadline.EXPIRE_LICENCE, licence.toString(), "", at);
  }
}
