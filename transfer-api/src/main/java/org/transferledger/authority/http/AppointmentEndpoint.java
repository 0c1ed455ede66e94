package org.transferledger.authority.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.authority.AuthorityCommand.AppointCustodian;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.Appointment;
import org.transferledger.authority.AuthorityCommand.CustodianAppointment;
import org.transferledger.authority.AuthorityCommand.DelegatePowers;
import org.transferledger.authority.AuthorityCommand.DelegationEnding;
import org.transferledger.authority.AuthorityCommand.DelegationOrder;
import org.transferledger.authority.AuthorityCommand.EndAppointment;
import org.transferledger.authority.AuthorityCommand.EndDelegation;
import org.transferledger.authority.AuthorityCommand.Ending;
import org.transferledger.core.Country;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;

/** Who holds an office, and who decides in its place, over HTTP. */
@RestController
@RequestMapping("/authorities/{state}")
@Tag(name = "authorities")
class AppointmentEndpoint {
  @PostMapping("/officers")
  @Operation(summary = "Appoint an officer (appointed officer of the state)")
  ResponseEntity<CommandAnswer> appoint(
      @PathVariable Country state, @RequestBody Appointment appointment, CommandCall.Change call) {
    return call.change(new AppointOfficer(call.act(), state, appointment), state);
  }

  @PostMapping("/custodians")
  @Operation(summary = "Appoint a custodian (appointed officer of the state)")
  ResponseEntity<CommandAnswer> appointCustodian(
      @PathVariable Country state,
      @RequestBody CustodianAppointment appointment,
      CommandCall.Change call) {
    return call.change(new AppointCustodian(call.act(), state, appointment), state);
  }

  @PostMapping("/appointments/ending")
  @Operation(summary = "End an appointment (appointed officer of the state)")
  ResponseEntity<CommandAnswer> endAppointment(
      @PathVariable Country state, @RequestBody Ending ending, CommandCall.Change call) {
    return call.change(new EndAppointment(call.act(), state, ending), state);
  }

  @PostMapping("/delegations")
  @Operation(summary = "Delegate one's own powers (appointed officer of the state)")
  ResponseEntity<CommandAnswer> delegate(
      @PathVariable Country state, @RequestBody DelegationOrder order, CommandCall.Change call) {
    return call.change(new DelegatePowers(call.act(), state, order), state);
  }

  @PostMapping("/delegations/ending")
  @Operation(summary = "End what was delegated to a person (appointed officer of the state)")
  ResponseEntity<CommandAnswer> endDelegation(
      @PathVariable Country state, @RequestBody DelegationEnding ending, CommandCall.Change call) {
    return call.change(new EndDelegation(call.act(), state, ending), state);
  }
}
