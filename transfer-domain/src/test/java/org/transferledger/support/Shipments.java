package org.transferledger.support;

import static org.transferledger.support.Batches.BATCH;
import static org.transferledger.support.Batches.OTHER_BATCH;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_FIRM;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.BatchId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Reason;
import org.transferledger.core.ShipmentId;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.Money;
import org.transferledger.shipment.Batch;
import org.transferledger.shipment.Goods;
import org.transferledger.shipment.ShipmentEvent;
import org.transferledger.shipment.ShipmentEvent.ShipmentApproved;
import org.transferledger.shipment.ShipmentEvent.ShipmentCancelled;
import org.transferledger.shipment.ShipmentEvent.ShipmentDelivered;
import org.transferledger.shipment.ShipmentEvent.ShipmentLost;
import org.transferledger.shipment.ShipmentEvent.ShipmentRejected;
import org.transferledger.shipment.ShipmentEvent.ShipmentReleased;
import org.transferledger.shipment.ShipmentEvent.ShipmentRequested;
import org.transferledger.shipment.ShipmentTerms;
import org.transferledger.transfer.Loss;
import org.transferledger.transfer.TransferTerms.Party;

/** Shipments from the Danish firm's plant to the Ukrainian firm. */
public final class Shipments {
  public static final ShipmentId SHIPMENT = ShipmentId.of("00000000-0000-4000-8000-000000000111");
  public static final ShipmentId OTHER_SHIPMENT =
      ShipmentId.of("00000000-0000-4000-8000-000000000112");
  public static final LicenceId SHIPPING_LICENCE =
      LicenceId.of("00000000-0000-4000-8000-0000000000c3");
  public static final Party SENDER = new Party(DK_FIRM, DK_SITE);
  public static final Party CONSIGNEE = new Party(UA_FIRM, UA_SITE);
  public static final ShipmentTerms TERMS = terms(BATCH, OTHER_BATCH);
  public static final Loss LOSS = new Loss("Stolen from a car park at the border");
  public static final Reason REASON = new Reason("The order was withdrawn");

  private Shipments() {}

  /** The standard world with two batches of ten and a Danish licence to export them. */
  public static World world() {
    return Batches.world()
        .given(Batch.STREAM, BATCH, Batches.recorded(BATCH))
        .given(Batch.STREAM, OTHER_BATCH, Batches.recorded(OTHER_BATCH))
        .given(
            Licence.STREAM, SHIPPING_LICENCE, Licences.issued(SHIPPING_LICENCE, licence().terms()));
  }

  public static LicenceDraft licence() {
    return LicenceDraft.export()
        .issuedBy(DK)
        .senders(DK_FIRM)
        .recipients(UA_FIRM)
        .sites(UA_SITE)
        .destinations(UA);
  }

  /** Denmark's licence on these terms instead. */
  public static void licensed(World world, LicenceTerms terms) {
    world.instead(Licence.STREAM, SHIPPING_LICENCE, Licences.issued(SHIPPING_LICENCE, terms));
  }

  public static ShipmentTerms terms(BatchId... batches) {
    return terms(CONSIGNEE, null, batches);
  }

  public static ShipmentTerms terms(Party consignee, @Nullable Money value, BatchId... batches) {
    return new ShipmentTerms(
        SENDER,
        consignee,
        List.of(batches),
        SHIPPING_LICENCE,
        "EUC 2026/117",
        "26DK003103A0B1C2D3",
        value);
  }

  /** All of one revision. */
  public static List<Goods> goods(String quantity) {
    return List.of(new Goods(PACKAGE, Packages.REVISION_A, new BigDecimal(quantity)));
  }

  public static List<ShipmentEvent> requested() {
    return requested(TERMS);
  }

  public static List<ShipmentEvent> requested(ShipmentTerms terms) {
    String quantity = Integer.toString(10 * terms.batches().size());
    return List.of(new ShipmentRequested(SHIPMENT, terms, goods(quantity), DK_CONTROL.person()));
  }

  public static List<ShipmentEvent> approved() {
    return approved(TERMS);
  }

  public static List<ShipmentEvent> approved(ShipmentTerms terms) {
    return then(requested(terms), new ShipmentApproved(SHIPMENT, METTE.person()));
  }

  public static List<ShipmentEvent> rejected() {
    return then(requested(), new ShipmentRejected(SHIPMENT, REASON.reason(), METTE.person()));
  }

  public static List<ShipmentEvent> cancelled() {
    return then(approved(), new ShipmentCancelled(SHIPMENT, REASON.reason(), DK_CONTROL.person()));
  }

  public static List<ShipmentEvent> released() {
    return then(approved(), release(TERMS, "20"));
  }

  public static List<ShipmentEvent> delivered() {
    return then(released(), new ShipmentDelivered(SHIPMENT, People.UA_ADMINISTRATOR.person()));
  }

  public static List<ShipmentEvent> lost() {
    return then(released(), new ShipmentLost(SHIPMENT, LOSS.circumstances(), DK_CONTROL.person()));
  }

  /** What the release of these terms records. */
  public static ShipmentReleased release(ShipmentTerms terms, String quantity) {
    return new ShipmentReleased(
        SHIPMENT,
        terms,
        List.of(
            new Goods.Rated(
                PACKAGE, Packages.REVISION_A, new BigDecimal(quantity), Packages.DK_RATING)),
        DK_CONTROL.person());
  }

  /** What the release draws from the licence. */
  public static LicenceDrawnDown drawn(ShipmentTerms terms, String quantity) {
    return LicenceDrawnDown.of(
        SHIPPING_LICENCE, SHIPMENT, new BigDecimal(quantity), terms.value(), DK_CONTROL.person());
  }
}
