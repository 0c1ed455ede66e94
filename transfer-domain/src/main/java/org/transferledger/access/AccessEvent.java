package org.transferledger.access;

import java.util.List;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.core.AccessId;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.Violation;
import org.transferledger.technology.RevisionLabel;

/** How an access check was answered. */
public sealed interface AccessEvent extends DomainEvent {
  AccessId accessId();

  /**
   * The person may open the revision.
   *
   * @param holder the firm that holds it
   * @param nationalities the person's, as the holder has authorised the person
   */
  record AccessGranted(
      AccessId accessId,
      AccessRequest request,
      FirmId holder,
      PackageId packageId,
      RevisionLabel revision,
      List<Country> nationalities,
      Person by)
      implements AccessEvent {}

  /**
   * The person may not open the revision.
   *
   * @param holder the firm that was asked for, whether it holds the revision or not
   * @param nationalities the person's, as the holder has authorised the person; none if it has not
   * @param failed every rule that speaks against it
   */
  record AccessDenied(
      AccessId accessId,
      AccessRequest request,
      FirmId holder,
      PackageId packageId,
      RevisionLabel revision,
      List<Country> nationalities,
      List<Violation> failed,
      Person by)
      implements AccessEvent {}
}
