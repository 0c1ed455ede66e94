package org.transferledger.benchmarks.history;

import static org.transferledger.demo.DemoClient.AUDITOR;
import static org.transferledger.demo.DemoClient.CUSTODIAN_DK;
import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_THREE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_THREE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;
import static org.transferledger.demo.DemoClient.OPERATOR_ONE;
import static org.transferledger.demo.DemoClient.OPERATOR_TWO;

import java.util.List;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityCommand.Mandate;
import org.transferledger.authority.AuthorityEvent.AuditMandateGranted;
import org.transferledger.authority.AuthorityEvent.AuthorityEstablished;
import org.transferledger.authority.AuthorityEvent.AuthorityProposed;
import org.transferledger.authority.AuthorityEvent.CustodianAppointed;
import org.transferledger.authority.AuthorityEvent.OfficerAppointed;
import org.transferledger.authority.MandateScope;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.MandateId;
import org.transferledger.core.Person;
import org.transferledger.demo.DemoClient;

/**
 * The authority of a state. Its people are those of the demonstration, so that somebody can ask for
 * the history afterwards.
 */
final class Office {
  static final Office DENMARK =
      new Office(Country.of("DK"), List.of(OFFICER_DK_ONE, OFFICER_DK_TWO, OFFICER_DK_THREE));
  static final Office UKRAINE =
      new Office(Country.of("UA"), List.of(OFFICER_UA_ONE, OFFICER_UA_TWO, OFFICER_UA_THREE));

  private final Country state;
  private final List<Actor.Officer> officers;

  private Office(Country state, List<DemoClient> officers) {
    this.state = state;
    this.officers = officers.stream().map(it -> new Actor.Officer(person(it.id()), state)).toList();
  }

  static Office of(Country state) {
    return state.equals(DENMARK.state) ? DENMARK : UKRAINE;
  }

  /** Somebody whose tokens are those of the demonstration. */
  static Person person(String subject) {
    return new Person(DemoClient.ISSUER, subject);
  }

  Country state() {
    return state;
  }

  Office other() {
    return this == DENMARK ? UKRAINE : DENMARK;
  }

  /** One of three officers, from 0 on. */
  Actor.Officer officer(int number) {
    return officers.get(number % officers.size());
  }

  /** The authority comes into being, and lets the auditor read everything. */
  void establish(Scene scene) {
    var track = new Track(Authority.STREAM, state);
    var first = new Actor.Operator(person(OPERATOR_ONE.id()));
    var second = new Actor.Operator(person(OPERATOR_TWO.id()));
    var two = officers.subList(0, 2).stream().map(Actor.Officer::person).toList();
    var issuer = DemoClient.ISSUER;
    scene.record(
        first, List.of(), track.with(new AuthorityProposed(state, issuer, two, first.person())));
    scene.record(second, List.of(), track.with(new AuthorityEstablished(state, second.person())));
    var head = officer(0);
    var third = officer(2).person();
    scene.record(head, List.of(), track.with(new OfficerAppointed(state, third, head.person())));
    if (this == DENMARK) {
      var custodian = person(CUSTODIAN_DK.id());
      scene.record(
          head, List.of(), track.with(new CustodianAppointed(state, custodian, head.person())));
    }
    var mandate =
        new Mandate(
            person(AUDITOR.id()), MandateScope.everything(), Scene.END, "Audit of the agreement");
    scene.record(
        head,
        List.of(),
        track.with(
            new AuditMandateGranted(
                state, new MandateId(scene.dice().uuid()), mandate, head.person())));
  }
}
