package org.transferledger.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Batches.BATCH;
import static org.transferledger.support.Batches.TODAY;
import static org.transferledger.support.Batches.details;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Ids.UNKNOWN_LICENCE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.LicenceDraft.MANUFACTURE_UNTIL;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.FirmId;
import org.transferledger.core.SiteId;
import org.transferledger.core.Violation;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceRule;
import org.transferledger.licence.Purpose;
import org.transferledger.shipment.BatchCommand.RecordBatch;
import org.transferledger.shipment.BatchEvent.BatchRecorded;
import org.transferledger.support.Batches;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.technology.TechnologyRule;
import org.transferledger.transfer.Recall;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferEvent.ReceiptDisputed;
import org.transferledger.transfer.TransferEvent.TransferAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferRecalled;
import org.transferledger.transfer.TransferEvent.TransferReturned;
import org.transferledger.transfer.TransferRule;

class RecordBatchTest {
  private final World world = Batches.world();
  private final Stage batch = new Stage(BatchAggregate.class, world);

  @Test
  void theBatchDrawsTheProductionLicenceDownInTheSameAppend() {
    batch
        .when(record(DK_ENGINEER))
        .recordsTogether(
            Batches.record(BATCH, details()), PRODUCTION_LICENCE, Batches.drawn(details()));
  }

  @ParameterizedTest
  @MethodSource("whoRecords")
  void everyPersonOfTheFirmRecords(Actor actor) {
    batch.when(record(actor)).succeeds();
  }

