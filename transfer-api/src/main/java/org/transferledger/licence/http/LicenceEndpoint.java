package org.transferledger.licence.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.LicenceId;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.Revocation;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.licence.LicenceTerms;

/** Licences over HTTP. */
@RestController
@RequestMapping("/licences")
@Tag(name = "licences")
class LicenceEndpoint {
  private final Records records;

  LicenceEndpoint(Records records) {
    this.records = records;
  }

  @PostMapping
  @Operation(summary = "Apply for a licence (export-control officer)")
  ResponseEntity<CommandAnswer> apply(@RequestBody LicenceTerms terms, CommandCall.Creation call) {
    var id = new LicenceId(call.newId());
    return call.create(new ApplyForLicence(call.act(), id, terms), id, "/licences/" + id);
  }

  @PostMapping("/{licenceId}/advice")
  @Operation(summary = "Advise on a licence (officer of the issuing state)")
  ResponseEntity<CommandAnswer> advise(
      @PathVariable LicenceId licenceId, @RequestBody Advice advice, CommandCall.Change call) {
    return call.change(new AdviseOnLicence(call.act(), licenceId, advice), licenceId);
  }

  @PostMapping("/{licenceId}/countersignatures")
  @Operation(summary = "Countersign a licence, twice (two more officers of the issuing state)")
  ResponseEntity<CommandAnswer> countersign(
      @PathVariable LicenceId licenceId, CommandCall.Change call) {
    return call.change(new CountersignLicence(call.act(), licenceId), licenceId);
  }

  @PostMapping("/{licenceId}/issue")
  @Operation(summary = "Issue a licence (officer of the issuing state)")
  ResponseEntity<CommandAnswer> issue(
      @PathVariable LicenceId licenceId, @RequestBody Issue issue, CommandCall.Change call) {
    return call.change(new IssueLicence(call.act(), licenceId, issue), licenceId);
  }

  @PostMapping("/{licenceId}/revocation")
  @Operation(summary = "Revoke a licence (officer of the issuing state)")
  ResponseEntity<CommandAnswer> revoke(
      @PathVariable LicenceId licenceId,
      @RequestBody Revocation revocation,
      CommandCall.Change call) {
    return call.change(new RevokeLicence(call.act(), licenceId, revocation), licenceId);
  }

  @GetMapping("/{licenceId}")
  @Operation(
      summary =
          "The licence with what was drawn (firms that it covers, officers, auditors,"
              + " investigators)")
  ResponseEntity<Licence> get(@PathVariable LicenceId licenceId, Actor caller) {
    return records.get(
        Licence.STREAM,
        licenceId,
        it -> records.byOffice(caller, concern(it)) || covers(it, caller));
  }

  private static Concern concern(Licence licence) {
    var coverage = licence.terms().coverage();
    return new Concern(
        Stream.of(
                Stream.ofNullable(licence.applicant()),
                coverage.senders().stream(),
                coverage.recipients().stream())
            .flatMap(it -> it)
            .toList(),
        coverage.packages());
  }

  private static boolean covers(Licence licence, Actor caller) {
    var coverage = licence.terms().coverage();
    return caller instanceof Actor.FirmMember member
        && (coverage.senders().contains(member.firm())
            || coverage.recipients().contains(member.firm()));
  }
}
