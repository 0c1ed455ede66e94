package org.transferledger.misuse.http;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.technology.RevisionLabel;

/**
 * A report of misuse.
 *
 * @param text what is alleged, in words that do not tell who reports it
 * @param contact how the reporter can be reached; kept sealed with who the reporter is
 * @param anonymous whether nothing is kept of who reports
 */
record Report(
    String text,
    @Nullable PackageId packageId,
    @Nullable RevisionLabel revision,
    @Nullable TransferId transferId,
    @Nullable FirmId firm,
    @Nullable String contact,
    @Nullable Boolean anonymous) {
  Report {
    Fields.check()
        .optionalText("contact", contact, 500)
        .holds(
            "contact",
            contact == null || !Boolean.TRUE.equals(anonymous),
            "given",
            "not given with an anonymous report")
        .orThrow();
  }

  Allegation allegation() {
    return new Allegation(text, packageId, revision, transferId, firm);
  }

  /** Frameworks log what they read and write; this is not for a log. */
  @Override
  public String toString() {
    return "Report[…]";
  }
}
