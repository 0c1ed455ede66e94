package org.transferledger.licence.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Reason;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.AppealDecision;
import org.transferledger.licence.LicenceCommand.AppealRefusal;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.DecideAppeal;
import org.transferledger.licence.LicenceCommand.DeclineCountersignature;
import org.transferledger.licence.LicenceCommand.Information;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.ProvideInformation;
import org.transferledger.licence.LicenceCommand.Question;
import org.transferledger.licence.LicenceCommand.Refusal;
import org.transferledger.licence.LicenceCommand.RefuseLicence;
import org.transferledger.licence.LicenceCommand.RequestInformation;
import org.transferledger.licence.LicenceCommand.WithdrawApplication;

/** The way of an application or amendment through the authority, and of an appeal. */
@RestController
@RequestMapping("/licences")
@Tag(name = "licences")
class LicenceApplicationEndpoint {
  @PostMapping("/{licenceId}/information-request")
  @Operation(
      summary =
          "Ask the applicant for information, which stops the clock (officer of the issuing state)")
  ResponseEntity<CommandAnswer> request(
      @PathVariable LicenceId licenceId, @RequestBody Question question, CommandCall.Change call) {
    return call.change(new RequestInformation(call.act(), licenceId, question), licenceId);
  }

  @PostMapping("/{licenceId}/information")
  @Operation(
      summary = "Provide the information that was requested (applicant's export-control officer)")
  ResponseEntity<CommandAnswer> provide(
      @PathVariable LicenceId licenceId,
      @RequestBody Information information,
      CommandCall.Change call) {
    return call.change(new ProvideInformation(call.act(), licenceId, information), licenceId);
  }

  @PostMapping("/{licenceId}/withdrawal")
  @Operation(
      summary =
          "Withdraw an application or amendment before it is advised on (applicant's export-control"
              + " officer)")
  ResponseEntity<CommandAnswer> withdraw(
      @PathVariable LicenceId licenceId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new WithdrawApplication(call.act(), licenceId, reason), licenceId);
  }

  @PostMapping("/{licenceId}/advice")
  @Operation(summary = "Advise on a licence or its amendment (officer of the issuing state)")
  ResponseEntity<CommandAnswer> advise(
      @PathVariable LicenceId licenceId, @RequestBody Advice advice, CommandCall.Change call) {
    return call.change(new AdviseOnLicence(call.act(), licenceId, advice), licenceId);
  }

  @PostMapping("/{licenceId}/countersignatures")
  @Operation(
      summary =
          "Countersign a licence or its amendment, twice (two more officers of the issuing state)")
  ResponseEntity<CommandAnswer> countersign(
      @PathVariable LicenceId licenceId, CommandCall.Change call) {
    return call.change(new CountersignLicence(call.act(), licenceId), licenceId);
  }

  @PostMapping("/{licenceId}/countersignature-refusal")
  @Operation(
      summary =
          "Decline to countersign, so that advice is given anew (another officer of the issuing"
              + " state)")
  ResponseEntity<CommandAnswer> decline(
      @PathVariable LicenceId licenceId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new DeclineCountersignature(call.act(), licenceId, reason), licenceId);
  }

  @PostMapping("/{licenceId}/issue")
  @Operation(summary = "Issue a licence or its amendment (officer of the issuing state)")
  ResponseEntity<CommandAnswer> issue(
      @PathVariable LicenceId licenceId, @RequestBody Issue issue, CommandCall.Change call) {
    return call.change(new IssueLicence(call.act(), licenceId, issue), licenceId);
  }

  @PostMapping("/{licenceId}/refusal")
  @Operation(summary = "Refuse a licence or its amendment (officer of the issuing state)")
  ResponseEntity<CommandAnswer> refuse(
      @PathVariable LicenceId licenceId, @RequestBody Refusal refusal, CommandCall.Change call) {
    return call.change(new RefuseLicence(call.act(), licenceId, refusal), licenceId);
  }

  @PostMapping("/{licenceId}/appeal")
  @Operation(
      summary = "Appeal against the refusal of a licence (applicant's export-control officer)")
  ResponseEntity<CommandAnswer> appeal(
      @PathVariable LicenceId licenceId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new AppealRefusal(call.act(), licenceId, reason), licenceId);
  }

  @PostMapping("/{licenceId}/appeal/decision")
  @Operation(
      summary = "Decide an appeal (officer of the issuing state who had no part in the refusal)")
  ResponseEntity<CommandAnswer> decide(
      @PathVariable LicenceId licenceId,
      @RequestBody AppealDecision decision,
      CommandCall.Change call) {
    return call.change(new DecideAppeal(call.act(), licenceId, decision), licenceId);
  }
}
