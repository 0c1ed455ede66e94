package org.transferledger.shipment.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.shipment.read.BatchView;
import org.transferledger.shipment.read.BatchView.Filter;
import org.transferledger.shipment.read.BatchView.Made;
import org.transferledger.shipment.read.ProductionProjector;

/** What was made over HTTP. */
@RestController
@Tag(name = "audit")
class ProductionEndpoint {
  private final BatchView view;
  private final AuditPages pages;
  private final Records records;

  ProductionEndpoint(BatchView view, AuditPages pages, Records records) {
    this.view = view;
    this.pages = pages;
    this.records = records;
  }

  @GetMapping("/batches")
  @Operation(
      summary =
          "What was made under which holding, and what after its MANUFACTURE had ended (auditors,"
              + " officers, investigators)")
  ResponseEntity<Page<Made>> batches(
      @RequestParam(required = false) @Nullable FirmId firm,
      @RequestParam(name = "package", required = false) @Nullable PackageId technology,
      @Parameter(description = "Only what was made after the MANUFACTURE of its holding had ended.")
          @RequestParam(defaultValue = "false")
          boolean afterManufactureEnd,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, technology));
    var filter =
        new Filter(
            firm == null ? null : firm.value(),
            technology == null ? null : technology.value(),
            afterManufactureEnd);
    return pages.page(
        caller,
        List.of(ProductionProjector.VIEW, CustodyProjector.VIEW),
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.batches(filter, at, after, limit),
        Made::position,
        it -> it);
  }
}
