package org.transferledger.access.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.access.AccessCheck;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.access.AccessCommand.CheckAccess;
import org.transferledger.core.AccessId;
import org.transferledger.core.Actor;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;

/** Access checks over HTTP. */
@RestController
@RequestMapping("/access-checks")
@Tag(name = "access checks")
class AccessEndpoint {
  private final Records records;

  AccessEndpoint(Records records) {
    this.records = records;
  }

  /** The answer is on record before it is given, and is the same on every repeat of the call. */
  @PostMapping
  @Operation(
      summary =
          "Ask whether a person may open a revision now; yes and no are recorded alike (person of"
              + " the holder)")
  ResponseEntity<AccessCheck> check(@RequestBody AccessRequest request, CommandCall.Creation call) {
    var id = new AccessId(call.newId());
    var recorded =
        call.create(new CheckAccess(call.act(), id, request), id, "/access-checks/" + id);
    return ResponseEntity.status(recorded.getStatusCode())
        .headers(recorded.getHeaders())
        .body(records.get(AccessCheck.STREAM, id, _ -> true).getBody());
  }

  @GetMapping("/{accessId}")
  @Operation(summary = "The access check (the holder, officers, auditors, investigators)")
  ResponseEntity<AccessCheck> get(@PathVariable AccessId accessId, Actor caller) {
    return records.get(
        AccessCheck.STREAM,
        accessId,
        it ->
            records.byOffice(caller, new Concern(List.of(it.holder()), List.of(it.packageId())))
                || Records.belongsTo(it.holder(), caller));
  }
}
