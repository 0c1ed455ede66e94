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
import org.transferledger.core.SiteId;
import org.transferledger.firm.FirmCommand.ApproveSite;
import org.transferledger.firm.FirmCommand.CloseSite;
import org.transferledger.firm.FirmCommand.RecordSiteVisit;
import org.transferledger.firm.FirmCommand.SiteVisit;
import org.transferledger.firm.FirmCommand.SuspendSite;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;

/** Sites over HTTP, once they are proposed. */
@RestController
@RequestMapping("/firms/{firmId}/sites/{siteId}")
@Tag(name = "firms")
class SiteEndpoint {
  @PostMapping("/approval")
  @Operation(
      summary =
          "Approve a site, or approve it again (officer of the state that it lies in; again:"
              + " another one than suspended it)")
  ResponseEntity<CommandAnswer> approve(
      @PathVariable FirmId firmId, @PathVariable SiteId siteId, CommandCall.Change call) {
    return call.change(new ApproveSite(call.act(), firmId, siteId), firmId);
  }

  @PostMapping("/visits")
  @Operation(summary = "Record a visit to a site (officer of the state that it lies in)")
  ResponseEntity<CommandAnswer> visit(
      @PathVariable FirmId firmId,
      @PathVariable SiteId siteId,
      @RequestBody SiteVisit visit,
      CommandCall.Change call) {
    return call.change(new RecordSiteVisit(call.act(), firmId, siteId, visit), firmId);
  }

  @PostMapping("/suspension")
  @Operation(summary = "Suspend a site (officer of the state that it lies in)")
  ResponseEntity<CommandAnswer> suspend(
      @PathVariable FirmId firmId,
      @PathVariable SiteId siteId,
      @RequestBody Grounds grounds,
      CommandCall.Change call) {
    return call.change(new SuspendSite(call.act(), firmId, siteId, grounds), firmId);
  }

  @PostMapping("/closure")
  @Operation(summary = "Close a site for good (officer of the state that it lies in)")
  ResponseEntity<CommandAnswer> close(
      @PathVariable FirmId firmId,
      @PathVariable SiteId siteId,
      @RequestBody Reason reason,
      CommandCall.Change call) {
    return call.change(new CloseSite(call.act(), firmId, siteId, reason), firmId);
  }
}
