package org.transferledger.licence.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.licence.Licence.Status;
import org.transferledger.licence.read.BalanceView;
import org.transferledger.licence.read.BalanceView.Balance;
import org.transferledger.licence.read.BalanceView.Filter;
import org.transferledger.licence.read.LicenceProjector;

/** What is drawn of licences over HTTP. */
@RestController
@Tag(name = "audit")
class LicenceBalanceEndpoint {
  private final BalanceView view;
  private final AuditPages pages;
  private final Records records;

  LicenceBalanceEndpoint(BalanceView view, AuditPages pages, Records records) {
    this.view = view;
    this.pages = pages;
    this.records = records;
  }

  @GetMapping("/licence-balances")
  @Operation(
      summary =
          "Licences with what is granted and drawn, and those near their limits (auditors,"
              + " officers, investigators)")
  ResponseEntity<Page<Balance>> balances(
      @Parameter(description = "Only those of which so much of a limit is drawn, from 0 to 1.")
          @RequestParam(required = false)
          @Nullable BigDecimal share,
      @RequestParam(required = false) @Nullable FirmId firm,
      @RequestParam(required = false) @Nullable Country state,
      @RequestParam(required = false) @Nullable Status status,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, null));
    var filter =
        new Filter(
            share, firm == null ? null : firm.value(), state == null ? null : state.code(), status);
    return pages.page(
        caller,
        LicenceProjector.VIEW,
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.balances(filter, at, after, limit),
        Balance::position);
  }
}
