package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Ids.UNKNOWN_LICENCE;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.Ids.UNKNOWN_TRANSFER;
import static org.transferledger.support.LicenceDraft.VALID_FROM;
import static org.transferledger.support.Packages.REVISION_C;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceRule;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.People;
import org.transferledger.support.Retransfers;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.Digest;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.technology.TechnologyRule;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferEvent.HoldingRetransferred;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;

class PastReleaseTest {
  private static final Digest DIGEST = new Digest("cd".repeat(32));

  private static final Actor STRANGER =
      People.member("se-control", SE_FIRM, FirmRole.EXPORT_CONTROL_OFFICER);

  private final World world = Histories.world();

  @ParameterizedTest
  @MethodSource("whoTellsTheTruth")
  void eitherFirmOrAnyOfficerRecordsWhatHappened(Actor actor) {
    var past = past(TransferDraft.export().terms(), NOW);
    record(actor, past)
        .recordsTogether(
            new PastReleaseRecorded(TRANSFER, past, List.of(unapproved()), NOW, actor.person()),
            CASE,
            opened(past, actor));
  }

  static Actor[] whoTellsTheTruth() {
    return new Actor[] {UA_CONTROL, UA_ADMINISTRATOR, DK_CONTROL, DK_ADMINISTRATOR, OLENA, METTE};
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotRecord")
  void nobodyElseRecords(Actor actor) {
    record(actor, past(TransferDraft.export().terms(), NOW)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotRecord() {
    return new Actor[] {UA_ENGINEER, DK_ENGINEER, STRANGER, OPERATOR, AUDITOR, INVESTIGATOR};
  }

  @Test
  void anOfficerIsAppointed() {
    record(UNAPPOINTED, past(TransferDraft.export().terms(), NOW))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void aPastReleaseIsPast() {
    record(UA_CONTROL, past(TransferDraft.export().terms(), NOW.plusNanos(1000)))
        .refuses(TransferRule.PAST_RELEASE_IS_PAST, "releasedOn");
  }

  @Test
  void itBeginsATransfer() {
    new Stage(TransferAggregate.class, world)
        .given(Transfers.requested(TransferDraft.export().terms()))
        .when(
            new RecordPastRelease(
                by(UA_CONTROL), TRANSFER, CASE, past(TransferDraft.export().terms(), NOW)))
        .refuses(TransferRule.TRANSFER_REQUESTED_ONCE, "transferId");
  }

  @Test
  void whatIsNotOnRecordIsToldAndNotRefused() {
    var everythingUnknown =
        TransferDraft.production()
            .technology(UNKNOWN_PACKAGE)
            .from(SE_FIRM, UNKNOWN_SITE)
            .to(DK_FIRM, UNKNOWN_SITE)
            .licence(UNKNOWN_LICENCE)
            .productionLicence(UNKNOWN_LICENCE)
            .parent(UNKNOWN_TRANSFER)
            .terms();
    assertThat(failed(everythingUnknown))
        .containsExactly(
            TransferRule.ONLY_APPROVED_IS_RELEASED.slug(),
            TechnologyRule.PACKAGE_KNOWN.slug(),
            FirmRule.FIRM_KNOWN.slug(),
            FirmRule.SITE_KNOWN.slug(),
            LicenceRule.LICENCE_KNOWN.slug(),
            LicenceRule.LICENCE_KNOWN.slug(),
            TransferRule.TRANSFER_KNOWN.slug());
  }

  @Test
  void anUnknownRevisionIsToldAsWell() {
    assertThat(failed(TransferDraft.export().revision(REVISION_C).terms()))
        .contains(TechnologyRule.REVISION_KNOWN.slug());
  }

  @Test
  void everyRuleThatItBrokeIsTold() {
    world
        .instead(TechnologyPackage.STREAM, PACKAGE, Packages.rated())
        .given(
            TechnologyPackage.STREAM,
            PACKAGE,
            List.of(restricted(PACKAGE, order(Kind.HOLD, Scope.everyone()))))
        .instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(DK));
    assertThat(failed(TransferDraft.domestic().from(UA_FIRM, UA_SITE).parent(TRANSFER).terms()))
        .containsExactly(
            TransferRule.ONLY_APPROVED_IS_RELEASED.slug(),
            TransferRule.TRANSFER_KNOWN.slug(),
            TransferRule.DOMESTIC_STAYS_IN_STATE.slug(),
            TransferRule.REVISION_VERIFIED.slug(),
            TransferRule.NOT_RESTRICTED.slug(),
            TransferRule.RETRANSFER_CONSENTED.slug(),
            TransferRule.RATED_FOR_EXPORTING_STATE.slug());
  }

  @Test
  void aLicenceIsJudgedAtTheTimeOfTheRelease() {
    var before = past(TransferDraft.export().terms(), VALID_FROM.minusSeconds(1));
    record(UA_CONTROL, before).succeeds();
    assertThat(rules(UA_CONTROL, before)).contains(TransferRule.LICENCE_IN_FORCE.slug());
    assertThat(rules(UA_CONTROL, past(TransferDraft.export().terms(), VALID_FROM)))
        .containsExactly(TransferRule.ONLY_APPROVED_IS_RELEASED.slug());
  }

  @Test
  void itHangsBelowTheHoldingThatItCameFrom() {
    world
        .instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(DK))
        .given(Transfer.STREAM, OTHER_TRANSFER, Retransfers.parent());
    record(DK_CONTROL, past(Retransfers.ONWARD, NOW)).succeeds();
    assertThat(world.appended(OTHER_TRANSFER))
        .containsExactly(new HoldingRetransferred(OTHER_TRANSFER, TRANSFER, DK_CONTROL.person()));
  }

  @Test
  void itHangsBelowNothingThatItsSenderNeverHad() {
    world.given(Transfer.STREAM, OTHER_TRANSFER, Retransfers.parent());
    var terms = TransferDraft.export().parent(OTHER_TRANSFER).terms();
    record(UA_CONTROL, past(terms, NOW)).succeeds();
    assertThat(world.appendedTo()).containsExactly(CASE.toString());
  }

  private List<String> failed(TransferTerms terms) {
    return rules(METTE, past(terms, NOW));
  }

  private List<String> rules(Actor actor, PastRelease past) {
    var command = new RecordPastRelease(by(actor), TRANSFER, CASE, past);
    return PastReleasing.decide(null, command, world).failed().stream()
        .map(Violation::rule)
        .toList();
  }

  private static Violation unapproved() {
    return TransferRule.ONLY_APPROVED_IS_RELEASED.violation(null, "Nobody had approved it here.");
  }

  private static PastRelease past(TransferTerms terms, Instant on) {
    return new PastRelease(terms, on, DIGEST, "Found in a review");
  }

  private static CaseOpened opened(PastRelease past, Actor by) {
    return new CaseOpened(
        CASE,
        CaseOpened.Grounds.PAST_RELEASE,
        new Allegation("Found in a review", PACKAGE, past.terms().revision(), TRANSFER, UA_FIRM),
        by.person(),
        NOW);
  }

  private Stage.Answer record(Actor actor, PastRelease past) {
    return new Stage(TransferAggregate.class, world)
        .when(new RecordPastRelease(by(actor), TRANSFER, CASE, past));
  }
}
