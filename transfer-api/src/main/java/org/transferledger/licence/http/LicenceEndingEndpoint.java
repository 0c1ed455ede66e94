package org.transferledger.licence.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Grounds;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Reason;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.licence.LicenceCommand.AmendLicence;
import org.transferledger.licence.LicenceCommand.ReinstateLicence;
import org.transferledger.licence.LicenceCommand.Revocation;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.licence.LicenceCommand.SurrenderLicence;
import org.transferledger.licence.LicenceCommand.SuspendLicence;
import org.transferledger.licence.LicenceTerms;

/** How an issued licence changes and ends. */
@RestController
@RequestMapping("/licences")
@Tag(name = "licences")
class LicenceEndingEndpoint {
  @PostMapping("/{licenceId}/amendment")
  @Operation(
      summary =
          "Ask for other terms; the old ones hold until that is decided (applicant's export-control"
              + " officer)")
  ResponseEntity<CommandAnswer> amend(
      @PathVariable LicenceId licenceId, @RequestBody LicenceTerms terms, CommandCall.Change call) {
    return call.change(new AmendLicence(call.act(), licenceId, terms), licenceId);
  }

  @PostMapping("/{licenceId}/suspension")
  @Operation(summary = "Suspend a licence (officer of the issuing state)")
  ResponseEntity<CommandAnswer> suspend(
      @PathVariable LicenceId licenceId, @RequestBody Grounds grounds, CommandCall.Change call) {
    return call.change(new SuspendLicence(call.act(), licenceId, grounds), licenceId);
  }

  @PostMapping("/{licenceId}/reinstatement")
  @Operation(summary = "Reinstate a suspended licence (another officer of the issuing state)")
  ResponseEntity<CommandAnswer> reinstate(
      @PathVariable LicenceId licenceId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new ReinstateLicence(call.act(), licenceId, reason), licenceId);
  }

  @PostMapping("/{licenceId}/revocation")
  @Operation(summary = "Revoke a licence (officer of the issuing state)")
  ResponseEntity<CommandAnswer> revoke(
      @PathVariable LicenceId licenceId,
      @RequestBody Revocation revocation,
      CommandCall.Change call) {
    return call.change(new RevokeLicence(call.act(), licenceId, revocation), licenceId);
  }

  @PostMapping("/{licenceId}/surrender")
  @Operation(summary = "Give a licence back (applicant's export-control officer)")
  ResponseEntity<CommandAnswer> surrender(
      @PathVariable LicenceId licenceId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new SurrenderLicence(call.act(), licenceId, reason), licenceId);
  }
}
