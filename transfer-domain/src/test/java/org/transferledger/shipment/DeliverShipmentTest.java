package org.transferledger.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.People.member;
import static org.transferledger.support.Shipments.LOSS;
import static org.transferledger.support.Shipments.SHIPMENT;
import static org.transferledger.support.Shipments.TERMS;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Grounds;
import org.transferledger.core.Person;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.FirmSuspended;
import org.transferledger.firm.FirmRule;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseRule;
import org.transferledger.shipment.ShipmentCommand.ConfirmDelivery;
import org.transferledger.shipment.ShipmentCommand.ReportShipmentLoss;
import org.transferledger.shipment.ShipmentEvent.ShipmentDelivered;
import org.transferledger.shipment.ShipmentEvent.ShipmentLost;
import org.transferledger.shipment.ShipmentEvent.ShipmentRequested;
import org.transferledger.support.Packages;
import org.transferledger.support.Shipments;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;

/** What becomes of a shipment that has left. */
class DeliverShipmentTest {
  private final World world = Shipments.world();
  private final Stage shipment = new Stage(ShipmentAggregate.class, world);

  @ParameterizedTest
  @MethodSource("peopleOfTheConsignee")
  void everyPersonOfTheConsigneeConfirmsDelivery(Actor actor) {
    shipment
        .given(Shipments.released())
        .when(confirm(actor))
        .records(new ShipmentDelivered(SHIPMENT, actor.person()));
  }

  static Actor[] peopleOfTheConsignee() {
    return new Actor[] {UA_ADMINISTRATOR, UA_CONTROL, UA_ENGINEER};
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotConfirm")
  void nobodyElseConfirmsDelivery(Actor actor) {
    shipment.given(Shipments.released()).when(confirm(actor)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotConfirm() {
    return new Actor[] {DK_CONTROL, DK_ADMINISTRATOR, METTE, OLENA, OPERATOR, AUDITOR};
  }

  @Test
  void nothingBlocksTheConfirmation() {
    world
        .given(
            TechnologyPackage.STREAM,
            PACKAGE,
            List.of(restricted(PACKAGE, order(Kind.REVOKE, Scope.everyone()))))
        .given(
            Firm.STREAM,
            UA_FIRM,
            List.of(
                new FirmSuspended(UA_FIRM, new Grounds("Diversion", "Act s. 9"), OLENA.person())));
    shipment
        .given(Shipments.released())
        .when(confirm(UA_CONTROL))
        .records(new ShipmentDelivered(SHIPMENT, UA_CONTROL.person()));
  }

  @ParameterizedTest
  @MethodSource("whileNotOnItsWay")
  void onlyWhatIsOnItsWayIsDelivered(List<ShipmentEvent> history) {
    shipment
        .given(history)
        .when(confirm(UA_CONTROL))
        .refuses(ShipmentRule.SHIPMENT_DELIVERED_AFTER_RELEASE);
  }

  @ParameterizedTest
  @MethodSource("whileNotOnItsWay")
  void onlyWhatIsOnItsWayIsLost(List<ShipmentEvent> history) {
    shipment.given(history).when(lose(DK_CONTROL)).refuses(ShipmentRule.SHIPMENT_LOST_ON_ITS_WAY);
  }

  static Stream<List<ShipmentEvent>> whileNotOnItsWay() {
    return Stream.of(
        Shipments.requested(),
        Shipments.approved(),
        Shipments.rejected(),
        Shipments.cancelled(),
        Shipments.delivered(),
        Shipments.lost());
  }

  @ParameterizedTest
  @MethodSource("peopleOfBothFirms")
  void aLossOpensACaseInTheSameAppend(Actor actor) {
    shipment
        .given(Shipments.released())
        .when(lose(actor))
        .recordsTogether(
            new ShipmentLost(SHIPMENT, LOSS.circumstances(), actor.person()),
            CASE,
            opened(
                new Allegation(LOSS.circumstances(), PACKAGE, REVISION_A, null, null),
                actor.person()));
  }

  static Actor[] peopleOfBothFirms() {
    return new Actor[] {
      DK_ADMINISTRATOR, DK_CONTROL, DK_ENGINEER, UA_ADMINISTRATOR, UA_CONTROL, UA_ENGINEER
    };
  }

  @Test
  void aCaseOnSeveralGoodsNamesNone() {
    var goods =
        List.of(
            Shipments.goods("10").getFirst(),
            new Goods(PARENT_PACKAGE, Packages.REVISION_B, BigDecimal.ONE));
    shipment
        .given(new ShipmentRequested(SHIPMENT, TERMS, goods, DK_CONTROL.person()))
        .given(Shipments.released().subList(1, 3))
        .when(lose(DK_CONTROL))
        .succeeds();
    assertThat(world.appended(CASE))
        .containsExactly(
            opened(
                new Allegation(LOSS.circumstances(), null, null, null, null), DK_CONTROL.person()));
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotReport")
  void nobodyElseReportsTheLoss(Actor actor) {
    shipment.given(Shipments.released()).when(lose(actor)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotReport() {
    return new Actor[] {
      METTE, OLENA, OPERATOR, AUDITOR, member("stranger", SE_FIRM, FirmRole.ADMINISTRATOR)
    };
  }

  @Test
  void aCaseIsOpenedOnce() {
    world.given(
        MisuseCase.STREAM,
        CASE,
        List.of(
            opened(new Allegation("Another loss", null, null, null, null), DK_CONTROL.person())));
    shipment
        .given(Shipments.released())
        .when(lose(DK_CONTROL))
        .refuses(MisuseRule.MISUSE_REPORTED_ONCE, "caseId");
  }

  @Test
  void whatNobodyRequestedIsNeitherDeliveredNorLost() {
    shipment.when(confirm(UA_CONTROL)).refuses(ShipmentRule.SHIPMENT_KNOWN, "shipmentId");
    shipment.when(lose(DK_CONTROL)).refuses(ShipmentRule.SHIPMENT_KNOWN, "shipmentId");
  }

  private static CaseOpened opened(Allegation allegation, Person by) {
    return new CaseOpened(CASE, CaseOpened.Grounds.LOSS, allegation, by, NOW);
  }

  private static ConfirmDelivery confirm(Actor actor) {
    return new ConfirmDelivery(by(actor), SHIPMENT);
  }

  private static ReportShipmentLoss lose(Actor actor) {
    return new ReportShipmentLoss(by(actor), SHIPMENT, CASE, LOSS);
  }
}
