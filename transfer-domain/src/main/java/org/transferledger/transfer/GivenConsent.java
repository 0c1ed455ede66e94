package org.transferledger.transfer;

import java.util.List;
import org.transferledger.core.Country;
import org.transferledger.core.Person;

/**
 * A consent on record.
 *
 * @param state that gave it
 * @param withdrawn whether the state has taken it back since
 */
public record GivenConsent(Country state, List<String> conditions, Person by, boolean withdrawn) {
  GivenConsent withdraw() {
    return new GivenConsent(state, conditions, by, true);
  }
}
