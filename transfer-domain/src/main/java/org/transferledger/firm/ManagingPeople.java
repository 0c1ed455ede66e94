package org.transferledger.firm;

import org.transferledger.core.Person;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.firm.FirmCommand.EndAuthorisation;
import org.transferledger.firm.FirmEvent.AuthorisationEnded;
import org.transferledger.firm.FirmEvent.PersonAuthorised;

/** Decides what the people of a firm may do. */
final class ManagingPeople {
  private ManagingPeople() {}

  static PersonAuthorised decide(Firm firm, AuthorisePerson command) {
    Person by = firm.requireAdministrator(command.act());
    var authorisation = command.authorisation();
    FirmRule.AUTHORISATION_ENDS_IN_FUTURE.require(
        authorisation.until().isAfter(command.act().at()),
        "until",
        "%s has passed.",
        authorisation.until());
    return new PersonAuthorised(firm.id(), authorisation, by);
  }

  static AuthorisationEnded decide(Firm firm, EndAuthorisation command) {
    Person by = firm.requireAdministrator(command.act());
    var ending = command.ending();
    FirmRule.PERSON_AUTHORISED.require(
        firm.authorisation(ending.person(), command.act().at()) != null,
        "person",
        "%s is not authorised by %s.",
        ending.person(),
        firm.id());
    return new AuthorisationEnded(firm.id(), ending.person(), ending.reason(), by);
  }
}
