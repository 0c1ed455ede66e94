package org.transferledger.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.People.UA_ISSUER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.authority.AuthorityCommand.Appointment;
import org.transferledger.authority.AuthorityCommand.CustodianAppointment;
import org.transferledger.authority.AuthorityCommand.DelegationEnding;
import org.transferledger.authority.AuthorityCommand.DelegationOrder;
import org.transferledger.authority.AuthorityCommand.Ending;
import org.transferledger.authority.AuthorityCommand.Mandate;
import org.transferledger.authority.AuthorityCommand.Proposal;
import org.transferledger.support.Faults;

class AuthorityValuesTest {
  @Test
  void anAuthorityBeginsWithTwoOfficers() {
    assertThat(Faults.in(() -> new Proposal(UA_ISSUER, List.of("olena", "taras")))).isEmpty();
    assertThat(Faults.in(() -> new Proposal(UA_ISSUER, List.of("olena"))))
        .containsExactly("officers");
    assertThat(Faults.in(() -> new Proposal(UA_ISSUER, List.of("olena", "olena"))))
        .containsExactly("officers");
    assertThat(Faults.in(() -> new Proposal(UA_ISSUER, List.of("a", "b", "c"))))
        .containsOnly("officers");
    assertThat(Faults.in(() -> new Proposal(missing(), missing())))
        .containsExactly("issuer", "officers");
  }

  @Test
  void anAppointmentNamesSomeone() {
    assertThat(Faults.in(() -> new Appointment(" "))).containsExactly("officer");
  }

  @Test
  void aBlankOfficerIsRefusedWhereItIsNamed() {
    assertThat(Faults.in(() -> new Proposal(UA_ISSUER, List.of(" ", "x".repeat(301)))))
        .containsExactly("officers[0]", "officers[1]");
  }

  @Test
  void whatTakesAwayNamesWhomAndWhy() {
    assertThat(Faults.in(() -> new Ending("olena", Office.OFFICER, "moved"))).isEmpty();
    assertThat(Faults.in(() -> new Ending(" ", missing(), missing())))
        .containsExactly("subject", "office", "reason");
    assertThat(Faults.in(() -> new DelegationEnding("", "x".repeat(2_001))))
        .containsExactly("delegate", "reason");
    assertThat(Faults.in(() -> new DelegationEnding("d", "x".repeat(2_000)))).isEmpty();
  }

  @Test
  void aDelegationNamesWhomUntilWhenAndWhy() {
    assertThat(Faults.in(() -> new DelegationOrder(missing(), missing(), missing())))
        .containsExactly("delegate", "until", "reason");
    assertThat(Faults.in(() -> new CustodianAppointment("x".repeat(301))))
        .containsExactly("subject");
  }

  @Test
  void aMandateNamesWhomWhatUntilWhenAndWhy() {
    assertThat(Faults.in(() -> new Mandate(missing(), missing(), missing(), missing())))
        .containsExactly("auditor", "scope", "until", "reason");
  }

  @Test
  void aScopeNamesAnIdUnlessItIsEverything() {
    assertThat(Faults.in(() -> new MandateScope(MandateScope.Kind.EVERYTHING, null))).isEmpty();
    assertThat(Faults.in(() -> new MandateScope(MandateScope.Kind.EVERYTHING, "DK-1234")))
        .containsExactly("value");
    assertThat(Faults.in(() -> new MandateScope(MandateScope.Kind.FIRM, null)))
        .containsExactly("value");
    assertThat(Faults.in(() -> new MandateScope(MandateScope.Kind.FIRM, "Nordvind")))
        .containsExactly("value");
    assertThat(Faults.in(() -> new MandateScope(MandateScope.Kind.PACKAGE, "1")))
        .containsExactly("value");
    assertThat(Faults.in(() -> new MandateScope(missing(), null))).containsExactly("kind");
  }
}
