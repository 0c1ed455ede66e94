package org.transferledger.access;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.AccessId;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Fields;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Purpose;

/** What can be asked about access. */
public sealed interface AccessCommand extends Command {
  AccessId accessId();

  /** By a person of the holder; its own system asks so before someone opens what it holds. */
  record CheckAccess(Act act, @TargetAggregateIdentifier AccessId accessId, AccessRequest request)
      implements AccessCommand {}

  /**
   * Who wants to open what.
   *
   * @param transferId the transfer by which the revision is held
   * @param person who is to open it
   * @param purpose what for; without one, any purpose that is granted will do
   */
  record AccessRequest(TransferId transferId, Person person, @Nullable Purpose purpose) {
    public AccessRequest {
      Fields.check().present("transferId", transferId).present("person", person).orThrow();
    }
  }
}
