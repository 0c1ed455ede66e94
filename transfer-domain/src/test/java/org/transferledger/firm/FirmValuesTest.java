package org.transferledger.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;

import org.junit.jupiter.api.Test;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmCommand.SiteDetails;
import org.transferledger.support.Faults;

class FirmValuesTest {
  @Test
  void aFirmHasNameAddressAndAdministrator() {
    assertThat(
            Faults.in(() -> new FirmDetails("Wings", "Main Street 1", UA_ADMINISTRATOR.person())))
        .isEmpty();
    assertThat(Faults.in(() -> new FirmDetails(" ", "x".repeat(501), missing())))
        .containsExactly("name", "address", "administrator");
  }

  @Test
  void aSiteHasNameStateAndAddress() {
    assertThat(Faults.in(() -> new SiteDetails("Plant", UA, "Works Road 2"))).isEmpty();
    assertThat(Faults.in(() -> new SiteDetails("x".repeat(201), missing(), " ")))
        .containsExactly("name", "state", "address");
  }
}
