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
import org.transferledger.core.BatchId;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.shipment.Batch;
import org.transferledger.shipment.BatchCommand.RecordBatch;
import org.transferledger.shipment.BatchDetails;

/** Batches over HTTP. */
@RestController
@RequestMapping("/batches")
@Tag(name = "batches")
class BatchEndpoint {
  private final Records records;

  BatchEndpoint(Records records) {
    this.records = records;
  }

  @PostMapping
  @Operation(
      summary =
          "Record a batch and draw it from its production licence (person of the firm that made"
              + " it)")
  ResponseEntity<CommandAnswer> record(
      @RequestBody BatchDetails details, CommandCall.Creation call) {
    var id = new BatchId(call.newId());
    return call.create(new RecordBatch(call.act(), id, details), id, "/batches/" + id);
  }

  @GetMapping("/{batchId}")
  @Operation(summary = "The batch (the firm that made it, officers, auditors, investigators)")
  ResponseEntity<Batch> get(
      @PathVariable BatchId batchId, @ParameterObject AsOf when, Actor caller) {
    return records.get(
        Batch.STREAM,
        batchId,
        caller,
        when,
        it ->
            records.byOffice(
                    caller, new Concern(List.of(it.details().firm()), List.of(it.packageId())))
                || Records.belongsTo(it.details().firm(), caller));
  }
}
