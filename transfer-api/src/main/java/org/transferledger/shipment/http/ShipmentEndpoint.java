package org.transferledger.shipment.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.core.Reason;
import org.transferledger.core.ShipmentId;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.shipment.Goods;
import org.transferledger.shipment.Shipment;
import org.transferledger.shipment.ShipmentCommand.ApproveShipment;
import org.transferledger.shipment.ShipmentCommand.CancelShipment;
import org.transferledger.shipment.ShipmentCommand.ConfirmDelivery;
import org.transferledger.shipment.ShipmentCommand.RejectShipment;
import org.transferledger.shipment.ShipmentCommand.ReleaseShipment;
import org.transferledger.shipment.ShipmentCommand.ReportShipmentLoss;
import org.transferledger.shipment.ShipmentCommand.RequestShipment;
import org.transferledger.shipment.ShipmentTerms;
import org.transferledger.transfer.Loss;

/** Shipments over HTTP. */
@RestController
@RequestMapping("/shipments")
@Tag(name = "shipments")
class ShipmentEndpoint {
  private final Records records;

  ShipmentEndpoint(Records records) {
    this.records = records;
  }

  @PostMapping
  @Operation(summary = "Request a shipment of batches (export-control officer of the sender)")
  ResponseEntity<CommandAnswer> request(
      @RequestBody ShipmentTerms terms, CommandCall.Creation call) {
    var id = new ShipmentId(call.newId());
    return call.create(new RequestShipment(call.act(), id, terms), id, "/shipments/" + id);
  }

  @PostMapping("/{shipmentId}/approval")
  @Operation(
      summary = "Approve a shipment (officer of the exporting state who belongs to neither firm)")
  ResponseEntity<CommandAnswer> approve(
      @PathVariable ShipmentId shipmentId, CommandCall.Change call) {
    return call.change(new ApproveShipment(call.act(), shipmentId), shipmentId);
  }

  @PostMapping("/{shipmentId}/rejection")
  @Operation(
      summary = "Reject a shipment (officer of the exporting state who belongs to neither firm)")
  ResponseEntity<CommandAnswer> reject(
      @PathVariable ShipmentId shipmentId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new RejectShipment(call.act(), shipmentId, reason), shipmentId);
  }

  @PostMapping("/{shipmentId}/cancellation")
  @Operation(
      summary = "Cancel a shipment before its release (export-control officer of the sender)")
  ResponseEntity<CommandAnswer> cancel(
      @PathVariable ShipmentId shipmentId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new CancelShipment(call.act(), shipmentId, reason), shipmentId);
  }

  @PostMapping("/{shipmentId}/release")
  @Operation(
      summary =
          "Release a shipment, which is the export, and draw its licence (export-control officer of"
              + " the sender)")
  ResponseEntity<CommandAnswer> release(
      @PathVariable ShipmentId shipmentId, CommandCall.Change call) {
    return call.change(new ReleaseShipment(call.act(), shipmentId), shipmentId);
  }

  @PostMapping("/{shipmentId}/delivery")
  @Operation(summary = "Confirm delivery (person of the consignee)")
  ResponseEntity<CommandAnswer> confirm(
      @PathVariable ShipmentId shipmentId, CommandCall.Change call) {
    return call.change(new ConfirmDelivery(call.act(), shipmentId), shipmentId);
  }

  @PostMapping("/{shipmentId}/loss")
  @Operation(summary = "Report a released shipment lost (person of the sender or of the consignee)")
  ResponseEntity<CommandAnswer> lose(
      @PathVariable ShipmentId shipmentId, @RequestBody Loss loss, CommandCall.Change call) {
    var caseId = new CaseId(call.newId());
    return call.change(new ReportShipmentLoss(call.act(), shipmentId, caseId, loss), shipmentId);
  }

  @GetMapping("/{shipmentId}")
  @Operation(summary = "The shipment (both firms, officers, auditors, investigators)")
  ResponseEntity<Shipment> get(
      @PathVariable ShipmentId shipmentId, @ParameterObject AsOf when, Actor caller) {
    return records.get(
        Shipment.STREAM,
        shipmentId,
        caller,
        when,
        it ->
            records.byOffice(
                    caller,
                    new Concern(
                        List.of(it.terms().from().firm(), it.terms().consignee().firm()),
                        it.goods().stream().map(Goods::packageId).toList()))
                || Records.belongsTo(it.terms().from().firm(), caller)
                || Records.belongsTo(it.terms().consignee().firm(), caller));
  }
}
