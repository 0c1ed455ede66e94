package org.transferledger.firm.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.FirmId;
import org.transferledger.core.SiteId;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmCommand.ProposeSite;
import org.transferledger.firm.FirmCommand.RegisterFirm;
import org.transferledger.firm.FirmCommand.SiteDetails;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;

/** Partner firms and their sites over HTTP. */
@RestController
@RequestMapping("/firms/{firmId}")
@Tag(name = "firms")
class FirmEndpoint {
  private final Records records;

  FirmEndpoint(Records records) {
    this.records = records;
  }

  @PutMapping
  @Operation(summary = "Register a firm (officer of its home state)")
  ResponseEntity<CommandAnswer> register(
      @PathVariable FirmId firmId, @RequestBody FirmDetails details, CommandCall.Creation call) {
    return call.create(new RegisterFirm(call.act(), firmId, details), firmId, "/firms/" + firmId);
  }

  @PostMapping("/sites")
  @Operation(summary = "Propose a site (administrator of the firm)")
  ResponseEntity<CommandAnswer> proposeSite(
      @PathVariable FirmId firmId, @RequestBody SiteDetails details, CommandCall.Addition call) {
    var siteId = new SiteId(call.newId());
    return call.add(
        new ProposeSite(call.act(), firmId, siteId, details), firmId, siteId, "/firms/" + firmId);
  }

  @GetMapping
  @Operation(
      summary =
          "The firm with its people, sites and standing (its own people, officers, auditors,"
              + " investigators)")
  ResponseEntity<Firm> get(@PathVariable FirmId firmId, @ParameterObject AsOf when, Actor caller) {
    return records.get(
        Firm.STREAM,
        firmId,
        caller,
        when,
        it -> records.byOffice(caller, Concern.of(it.id())) || Records.belongsTo(it.id(), caller));
  }
}
