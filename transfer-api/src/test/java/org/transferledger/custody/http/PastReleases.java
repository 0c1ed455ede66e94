package org.transferledger.custody.http;

import java.time.Instant;
import java.util.UUID;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.support.Ledger;
import org.transferledger.technology.Digest;
import org.transferledger.transfer.PastRelease;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferTerms;

/** Releases that happened outside the system, between the firms of a ledger. */
record PastReleases(Ledger ledger) {
  /** What happened outside: from the holder of the parent to the other firm. */
  TransferId past(TransferId parent, boolean bySender) {
    var onward = ledger.onward(parent);
    return past(
        new TransferTerms(
            onward.packageId(),
            onward.revision(),
            bySender ? onward.to() : onward.from(),
            bySender ? onward.from() : onward.to(),
            onward.medium(),
            onward.purposes(),
            onward.basis(),
            null,
            null,
            null,
            null,
            "test",
            null,
            parent,
            "test"));
  }

  TransferId past(String technology) {
    var onward = ledger.onward(new TransferId(UUID.randomUUID()));
    return past(
        new TransferTerms(
            PackageId.of(technology),
            onward.revision(),
            onward.from(),
            onward.to(),
            onward.medium(),
            onward.purposes(),
            onward.basis(),
            null,
            null,
            null,
            null,
            "test",
            null,
            null,
            "test"));
  }

  TransferId past(TransferTerms terms) {
    var id = new TransferId(UUID.randomUUID());
    var release =
        new PastRelease(
            terms, Instant.now().minusSeconds(60), Digest.of(new byte[] {2}), "A review");
    ledger.run(
        new RecordPastRelease(
            Ledger.officer(Country.of("SE"), 1), id, new CaseId(UUID.randomUUID()), release),
        id);
    return id;
  }
}
