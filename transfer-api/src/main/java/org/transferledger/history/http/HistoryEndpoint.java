package org.transferledger.history.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.history.read.HistoryView.HistoryEntry;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;

/** The history over HTTP. */
@RestController
@Tag(name = "audit")
class HistoryEndpoint {
  private final HistoryReading reading;
  private final AuditPages pages;

  HistoryEndpoint(HistoryReading reading, AuditPages pages) {
    this.reading = reading;
    this.pages = pages;
  }

  @GetMapping("/history")
  @Operation(
      summary =
          "Every event, or those for which all that is asked for holds (auditors, officers,"
              + " investigators)")
  ResponseEntity<Page<HistoryEntry>> history(
      @ParameterObject HistoryQuery asked,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    var permitted = reading.permitted(caller, asked);
    return pages.page(
        caller,
        List.of(HistoryProjector.VIEW),
        asked,
        query,
        consistencyToken,
        permitted::found,
        HistoryEntry::position,
        permitted::shown);
  }
}
