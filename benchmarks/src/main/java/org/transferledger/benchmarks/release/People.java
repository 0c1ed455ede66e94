package org.transferledger.benchmarks.release;

import java.time.Instant;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;

/** Who acts, at this moment. */
final class People {
  static final String ISSUER = "https://issuer.example";

  private People() {}

  static Act operator(int number) {
    return now(new Actor.Operator(person("operator-" + number)));
  }

  static Act officer(Country state, int number) {
    return now(new Actor.Officer(person(officerName(state, number)), state));
  }

  static String officerName(Country state, int number) {
    return "officer-" + state + "-" + number;
  }

  static Act member(FirmId firm, FirmRole role) {
    return now(new Actor.FirmMember(person(firm + "-" + role), firm, role));
  }

  private static Act now(Actor actor) {
    return new Act(actor, Instant.now());
  }

  private static Person person(String subject) {
    return new Person(ISSUER, subject);
  }
}
