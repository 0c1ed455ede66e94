package org.transferledger.shipment;

import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Shipments.REASON;
import static org.transferledger.support.Shipments.SHIPMENT;
import static org.transferledger.support.Shipments.TERMS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.FirmId;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmEvent;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmRule;
import org.transferledger.shipment.ShipmentCommand.ApproveShipment;
import org.transferledger.shipment.ShipmentCommand.CancelShipment;
import org.transferledger.shipment.ShipmentCommand.RejectShipment;
import org.transferledger.shipment.ShipmentEvent.ShipmentApproved;
import org.transferledger.shipment.ShipmentEvent.ShipmentCancelled;
import org.transferledger.shipment.ShipmentEvent.ShipmentRejected;
import org.transferledger.shipment.ShipmentEvent.ShipmentRequested;
import org.transferledger.support.Histories;
import org.transferledger.support.Shipments;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

/** Approval, rejection and cancellation. */
class DecideOnShipmentTest {
  private final World world = Shipments.world();
  private final Stage shipment = new Stage(ShipmentAggregate.class, world);

  @Test
  void anOfficerOfTheExportingStateApproves() {
    shipment
        .given(Shipments.requested())
        .when(approve(METTE))
        .records(new ShipmentApproved(SHIPMENT, METTE.person()));
  }

  @Test
  void anOfficerOfTheExportingStateRejects() {
    shipment
        .given(Shipments.requested())
        .when(reject(METTE))
        .records(new ShipmentRejected(SHIPMENT, REASON.reason(), METTE.person()));
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotDecide")
  void nobodyElseDecides(Actor actor) {
    shipment
        .given(Shipments.requested())
        .when(approve(actor))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    new Stage(ShipmentAggregate.class, Shipments.world())
        .given(Shipments.requested())
        .when(reject(actor))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] whoDoesNotDecide() {
    return new Actor[] {
      OLENA,
      new Actor.Officer(OLENA.person(), METTE.state()),
      DK_CONTROL,
      DK_ADMINISTRATOR,
      UA_CONTROL,
      OPERATOR,
      AUDITOR,
      INVESTIGATOR
    };
  }

  @Test
  void whoRequestedDoesNotDecide() {
    var byMette = new ShipmentRequested(SHIPMENT, TERMS, Shipments.goods("20"), METTE.person());
    shipment.given(byMette).when(approve(METTE)).refuses(ShipmentRule.SHIPMENT_DECIDED_BY_ANOTHER);
    new Stage(ShipmentAggregate.class, Shipments.world())
        .given(byMette)
        .when(reject(METTE))
        .refuses(ShipmentRule.SHIPMENT_DECIDED_BY_ANOTHER);
    new Stage(ShipmentAggregate.class, Shipments.world())
        .given(byMette)
        .when(approve(JENS))
        .succeeds();
  }

  @ParameterizedTest
  @MethodSource("bothFirms")
  void anOfficerWhomAFirmEmploysDoesNotDecide(FirmId firm, List<FirmEvent> history) {
    world.instead(Firm.STREAM, firm, administeredByMette(history));
    shipment
        .given(Shipments.requested())
        .when(approve(METTE))
        .refuses(ShipmentRule.SHIPMENT_DECIDED_BY_OUTSIDER);
    shipment.when(reject(METTE)).refuses(ShipmentRule.SHIPMENT_DECIDED_BY_OUTSIDER);
    shipment.when(approve(JENS)).succeeds();
  }

  static Stream<Arguments> bothFirms() {
    return Stream.of(
        Arguments.of(DK_FIRM, Histories.dkFirm()), Arguments.of(UA_FIRM, Histories.uaFirm()));
  }

  private static List<FirmEvent> administeredByMette(List<FirmEvent> history) {
    return history.stream()
        .map(it ->
            it instanceof FirmRegistered e
                ? new FirmRegistered(
                    e.firmId(),
                    new FirmDetails(e.details().name(), e.details().address(), METTE.person()),
                    e.by())
                : it)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("onceDecided")
  void onlyARequestedShipmentIsApproved(List<ShipmentEvent> history) {
    shipment.given(history).when(approve(METTE)).refuses(ShipmentRule.SHIPMENT_APPROVED_ONCE);
  }

  @ParameterizedTest
  @MethodSource("onceDecided")
  void onlyARequestedShipmentIsRejected(List<ShipmentEvent> history) {
    shipment
        .given(history)
        .when(reject(METTE))
        .refuses(ShipmentRule.SHIPMENT_REJECTED_BEFORE_APPROVAL);
  }

  static Stream<List<ShipmentEvent>> onceDecided() {
    return Stream.concat(Stream.of(Shipments.approved()), atAnEndOrReleased());
  }

  static Stream<List<ShipmentEvent>> atAnEndOrReleased() {
    return Stream.of(
        Shipments.rejected(),
        Shipments.cancelled(),
        Shipments.released(),
        Shipments.delivered(),
        Shipments.lost());
  }

  @Test
  void theSenderCancelsWhatIsRequested() {
    shipment
        .given(Shipments.requested())
        .when(cancel(DK_CONTROL))
        .records(new ShipmentCancelled(SHIPMENT, REASON.reason(), DK_CONTROL.person()));
  }

  @Test
  void theSenderCancelsWhatIsApproved() {
    shipment
        .given(Shipments.approved())
        .when(cancel(DK_CONTROL))
        .records(new ShipmentCancelled(SHIPMENT, REASON.reason(), DK_CONTROL.person()));
  }

  @ParameterizedTest
  @MethodSource("atAnEndOrReleased")
  void whatHasLeftOrEndedIsNotCancelled(List<ShipmentEvent> history) {
    shipment
        .given(history)
        .when(cancel(DK_CONTROL))
        .refuses(ShipmentRule.SHIPMENT_CANCELLED_BEFORE_RELEASE);
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotCancel")
  void onlyTheSendersExportControlOfficerCancels(Actor actor) {
    shipment.given(Shipments.requested()).when(cancel(actor)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotCancel() {
    return new Actor[] {DK_ADMINISTRATOR, DK_ENGINEER, UA_CONTROL, METTE, OPERATOR};
  }

  @Test
  void whatNobodyRequestedIsNotDecided() {
    shipment.when(approve(METTE)).refuses(ShipmentRule.SHIPMENT_KNOWN, "shipmentId");
    shipment.when(reject(METTE)).refuses(ShipmentRule.SHIPMENT_KNOWN, "shipmentId");
    shipment.when(cancel(DK_CONTROL)).refuses(ShipmentRule.SHIPMENT_KNOWN, "shipmentId");
  }

  private static ApproveShipment approve(Actor actor) {
    return new ApproveShipment(by(actor), SHIPMENT);
  }

  private static RejectShipment reject(Actor actor) {
    return new RejectShipment(by(actor), SHIPMENT, REASON);
  }

  private static CancelShipment cancel(Actor actor) {
    return new CancelShipment(by(actor), SHIPMENT, REASON);
  }
}
