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
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.FirmCommand.AuthorisationEnding;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.firm.FirmCommand.EndAuthorisation;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;

/** The people of partner firms over HTTP. */
@RestController
@RequestMapping("/firms/{firmId}/people")
@Tag(name = "firms")
class FirmPeopleEndpoint {
  @PostMapping
  @Operation(summary = "Authorise a person (administrator of the firm)")
  ResponseEntity<CommandAnswer> authorise(
      @PathVariable FirmId firmId,
      @RequestBody Authorisation authorisation,
      CommandCall.Change call) {
    return call.change(new AuthorisePerson(call.act(), firmId, authorisation), firmId);
  }

  @PostMapping("/ending")
  @Operation(summary = "End a person's authorisation (administrator of the firm)")
  ResponseEntity<CommandAnswer> end(
      @PathVariable FirmId firmId,
      @RequestBody AuthorisationEnding ending,
      CommandCall.Change call) {
    return call.change(new EndAuthorisation(call.act(), firmId, ending), firmId);
  }
}
