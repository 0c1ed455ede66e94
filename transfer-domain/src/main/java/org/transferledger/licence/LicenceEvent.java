package org.transferledger.licence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.Revocation;

/** What happened to a licence. */
public sealed interface LicenceEvent extends DomainEvent {
  LicenceId licenceId();

  record LicenceApplied(LicenceId licenceId, FirmId applicant, LicenceTerms terms, Person by)
      implements LicenceEvent {}

  record LicenceAdvised(LicenceId licenceId, Advice advice, Person by) implements LicenceEvent {}

  record LicenceCountersigned(LicenceId licenceId, Person by) implements LicenceEvent {}

  record LicenceIssued(LicenceId licenceId, Issue issue, Person by) implements LicenceEvent {}

  record LicenceRevoked(LicenceId licenceId, Revocation revocation, Person by)
      implements LicenceEvent {}

  /** One release under the licence, in the same append as the release. */
  record LicenceDrawnDown(
      LicenceId licenceId,
      TransferId transferId,
      @Nullable BigDecimal quantity,
      @Nullable Money value,
      Person by)
      implements LicenceEvent {}
}
