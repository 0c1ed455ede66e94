package org.transferledger.misuse;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.Fields;
import org.transferledger.core.Person;

/**
 * A custodian lets one person learn who has reported.
 *
 * @param recipient who alone may read it
 * @param notice what the reporter is told of this, with the status of the report
 * @param withoutNotice why the reporter is not told, if not
 */
public record Reveal(
    Person recipient, String reason, @Nullable String notice, @Nullable String withoutNotice) {
  public Reveal {
    Fields.check()
        .present("recipient", recipient)
        .text("reason", reason, 2_000)
        .holds(
            "notice",
            (notice == null) != (withoutNotice == null),
            notice,
            "given, or else withoutNotice")
        .holds("notice", notice == null || !notice.isBlank(), notice, "not blank")
        .optionalText("notice", notice, 2_000)
        .holds(
            "withoutNotice",
            withoutNotice == null || !withoutNotice.isBlank(),
            withoutNotice,
            "not blank")
        .optionalText("withoutNotice", withoutNotice, 2_000)
        .orThrow();
  }
}
