package org.transferledger.correction.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.CorrectionId;
import org.transferledger.core.Reason;
import org.transferledger.correction.Correctable;
import org.transferledger.correction.Correction;
import org.transferledger.correction.CorrectionCommand.ConfirmCorrection;
import org.transferledger.correction.CorrectionCommand.CorrectRecord;
import org.transferledger.correction.CorrectionCommand.DeclineCorrection;
import org.transferledger.correction.CorrectionRequest;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;

/** Corrections over HTTP. */
@RestController
@RequestMapping("/corrections")
@Tag(name = "corrections")
class CorrectionEndpoint {
  private final Records records;

  CorrectionEndpoint(Records records) {
    this.records = records;
  }

  @PostMapping
  @Operation(
      summary =
          "Ask for the correction of a field of an event, named as in the history (officer of any"
              + " state)")
  ResponseEntity<CommandAnswer> ask(
      @RequestBody CorrectionRequest request, CommandCall.Creation call) {
    var id = new CorrectionId(call.newId());
    return call.create(new CorrectRecord(call.act(), id, request), id, "/corrections/" + id);
  }

  @PostMapping("/{correctionId}/confirmation")
  @Operation(
      summary = "Confirm a correction, which takes effect then (another officer of the state)")
  ResponseEntity<CommandAnswer> confirm(
      @PathVariable CorrectionId correctionId, CommandCall.Change call) {
    return call.change(new ConfirmCorrection(call.act(), correctionId), correctionId);
  }

  @PostMapping("/{correctionId}/refusal")
  @Operation(summary = "Decline a correction (another officer of the state)")
  ResponseEntity<CommandAnswer> decline(
      @PathVariable CorrectionId correctionId,
      @RequestBody Reason reason,
      CommandCall.Change call) {
    return call.change(new DeclineCorrection(call.act(), correctionId, reason), correctionId);
  }

  @GetMapping("/{correctionId}")
  @Operation(summary = "The correction with both values (officers, auditors, investigators)")
  ResponseEntity<Correction> get(
      @PathVariable CorrectionId correctionId, @ParameterObject AsOf when, Actor caller) {
    var known = records.require(Correction.STREAM, correctionId, _ -> records.byOffice(caller));
    records.requireKept(Correctable.streamOf(known.request()), known.request().streamId());
    return records.get(Correction.STREAM, correctionId, caller, when, _ -> true);
  }
}
