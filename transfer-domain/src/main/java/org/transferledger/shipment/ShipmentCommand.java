package org.transferledger.shipment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.CaseId;
import org.transferledger.core.Command;
import org.transferledger.core.Reason;
import org.transferledger.core.ShipmentId;
import org.transferledger.transfer.Loss;

/** What can be asked of a shipment. */
public sealed interface ShipmentCommand extends Command {
  ShipmentId shipmentId();

  /** By the sender's export-control officer. */
  record RequestShipment(
      Act act, @TargetAggregateIdentifier ShipmentId shipmentId, ShipmentTerms terms)
      implements ShipmentCommand {}

  /** By an officer of the exporting state, who belongs to neither firm and did not request it. */
  record ApproveShipment(Act act, @TargetAggregateIdentifier ShipmentId shipmentId)
      implements ShipmentCommand {}

  /** By whoever might approve it. */
  record RejectShipment(Act act, @TargetAggregateIdentifier ShipmentId shipmentId, Reason reason)
      implements ShipmentCommand {}

  /** By the sender's export-control officer, before the release. */
  record CancelShipment(Act act, @TargetAggregateIdentifier ShipmentId shipmentId, Reason reason)
      implements ShipmentCommand {}

  /** By the sender's export-control officer. The release is the export. */
  record ReleaseShipment(Act act, @TargetAggregateIdentifier ShipmentId shipmentId)
      implements ShipmentCommand {}

  /** By a person of the consignee. */
  record ConfirmDelivery(Act act, @TargetAggregateIdentifier ShipmentId shipmentId)
      implements ShipmentCommand {}

  /**
   * By a person of the sender or of the consignee.
   *
   * @param caseId of the case that the loss opens
   */
  record ReportShipmentLoss(
      Act act, @TargetAggregateIdentifier ShipmentId shipmentId, CaseId caseId, Loss loss)
      implements ShipmentCommand {}
}
