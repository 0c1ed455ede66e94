package org.transferledger.firm.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.BarrierId;
import org.transferledger.core.FirmId;
import org.transferledger.firm.FirmCommand.Answer;
import org.transferledger.firm.FirmCommand.AnswerBarrier;
import org.transferledger.firm.FirmCommand.Barrier;
import org.transferledger.firm.FirmCommand.ReportBarrier;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;

/** What stands in the way of cooperation, over HTTP. */
@RestController
@RequestMapping("/firms/{firmId}/barriers")
@Tag(name = "firms")
class BarrierEndpoint {
  @PostMapping
  @Operation(summary = "Report a barrier to cooperation (person of the firm)")
  ResponseEntity<CommandAnswer> report(
      @PathVariable FirmId firmId, @RequestBody Barrier barrier, CommandCall.Addition call) {
    var barrierId = new BarrierId(call.newId());
    return call.add(
        new ReportBarrier(call.act(), firmId, barrierId, barrier),
        firmId,
        barrierId,
        "/firms/" + firmId);
  }

  @PostMapping("/{barrierId}/answer")
  @Operation(summary = "Answer a barrier (officer of the state that it is addressed to)")
  ResponseEntity<CommandAnswer> answer(
      @PathVariable FirmId firmId,
      @PathVariable BarrierId barrierId,
      @RequestBody Answer answer,
      CommandCall.Change call) {
    return call.change(new AnswerBarrier(call.act(), firmId, barrierId, answer), firmId);
  }
}
