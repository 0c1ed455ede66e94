package org.transferledger.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Batches.BATCH;
import static org.transferledger.support.Batches.OTHER_BATCH;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UA_SECOND_SITE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Shipments.SHIPMENT;
import static org.transferledger.support.Shipments.SHIPPING_LICENCE;
import static org.transferledger.support.Shipments.TERMS;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.BatchId;
import org.transferledger.core.Violation;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceRule;
import org.transferledger.shipment.BatchEvent.BatchRecorded;
import org.transferledger.shipment.ShipmentCommand.RequestShipment;
import org.transferledger.shipment.ShipmentEvent.ShipmentRequested;
import org.transferledger.support.Batches;
import org.transferledger.support.Ids;
import org.transferledger.support.Packages;
import org.transferledger.support.Shipments;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.transfer.TransferTerms.Party;

class RequestShipmentTest {
  private static final BatchId UNKNOWN_BATCH = BatchId.of("00000000-0000-4000-8000-00000000010f");

  private final World world = Shipments.world();
  private final Stage shipment = new Stage(ShipmentAggregate.class, world);

  @Test
  void theRequestSaysWhatTheGoodsAre() {
    shipment
        .when(request(DK_CONTROL))
        .records(
            new ShipmentRequested(SHIPMENT, TERMS, Shipments.goods("20"), DK_CONTROL.person()));
  }

  @Test
  void goodsOfSeveralRevisionsAreCountedApart() {
    var other =
        new BatchRecorded(
            OTHER_BATCH,
            Batches.details("2.5", null, Batches.TODAY),
            Ids.PARENT_PACKAGE,
            Packages.REVISION_B,
            DK_ENGINEER.person());
    world.instead(Batch.STREAM, OTHER_BATCH, List.of(other));
    shipment
        .when(request(DK_CONTROL))
        .records(
            new ShipmentRequested(
                SHIPMENT,
                TERMS,
                List.of(
                    Shipments.goods("10").getFirst(),
                    new Goods(Ids.PARENT_PACKAGE, Packages.REVISION_B, new BigDecimal("2.5"))),
                DK_CONTROL.person()));
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotRequest")
  void onlyTheSendersExportControlOfficerRequests(Actor actor) {
    shipment.when(request(actor)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotRequest() {
    return new Actor[] {DK_ADMINISTRATOR, DK_ENGINEER, UA_CONTROL, METTE, OPERATOR, AUDITOR};
  }

  @Test
  void aShipmentIsRequestedOnce() {
    shipment
        .given(Shipments.requested())
        .when(request(DK_CONTROL))
        .refuses(ShipmentRule.SHIPMENT_REQUESTED_ONCE, "shipmentId");
  }

  @Test
  void whatTheShipmentNamesIsOnRecord() {
    without(DK_FIRM).refuses(FirmRule.FIRM_KNOWN, "from.firm");
    without(UA_FIRM).refuses(FirmRule.FIRM_KNOWN, "consignee.firm");
    without(SHIPPING_LICENCE).refuses(LicenceRule.LICENCE_KNOWN, "licence");
    without(BATCH).refuses(BatchRule.BATCH_KNOWN, "batches");
    shipment
        .when(request(Shipments.terms(new Party(UA_FIRM, UNKNOWN_SITE), null, BATCH)))
        .refuses(FirmRule.SITE_KNOWN, "consignee.site");
    shipment
        .when(request(Shipments.terms(BATCH, UNKNOWN_BATCH)))
        .refuses(BatchRule.BATCH_KNOWN, "batches", UNKNOWN_BATCH.toString());
  }

  private static Stage.Answer without(Object id) {
    return new Stage(ShipmentAggregate.class, Shipments.world().without(id))
        .when(request(DK_CONTROL));
  }

  @Test
  void aFirmShipsWhatItMadeItself() {
    world.instead(
        Batch.STREAM, BATCH, Batches.recorded(BATCH, madeAt(new Party(UA_FIRM, Ids.UA_SITE))));
    shipment
        .when(request(DK_CONTROL))
        .refuses(ShipmentRule.SHIPMENT_OF_OWN_BATCHES, "batches", BATCH.toString());
  }

  @Test
  void goodsLeaveTheSiteWhereTheyWereMade() {
    var elsewhere = madeAt(new Party(DK_FIRM, UA_SECOND_SITE));
    world
        .instead(Batch.STREAM, BATCH, Batches.recorded(BATCH, elsewhere))
        .instead(Batch.STREAM, OTHER_BATCH, Batches.recorded(OTHER_BATCH, elsewhere));
    assertThat(shipment.when(request(DK_CONTROL)).violations())
        .hasSize(2)
        .extracting(Violation::rule)
        .containsOnly(ShipmentRule.SHIPMENT_OF_OWN_BATCHES.slug());
  }

  private static BatchDetails madeAt(Party place) {
    return new BatchDetails(
        place.firm(),
        place.site(),
        TRANSFER,
        PRODUCTION_LICENCE,
        List.of("SN-1"),
        BigDecimal.TEN,
        null,
        Batches.TODAY);
  }

  private static RequestShipment request(Actor actor) {
    return new RequestShipment(by(actor), SHIPMENT, TERMS);
  }

  private static RequestShipment request(ShipmentTerms terms) {
    return new RequestShipment(by(DK_CONTROL), SHIPMENT, terms);
  }
}
