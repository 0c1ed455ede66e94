package org.transferledger.correction;

import org.transferledger.core.CorrectionId;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Person;
import org.transferledger.core.Rewriting;

/**
 * An earlier event of the stream should have said something else in one field. It goes to the
 * stream of any record.
 *
 * @param version of the earlier event
 * @param field path in it
 * @param recorded what it counted as saying until now
 * @param value what it counts as saying from now on
 * @param askedBy the officer who asked for it
 * @param by the officer who confirmed it
 */
public record RecordCorrected(
    CorrectionId correctionId,
    long version,
    String field,
    String recorded,
    String value,
    String reason,
    Person askedBy,
    Person by)
    implements Rewriting {
  @Override
  public DomainEvent rewritten(DomainEvent earlier) {
    return (DomainEvent) FieldPath.of(field).with((Record) earlier, value);
  }
}
