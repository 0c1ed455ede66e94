package org.transferledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.authority.AuthorityCommand.EndAuditMandate;
import org.transferledger.authority.AuthorityCommand.GrantAuditMandate;
import org.transferledger.authority.AuthorityCommand.Mandate;
import org.transferledger.authority.MandateScope;
import org.transferledger.command.Commands;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.MandateId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.http.Records.Concern;
import org.transferledger.support.Http;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;

/** What an auditor reads is what a mandate in force says. */
class MandatesTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");

  private final Actor auditor =
      new Actor.Auditor(
          new Person("https://issuer.example", "auditor-" + UUID.randomUUID()), NORWAY);

  private final Records records;
  private final Ledger ledger;

  MandatesTest(@Autowired Commands commands, @Autowired Records records) {
    this.records = records;
    this.ledger = new Ledger(commands, 1);
  }

  @Test
  void withoutAMandateAnAuditorReadsNothing() {
    assertThat(records.byOffice(auditor)).isFalse();
    assertThat(records.byOffice(auditor, Concern.of(ledger.sender))).isFalse();
    assertThatThrownBy(() -> records.requireOffice(auditor)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aMandateForEverythingIsForEverything() {
    grant(MandateScope.everything());

    assertThat(records.byOffice(auditor)).isTrue();
    assertThat(records.byOffice(auditor, Concern.of(ledger.sender))).isTrue();
  }

  @Test
  void aMandateForAFirmIsForWhatConcernsIt() {
    grant(new MandateScope(MandateScope.Kind.FIRM, ledger.sender.value()));

    assertThat(records.byOffice(auditor, Concern.of(ledger.recipient, ledger.sender))).isTrue();
    assertThat(records.byOffice(auditor, Concern.of(ledger.recipient))).isFalse();
    assertThat(records.byOffice(auditor)).isFalse();
    records.requireOffice(auditor, Concern.of(ledger.sender, null));
    assertThatThrownBy(() -> records.requireOffice(auditor, Concern.of(null, ledger.technology)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aMandateForAPackageIsForWhatConcernsIt() {
    grant(new MandateScope(MandateScope.Kind.PACKAGE, ledger.technology.toString()));

    assertThat(records.byOffice(auditor, Concern.of(null, ledger.technology))).isTrue();
    assertThat(records.byOffice(auditor, Concern.of(null, new PackageId(UUID.randomUUID()))))
        .isFalse();
    assertThat(records.byOffice(auditor, Concern.of(ledger.sender))).isFalse();
  }

  @Test
  void aMandateEndsWhenAnOfficerEndsIt() {
    MandateId mandate = grant(MandateScope.everything());
    ledger.run(
        new EndAuditMandate(Ledger.officer(NORWAY, 2), NORWAY, mandate, new Reason("done")),
        NORWAY);

    assertThat(records.byOffice(auditor)).isFalse();
  }

  @Test
  void aMandateOfAnotherStateThanTheTokensIsNone() {
    grant(MandateScope.everything());

    assertThat(records.byOffice(new Actor.Auditor(auditor.person(), Country.of("SE")))).isFalse();
    assertThat(records.byOffice(new Actor.Auditor(auditor.person(), Country.of("FI")))).isFalse();
  }

  @Test
  void onlyThoseWhomTheyConcernSeeMandates() {
    grant(MandateScope.everything());
    var http = new Http(address());

    assertThat(mandates(http, "officer-dk-one")).isPositive();
    assertThat(mandates(http, "investigator")).isPositive();
    assertThat(mandates(http, "auditor")).isZero();
    assertThat(mandates(http, "nordvind-administrator")).isZero();
    assertThat(http.get("/authorities/DK", "auditor").body().path("mandates").size()).isEqualTo(1);
  }

  private static int mandates(Http http, String client) {
    return http.get("/authorities/NO", client).body().path("mandates").size();
  }

  private MandateId grant(MandateScope scope) {
    var id = new MandateId(UUID.randomUUID());
    var mandate =
        new Mandate(auditor.person(), scope, Instant.now().plus(Duration.ofDays(1)), "test");
    ledger.run(new GrantAuditMandate(Ledger.officer(NORWAY, 1), NORWAY, id, mandate), NORWAY);
    return id;
  }
}
