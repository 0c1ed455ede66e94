package org.transferledger.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.core.AccessId;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;
import org.transferledger.core.Violation;
import org.transferledger.technology.RevisionLabel;

/**
 * An access check and its answer, which never changes: who wants to know again asks again.
 *
 * @param holder the firm that was asked for
 * @param granted whether the person may open the revision
 * @param failed every rule that speaks against it; none if granted
 * @param askedBy who asked
 */
public record AccessCheck(
    AccessId id,
    AccessRequest request,
    FirmId holder,
    PackageId packageId,
    RevisionLabel revision,
    boolean granted,
    List<Violation> failed,
    Person askedBy) {
  public static final StreamType<AccessCheck, AccessEvent> STREAM =
      new StreamType<>("access", AccessCheck.class, AccessEvent.class, AccessCheck::after);

  static AccessCheck after(@Nullable AccessCheck before, AccessEvent event) {
    return switch (event) {
      case AccessEvent.AccessGranted e ->
          new AccessCheck(
              e.accessId(),
              e.request(),
              e.holder(),
              e.packageId(),
              e.revision(),
              true,
              List.of(),
              e.by());
      case AccessEvent.AccessDenied e ->
          new AccessCheck(
              e.accessId(),
              e.request(),
              e.holder(),
              e.packageId(),
              e.revision(),
              false,
              e.failed(),
              e.by());
    };
  }
}
