package org.transferledger.licence.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.licence.read.LicenceProjector;
import org.transferledger.licence.read.ProvisoView;
import org.transferledger.licence.read.ProvisoView.Filter;
import org.transferledger.licence.read.ProvisoView.Proviso;

/** Provisos and their evidence over HTTP. */
@RestController
@Tag(name = "audit")
class ProvisoEndpoint {
  private final ProvisoView view;
  private final AuditPages pages;
  private final Records records;

  ProvisoEndpoint(ProvisoView view, AuditPages pages, Records records) {
    this.view = view;
    this.pages = pages;
    this.records = records;
  }

  @GetMapping("/provisos")
  @Operation(
      summary =
          "Which provisos bind whom, and by what it was shown that they are kept (auditors,"
              + " officers, investigators)")
  ResponseEntity<Page<Proviso>> provisos(
      @RequestParam(required = false) @Nullable LicenceId licence,
      @RequestParam(required = false) @Nullable FirmId firm,
      @RequestParam(required = false) @Nullable Boolean evidenced,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, null));
    var filter =
        new Filter(
            licence == null ? null : licence.value(),
            firm == null ? null : firm.value(),
            evidenced);
    return pages.page(
        caller,
        LicenceProjector.VIEW,
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.provisos(filter, at, after, limit),
        Proviso::number);
  }
}
