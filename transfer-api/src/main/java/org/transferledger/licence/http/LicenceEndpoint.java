package org.transferledger.licence.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.LicenceId;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.EvidenceProviso;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.PublishGeneralLicence;
import org.transferledger.licence.LicenceCommand.RegisterUse;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.ProvisoEvidence;

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

  @PostMapping("/general")
  @Operation(summary = "Publish a general licence (appointed officer of the issuing state)")
  ResponseEntity<CommandAnswer> publish(
      @RequestBody Publication publication, CommandCall.Creation call) {
    var id = new LicenceId(call.newId());
    return call.create(
        new PublishGeneralLicence(call.act(), id, publication), id, "/licences/" + id);
  }

  @PostMapping("/{licenceId}/uses")
  @Operation(
      summary =
          "Register the use of a general licence, which begins after its notice period"
              + " (export-control officer of a firm of the issuing state, or with a site there)")
  ResponseEntity<CommandAnswer> registerUse(
      @PathVariable LicenceId licenceId, CommandCall.Change call) {
    return call.change(new RegisterUse(call.act(), licenceId), licenceId);
  }

  @PostMapping("/{licenceId}/proviso-evidence")
  @Operation(
      summary =
          "Show that a proviso is kept, also when the licence has ended (export-control officer of"
              + " the applicant, or of a firm that has registered its use)")
  ResponseEntity<CommandAnswer> evidenceProviso(
      @PathVariable LicenceId licenceId,
      @RequestBody ProvisoEvidence evidence,
      CommandCall.Change call) {
    return call.change(new EvidenceProviso(call.act(), licenceId, evidence), licenceId);
  }

  @GetMapping("/{licenceId}")
  @Operation(
      summary =
          "The licence with what was drawn and the clock of its application (firms that it covers,"
              + " of a general one all firms, officers, auditors, investigators)")
  ResponseEntity<Licence> get(
      @PathVariable LicenceId licenceId, @ParameterObject AsOf when, Actor caller) {
    return records.get(
        Licence.STREAM,
        licenceId,
        caller,
        when,
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
        && (licence.general() != null
            || coverage.senders().contains(member.firm())
            || coverage.recipients().contains(member.firm()));
  }
}
