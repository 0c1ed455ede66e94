package org.transferledger.misuse;

import org.transferledger.core.Act;
import org.transferledger.core.CaseId;
import org.transferledger.core.Streams;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent.CaseOpened;

/**
 * Opens a case for what a record of the ledger itself shows, in the append of that record. The
 * record does not mention the case.
 */
public final class CaseOpening {
  private CaseOpening() {}

  /** Appends the beginning of the case to the case's own stream. */
  public static void open(
      Streams streams, CaseId id, CaseOpened.Grounds grounds, Allegation allegation, Act act) {
    MisuseRule.MISUSE_REPORTED_ONCE.require(
        streams.find(MisuseCase.STREAM, id.toString()) == null,
        "caseId",
        "Case %s is on record already.",
        id);
    streams.append(
        MisuseCase.STREAM,
        id.toString(),
        new CaseOpened(id, grounds, allegation, act.person(), act.at()));
  }
}
