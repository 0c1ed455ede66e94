package org.transferledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.Licences.APPLIED_AT;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.Licences.ISSUED_AT;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA_FIRM;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.transferledger.catalogue.Deadlines.Due;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.licence.LicenceCommand.BeginUse;
import org.transferledger.licence.LicenceCommand.ExpireLicence;
import org.transferledger.licence.LicenceEvent.LicenceAmended;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.licence.LicenceEvent.LicenceIssued;
import org.transferledger.licence.LicenceEvent.UseRegistered;
import org.transferledger.support.LicenceDraft;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.ExpireRestriction;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;

class DeadlinesTest {
  private static final Instant IMPOSED = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2026-03-04T00:00:00Z");
  private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");
  private static final Act ACT = new Act(Actor.Deadline.system(), END);

  @Test
  void aRestrictionEndsByItselfWhereItSaysSo() {
    assertThat(Deadlines.setBy(restricted(null, null))).isEmpty();
    assertThat(Deadlines.setBy(restricted(EXPIRES, null))).containsExactly(restriction(EXPIRES));
    assertThat(Deadlines.setBy(restricted(null, END))).containsExactly(restriction(END));
  }

  @Test
  void anEmergencyHoldHasItsOrdersEndAsWellInCaseItIsConfirmed() {
    assertThat(Deadlines.setBy(restricted(EXPIRES, END)))
        .containsExactly(restriction(EXPIRES), restriction(END));
    assertThat(Deadlines.setBy(restricted(END, END))).containsExactly(restriction(END));
  }

  @Test
  void aLicenceEndsWithItsTerms() {
    var due = new Due(Deadline.EXPIRE_LICENCE, EXPORT_LICENCE.toString(), "", VALID_UNTIL);
    var terms = LicenceDraft.export().terms();

    assertThat(
            Deadlines.setBy(
                new LicenceApplied(EXPORT_LICENCE, UA_FIRM, terms, OLENA.person(), APPLIED_AT)))
        .containsExactly(due);
    assertThat(
            Deadlines.setBy(
                new LicenceAmended(EXPORT_LICENCE, terms, ISSUE, ISSUED_AT, OLENA.person())))
        .containsExactly(due);
    assertThat(Deadlines.setBy(new LicenceIssued(EXPORT_LICENCE, ISSUE, OLENA.person(), ISSUED_AT)))
        .isEmpty();
  }

  @Test
  void useBeginsForEachFirmAfterItsNotice() {
    assertThat(
            Deadlines.setBy(
                new UseRegistered(EXPORT_LICENCE, DK_FIRM, END, IMPOSED, OLENA.person())))
        .containsExactly(
            new Due(Deadline.BEGIN_USE, EXPORT_LICENCE.toString(), DK_FIRM.toString(), END));
  }

  @Test
  void eachDeadlineMakesItsCommand() {
    String licence = EXPORT_LICENCE.toString();

    assertThat(Deadline.EXPIRE_RESTRICTION.command(ACT, PACKAGE.toString(), RESTRICTION.toString()))
        .isEqualTo(new ExpireRestriction(ACT, PACKAGE, RESTRICTION));
    assertThat(Deadline.EXPIRE_LICENCE.command(ACT, licence, ""))
        .isEqualTo(new ExpireLicence(ACT, EXPORT_LICENCE));
    assertThat(Deadline.BEGIN_USE.command(ACT, licence, DK_FIRM.toString()))
        .isEqualTo(new BeginUse(ACT, EXPORT_LICENCE, DK_FIRM));
  }

  private static Due restriction(Instant at) {
    return new Due(Deadline.EXPIRE_RESTRICTION, PACKAGE.toString(), RESTRICTION.toString(), at);
  }

  private static AccessRestricted restricted(@Nullable Instant expires, @Nullable Instant end) {
    var order =
        new RestrictionOrder(
            RestrictionOrder.Kind.HOLD,
            Scope.everyone(),
            "Under review",
            "Act 1",
            IMPOSED,
            end,
            expires != null);
    return new AccessRestricted(PACKAGE, RESTRICTION, order, DK, expires, OLENA.person());
  }
}
