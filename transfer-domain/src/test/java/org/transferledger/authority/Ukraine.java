package org.transferledger.authority;

import static org.transferledger.support.Histories.established;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.People.IRYNA;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ISSUER;
import static org.transferledger.support.People.UNAPPOINTED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.transferledger.authority.AuthorityEvent.CustodianAppointed;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;
import org.transferledger.support.Histories;
import org.transferledger.support.Stage;

/** The established authority of Ukraine with three officers, and those whom they may name. */
final class Ukraine {
  static final Officer DELEGATE = new Officer(new Person(UA_ISSUER, "delegate"), UA);
  static final Person CUSTODIAN = new Person(UA_ISSUER, "custodian");
  static final Instant LATER = NOW.plus(Duration.ofDays(7));

  private Ukraine() {}

  /** What becomes of a command after this history, with all officers of Denmark in office. */
  static Stage.Answer decides(List<AuthorityEvent> history, AuthorityCommand command) {
    var world = Histories.authorities().instead(Authority.STREAM, UA, history);
    return new Stage(AuthorityAggregate.class, world).given(history).when(command);
  }

  /** Three officers and what came after them. */
  static List<AuthorityEvent> after(AuthorityEvent... events) {
    return then(established(OLENA, TARAS, IRYNA), events);
  }

  static PowersDelegated delegated(Officer from, Officer to) {
    return new PowersDelegated(UA, to.person(), LATER, "leave", from.person());
  }

  static CustodianAppointed custodian(Person person) {
    return new CustodianAppointed(UA, person, OLENA.person());
  }

  static Person named(String subject) {
    return new Person(UA_ISSUER, subject);
  }

  /** Everyone who decides nothing for Ukraine. */
  static Stream<Actor> others() {
    return Stream.of(METTE, UNAPPOINTED, UA_CONTROL, OPERATOR, new Officer(METTE.person(), UA));
  }
}