  static Actor[] whoRecords() {
    return new Actor[] {DK_ADMINISTRATOR, DK_CONTROL, DK_ENGINEER};
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotRecord")
  void nobodyElseRecords(Actor actor) {
    batch.when(record(actor)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotRecord() {
    return new Actor[] {
      UA_CONTROL, METTE, OPERATOR, AUDITOR, INVESTIGATOR, Actor.Deadline.system()
    };
  }

  @Test
  void aBatchIsRecordedOnce() {
    batch
        .given(Batches.recorded(BATCH))
        .when(record(DK_ENGINEER))
        .refuses(BatchRule.BATCH_RECORDED_ONCE, "batchId");
  }

  @Test
  void allThatTheBatchWasDecidedOnIsACondition() {
    world
        .instead(TechnologyPackage.STREAM, PACKAGE, Packages.verifiedAndDerivedFrom(PARENT_PACKAGE))
        .given(TechnologyPackage.STREAM, PARENT_PACKAGE, Packages.registered(PARENT_PACKAGE, null));
    batch.when(record(DK_ENGINEER)).succeeds();
    var conditions = List.of(TRANSFER, PACKAGE, PARENT_PACKAGE, DK_FIRM, PRODUCTION_LICENCE);
    assertThat(world.read()).containsAll(conditions.stream().map(Object::toString).toList());
  }

  @Test
  void whatTheBatchDependsOnIsOnRecord() {
    without(DK_FIRM).refuses(FirmRule.FIRM_KNOWN, "firm");
    without(TRANSFER).refuses(TransferRule.TRANSFER_KNOWN, "holding");
    without(PACKAGE).refuses(TechnologyRule.PACKAGE_KNOWN, "holding");
    without(PRODUCTION_LICENCE).refuses(LicenceRule.LICENCE_KNOWN, "productionLicence");
    batch
        .when(record(made(DK_FIRM, UNKNOWN_SITE)))
        .refuses(FirmRule.SITE_KNOWN, "site", UNKNOWN_SITE.toString());
  }

  private static Stage.Answer without(Object id) {
    return new Stage(BatchAggregate.class, Batches.world().without(id)).when(record(DK_ENGINEER));
  }

  @Test
  void aBatchIsMadeTodayAtTheLatest() {
    batch.when(record(details("10", null, TODAY))).succeeds();
  }

  @Test
  void aBatchIsNotMadeTomorrow() {
    batch
        .when(record(details("10", null, TODAY.plusDays(1))))
        .refuses(BatchRule.BATCH_NOT_MADE_IN_FUTURE, "madeOn", "2026-03-03 is after 2026-03-02");
  }

  @Test
  void theDayIsThatOfUtc() {
    var justBeforeMidnight = Instant.parse("2026-03-02T23:59:59.999999Z");
    batch
        .when(new RecordBatch(by(DK_ENGINEER, justBeforeMidnight), BATCH, madeTomorrow()))
        .refuses(BatchRule.BATCH_NOT_MADE_IN_FUTURE, "madeOn");
    new Stage(BatchAggregate.class, Batches.world())
        .when(
            new RecordBatch(
                by(DK_ENGINEER, Instant.parse("2026-03-03T00:00:00Z")), BATCH, madeTomorrow()))
        .succeeds();
  }

  private static BatchDetails madeTomorrow() {
    return details("10", null, TODAY.plusDays(1));
  }

  @ParameterizedTest
  @MethodSource("whileHeld")
  void whatIsHeldIsManufactured(List<TransferEvent> holding) {
    held(holding);
    batch.when(record(DK_ENGINEER)).succeeds();
  }

  static Stream<List<TransferEvent>> whileHeld() {
    var digest = Packages.MANIFEST.digest();
    var by = DK_CONTROL.person();
    return Stream.of(
        Batches.holding(),
        Batches.holding(Batches.HELD, null),
        Batches.holding(Batches.HELD, NOW.plusNanos(1_000)),
        then(Batches.holding(), new TransferAcknowledged(TRANSFER, digest, by)),
        then(Batches.holding(), new ReceiptDisputed(TRANSFER, digest, digest, by, null)));
  }

  @ParameterizedTest
  @MethodSource("whileNotGranted")
  void whatIsNotHeldToManufactureIsNot(List<TransferEvent> holding) {
    held(holding);
    batch.when(record(DK_ENGINEER)).refuses(BatchRule.BATCH_NEEDS_MANUFACTURE, "holding");
  }

  static Stream<List<TransferEvent>> whileNotGranted() {
    return Stream.of(
        Transfers.requested(Batches.HELD),
        Transfers.approved(Batches.HELD),
        Transfers.released(Batches.HELD),
        Batches.holding(Batches.HELD, NOW),
        Batches.holding(Batches.HELD, NOW.minusSeconds(1)),
        then(
            Batches.holding(),
            new TransferRecalled(
                TRANSFER, TRANSFER, new Recall("Diversion", "Act s. 9", NOW), METTE.person())),
        then(
            Batches.holding(),
            new TransferReturned(TRANSFER, "By courier", DK_CONTROL.person(), NOW)),
        then(Batches.holding(), new TransferLost(TRANSFER, "Stolen", DK_CONTROL.person(), NOW)));
  }

  @Test
  void whatIsHeldAtAnotherSiteIsNotManufactured() {
    held(Batches.holding(TransferDraft.production().to(DK_FIRM, UNKNOWN_SITE).terms(), null));
    batch
        .when(record(DK_ENGINEER))
        .refuses(BatchRule.BATCH_NEEDS_MANUFACTURE, "holding", UNKNOWN_SITE.toString());
  }

  @Test
  void whatAnotherFirmHoldsIsNotManufactured() {
    held(
        Batches.holding(
            TransferDraft.production().from(DK_FIRM, DK_SITE).to(UA_FIRM, UA_SITE).terms(),
            MANUFACTURE_UNTIL));
    var violations = batch.when(record(DK_ENGINEER)).violations();
    assertThat(violations)
        .extracting(Violation::rule)
        .contains(BatchRule.BATCH_NEEDS_MANUFACTURE.slug());
  }

  @Test
  void anotherLicenceThanTheHoldingsIsRefused() {
    batch
        .when(record(Batches.details(EXPORT_LICENCE)))
        .refuses(
            BatchRule.BATCH_UNDER_PRODUCTION_LICENCE,
            "productionLicence",
            PRODUCTION_LICENCE.toString());
    batch
        .when(record(Batches.details(UNKNOWN_LICENCE)))
        .refuses(LicenceRule.LICENCE_KNOWN, "productionLicence");
  }

  @Test
  void aHoldingWithoutManufactureHasNoProductionLicence() {
    held(Transfers.released(TransferDraft.export().purposes(Purpose.HOLD, Purpose.USE).terms()));
    assertThat(batch.when(record(DK_ENGINEER)).violations())
        .extracting(Violation::rule)
        .containsExactly(
            BatchRule.BATCH_NEEDS_MANUFACTURE.slug(),
            BatchRule.BATCH_UNDER_PRODUCTION_LICENCE.slug());
  }

  @Test
  void theBatchSaysWhatItWasMadeFrom() {
    batch
        .when(record(DK_ENGINEER))
        .recordsTogether(
            new BatchRecorded(BATCH, details(), PACKAGE, Packages.REVISION_A, DK_ENGINEER.person()),
            PRODUCTION_LICENCE,
            Batches.drawn(details()));
  }

  private void held(List<TransferEvent> holding) {
    world.instead(Transfer.STREAM, TRANSFER, holding);
  }

  private static BatchDetails made(FirmId firm, SiteId site) {
    var it = details();
    return new BatchDetails(
        firm,
        site,
        it.holding(),
        it.productionLicence(),
        it.serialNumbers(),
        it.quantity(),
        it.value(),
        it.madeOn());
  }

  private static RecordBatch record(Actor actor) {
    return new RecordBatch(by(actor), BATCH, details());
  }

  private static RecordBatch record(BatchDetails details) {
    return new RecordBatch(by(DK_ENGINEER), BATCH, details);
  }
}
