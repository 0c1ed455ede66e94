package org.transferledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import org.junit.jupiter.api.Test;
import org.transferledger.catalogue.Deadlines.Due;
import org.transferledger.core.Actor;
import org.transferledger.licence.LicenceCommand.BeginUse;
import org.transferledger.licence.LicenceCommand.ExpireLicence;
import org.transferledger.licence.LicenceEvent.LicenceAmended;
import org.transferledger.licence.LicenceEvent.UseRegistered;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;

class LicenceDeadlinesTest {
  private static final String ID = EXPORT_LICENCE.toString();

  @Test
  void aLicenceExpiresWhenTheTermsSaySo() {
    var terms = LicenceDraft.export().terms();
    var due = new Due(Deadline.EXPIRE_LICENCE, ID, "", VALID_UNTIL);
    assertThat(Deadlines.setBy(Licences.applied(EXPORT_LICENCE, terms).getFirst()))
        .containsExactly(due);
    var general = LicenceDraft.export().general().terms();
    assertThat(Deadlines.setBy(Licences.published(EXPORT_LICENCE, general, 5, false).getFirst()))
        .containsExactly(due);
    assertThat(
            Deadlines.setBy(new LicenceAmended(EXPORT_LICENCE, terms, ISSUE, NOW, OLENA.person())))
        .containsExactly(due);
  }

  @Test
  void useBeginsAfterItsNoticePeriod() {
    assertThat(
            Deadlines.setBy(
                new UseRegistered(EXPORT_LICENCE, UA_FIRM, VALID_UNTIL, NOW, UA_CONTROL.person())))
        .containsExactly(new Due(Deadline.BEGIN_USE, ID, "UA-43201234", VALID_UNTIL));
  }

  @Test
  void eachDeadlineSendsItsCommand() {
    var act = by(Actor.Deadline.system());
    assertThat(Deadline.EXPIRE_LICENCE.command(act, ID, ""))
        .isEqualTo(new ExpireLicence(act, EXPORT_LICENCE));
    assertThat(Deadline.BEGIN_USE.command(act, ID, "UA-43201234"))
        .isEqualTo(new BeginUse(act, EXPORT_LICENCE, UA_FIRM));
  }
}
