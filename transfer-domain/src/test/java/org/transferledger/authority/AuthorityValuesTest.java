package org.transferledger.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.People.UA_ISSUER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.authority.AuthorityCommand.Appointment;
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
}
