package org.transferledger.licence;

import static org.transferledger.licence.Standing.REASON;
import static org.transferledger.licence.Standing.SOFIIA;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.LicenceDraft.export;
import static org.transferledger.support.Licences.ADVICE;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ISSUER;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.AppealDecision;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.DecideAppeal;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.PublishGeneralLicence;
import org.transferledger.licence.LicenceCommand.ReinstateLicence;
import org.transferledger.support.Stage;

/** One to whom an officer has delegated decides, but never beside that officer. */
class DelegateDecidesTest {
  private static final Officer DELEGATE = new Officer(new Person(UA_ISSUER, "bohdan"), UA);

  private final Stage licence =
      new Stage(
          LicenceAggregate.class,
          Standing.world()
              .given(
                  Authority.STREAM,
                  UA,
                  List.of(
                      new PowersDelegated(
                          UA, DELEGATE.person(), VALID_UNTIL, "Leave", OLENA.person()))));

  @Test
  void aDelegateAdvises() {
    licence
        .given(Standing.APPLIED.history())
        .when(new AdviseOnLicence(by(DELEGATE), EXPORT_LICENCE, ADVICE))
        .succeeds();
  }

  @Test
  void aDelegateDoesNotCountersignWhatTheOfficerAdvised() {
    licence
        .given(Standing.ADVISED.history())
        .when(new CountersignLicence(by(DELEGATE), EXPORT_LICENCE))
        .refuses(LicenceRule.THREE_PEOPLE_DECIDE);
  }

  @Test
  void aDelegateDoesNotDecideTheAppealAgainstTheOfficersRefusal() {
    licence
        .given(Standing.UNDER_APPEAL.history())
        .when(new DecideAppeal(by(DELEGATE), EXPORT_LICENCE, new AppealDecision(false, "No", null)))
        .refuses(LicenceRule.APPEAL_DECIDED_BY_ANOTHER);
  }

  @Test
  void aDelegateDoesNotReinstateWhatTheOfficerSuspended() {
    licence
        .given(Standing.SUSPENDED.history())
        .when(new ReinstateLicence(by(DELEGATE), EXPORT_LICENCE, REASON))
        .refuses(LicenceRule.LICENCE_REINSTATED_BY_ANOTHER);
  }

  @Test
  void aDelegateDoesNotPublishAGeneralLicence() {
    var publication = new Publication(export().general().terms(), 5, false, ISSUE);
    licence
        .when(new PublishGeneralLicence(by(DELEGATE), EXPORT_LICENCE, publication))
        .refuses(AuthorityRule.APPOINTED_OFFICER_ACTS);
  }

  @Test
  void anAppointedOfficerPublishesOne() {
    var publication = new Publication(export().general().terms(), 5, false, ISSUE);
    licence.when(new PublishGeneralLicence(by(SOFIIA), EXPORT_LICENCE, publication)).succeeds();
  }
}
