package org.transferledger.firm.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.FirmId;
import org.transferledger.core.Grounds;
import org.transferledger.core.Reason;
import org.transferledger.core.ScreeningId;
import org.transferledger.firm.Certification;
import org.transferledger.firm.FirmCommand.CertifyRecipient;
import org.transferledger.firm.FirmCommand.DisposeMatch;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.MatchSettingAside;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.FirmCommand.ReinstateFirm;
import org.transferledger.firm.FirmCommand.SetMatchAside;
import org.transferledger.firm.FirmCommand.SuspendFirm;
import org.transferledger.firm.FirmCommand.WithdrawCertification;
import org.transferledger.firm.Screening;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;

/** What decides whether a firm may take part, over HTTP. */
@RestController
@RequestMapping("/firms/{firmId}")
@Tag(name = "firms")
class FirmStandingEndpoint {
  @PostMapping("/certification")
  @Operation(summary = "Certify the firm as a recipient (officer of its home state)")
  ResponseEntity<CommandAnswer> certify(
      @PathVariable FirmId firmId,
      @RequestBody Certification certification,
      CommandCall.Change call) {
    return call.change(new CertifyRecipient(call.act(), firmId, certification), firmId);
  }

  @PostMapping("/certification/withdrawal")
  @Operation(summary = "Withdraw the certification (officer of the home state)")
  ResponseEntity<CommandAnswer> withdrawCertification(
      @PathVariable FirmId firmId, @RequestBody Grounds grounds, CommandCall.Change call) {
    return call.change(new WithdrawCertification(call.act(), firmId, grounds), firmId);
  }

  @PostMapping("/screenings")
  @Operation(summary = "Record a screening (officer of any state)")
  ResponseEntity<CommandAnswer> screen(
      @PathVariable FirmId firmId, @RequestBody Screening screening, CommandCall.Addition call) {
    var screeningId = new ScreeningId(call.newId());
    return call.add(
        new RecordScreening(call.act(), firmId, screeningId, screening),
        firmId,
        screeningId,
        "/firms/" + firmId);
  }

  @PostMapping("/screenings/{screeningId}/disposition")
  @Operation(summary = "Dispose of a match (another officer of the state that screened)")
  ResponseEntity<CommandAnswer> dispose(
      @PathVariable FirmId firmId,
      @PathVariable ScreeningId screeningId,
      @RequestBody Disposition disposition,
      CommandCall.Change call) {
    return call.change(new DisposeMatch(call.act(), firmId, screeningId, disposition), firmId);
  }

  @PostMapping("/screenings/{screeningId}/setting-aside")
  @Operation(
      summary =
          "Set a confirmed match aside, after an appeal, by a court, or on a delisting (another"
              + " officer of the state that screened)")
  ResponseEntity<CommandAnswer> setAside(
      @PathVariable FirmId firmId,
      @PathVariable ScreeningId screeningId,
      @RequestBody MatchSettingAside match,
      CommandCall.Change call) {
    return call.change(new SetMatchAside(call.act(), firmId, screeningId, match), firmId);
  }

  @PostMapping("/suspension")
  @Operation(summary = "Suspend the firm (officer of its home state)")
  ResponseEntity<CommandAnswer> suspend(
      @PathVariable FirmId firmId, @RequestBody Grounds grounds, CommandCall.Change call) {
    return call.change(new SuspendFirm(call.act(), firmId, grounds), firmId);
  }

  @PostMapping("/reinstatement")
  @Operation(summary = "Reinstate the firm (another officer of its home state)")
  ResponseEntity<CommandAnswer> reinstate(
      @PathVariable FirmId firmId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new ReinstateFirm(call.act(), firmId, reason), firmId);
  }
}
