package org.transferledger.retention.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.HoldId;
import org.transferledger.core.Reason;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.retention.HoldCommand.LiftHold;
import org.transferledger.retention.HoldCommand.PlaceHold;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.LegalHolds;

/** Legal holds over HTTP. In an address {@code -} stands for the value of EVERYTHING. */
@RestController
@RequestMapping("/legal-holds")
@Tag(name = "retention")
class LegalHoldEndpoint {
  private static final String NONE = "-";

  private final Records records;

  LegalHoldEndpoint(Records records) {
    this.records = records;
  }

  @PostMapping
  @Operation(summary = "Place a legal hold (officer of any state)")
  ResponseEntity<CommandAnswer> place(@RequestBody HoldOrder order, CommandCall.Creation call) {
    var id = new HoldId(call.newId());
    var subject = order.subject();
    return call.create(
        new PlaceHold(call.act(), subject, id, order.grounds()),
        subject,
        id,
        "/legal-holds/"
            + subject.kind()
            + "/"
            + (subject.value() == null ? NONE : subject.value()));
  }

  /** For who does not see holds there is none to lift, before its version is looked at. */
  @PostMapping("/{kind}/{value}/{holdId}/lifting")
  @Operation(summary = "Lift a legal hold (another officer of the state that placed it)")
  ResponseEntity<CommandAnswer> lift(
      @PathVariable HoldSubject.Kind kind,
      @PathVariable String value,
      @PathVariable HoldId holdId,
      @RequestBody Reason reason,
      CommandCall.Change call) {
    var subject = subject(kind, value);
    var caller = call.act().actor();
    records.require(LegalHolds.STREAM, subject, _ -> records.byOffice(caller));
    return call.change(new LiftHold(call.act(), subject, holdId, reason), subject);
  }

  @GetMapping("/{kind}/{value}")
  @Operation(summary = "The legal holds on a subject (officers, auditors, investigators)")
  ResponseEntity<LegalHolds> get(
      @PathVariable HoldSubject.Kind kind,
      @PathVariable String value,
      @ParameterObject AsOf when,
      Actor caller) {
    return records.get(
        LegalHolds.STREAM, subject(kind, value), caller, when, _ -> records.byOffice(caller));
  }

  private static HoldSubject subject(HoldSubject.Kind kind, String value) {
    @Nullable String named =
        kind == HoldSubject.Kind.EVERYTHING && value.equals(NONE) ? null : value;
    return new HoldSubject(kind, named);
  }
}
