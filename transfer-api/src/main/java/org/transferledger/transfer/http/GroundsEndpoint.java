package org.transferledger.transfer.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.TransferId;
import org.transferledger.http.AsOf;
import org.transferledger.http.LogMoments;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.http.RequestProblem;
import org.transferledger.transfer.Transfer;

/** Why transfers were released, over HTTP. */
@RestController
@Tag(name = "audit")
class GroundsEndpoint {
  private final Records records;
  private final LogMoments moments;

  GroundsEndpoint(Records records, LogMoments moments) {
    this.records = records;
    this.moments = moments;
  }

  /** For firms it does not exist: it tells of licences and screenings that are not theirs. */
  @GetMapping("/transfers/{transferId}/grounds")
  @Operation(
      summary =
          "Why a transfer was released: rules, rating, licences, screenings, restrictions and"
              + " consents as the decision had them (auditors by mandate, officers, investigators)")
  ResponseEntity<TransferGrounds> grounds(
      @PathVariable TransferId transferId, @ParameterObject AsOf when, Actor caller) {
    records.require(Transfer.STREAM, transferId, it -> sees(caller, it));
    records.requireKept(Transfer.STREAM, transferId);
    var moment = moments.of(caller, when);
    var known = records.past(moment);
    String id = transferId.toString();
    var release = ReleaseGrounds.release(id, known);
    if (release == null) {
      throw RequestProblem.NOT_FOUND.because("No release of it is on record.");
    }
    return records.answer(caller, moment, new ReleaseGrounds(id, release, known).found());
  }

  private boolean sees(Actor caller, Transfer it) {
    var terms = it.terms();
    return records.byOffice(
        caller,
        new Concern(List.of(terms.from().firm(), terms.to().firm()), List.of(terms.packageId())));
  }
}
