package org.transferledger.support;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.transferledger.authority.AuthorityCommand.GrantAuditMandate;
import org.transferledger.authority.AuthorityCommand.Mandate;
import org.transferledger.authority.MandateScope;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.MandateId;
import org.transferledger.core.Person;

/** Auditors of Norway, by mandates on record. */
public final class Auditing {
  private static final Country NORWAY = Country.of("NO");

  private Auditing() {}

  /** Somebody who was just given a mandate. */
  public static Act auditor(Ledger ledger, MandateScope scope) {
    var person = new Person("https://issuer.example", "auditor-" + UUID.randomUUID());
    var officer = Ledger.officer(NORWAY, 1);
    Instant until = officer.at().plus(Duration.ofDays(30));
    var mandate = new Mandate(person, scope, until, "test");
    ledger.run(
        new GrantAuditMandate(officer, NORWAY, new MandateId(UUID.randomUUID()), mandate), NORWAY);
    return new Act(new Actor.Auditor(person, NORWAY), Instant.now());
  }
}
