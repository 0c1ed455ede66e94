package org.transferledger.authority.http;

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
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityCommand.EstablishAuthority;
import org.transferledger.authority.AuthorityCommand.Proposal;
import org.transferledger.authority.AuthorityCommand.ProposeAuthority;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;

/** Authorities over HTTP. */
@RestController
@RequestMapping("/authorities/{state}")
@Tag(name = "authorities")
class AuthorityEndpoint {
  private final Records records;

  AuthorityEndpoint(Records records) {
    this.records = records;
  }

  @PutMapping
  @Operation(summary = "Propose the authority of a state (operator)")
  ResponseEntity<CommandAnswer> propose(
      @PathVariable Country state, @RequestBody Proposal proposal, CommandCall.Creation call) {
    return call.create(
        new ProposeAuthority(call.act(), state, proposal), state, "/authorities/" + state);
  }

  @PostMapping("/establishment")
  @Operation(summary = "Establish a proposed authority (another operator)")
  ResponseEntity<CommandAnswer> establish(@PathVariable Country state, CommandCall.Change call) {
    return call.change(new EstablishAuthority(call.act(), state), state);
  }

  @GetMapping
  @Operation(
      summary =
          "The authority and its officers, to everyone; its audit mandates to officers and"
              + " investigators, to an auditor the own ones")
  ResponseEntity<Authority> get(
      @PathVariable Country state, @ParameterObject AsOf when, Actor caller) {
    boolean office = !(caller instanceof Actor.Auditor) && records.byOffice(caller);
    return records.get(
        Authority.STREAM,
        state,
        caller,
        when,
        _ -> true,
        it -> it.showing(mandate -> office || mandate.auditor().equals(caller.person())));
  }
}
