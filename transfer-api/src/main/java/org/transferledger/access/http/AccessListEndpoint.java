package org.transferledger.access.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.access.read.AccessCheckProjector;
import org.transferledger.access.read.AccessCheckView;
import org.transferledger.access.read.AccessCheckView.Checked;
import org.transferledger.access.read.AccessCheckView.Filter;
import org.transferledger.access.read.AccessCheckView.OpenedPackage;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.technology.RevisionLabel;

/** Who opened what and who was refused, over HTTP. */
@RestController
@Tag(name = "audit")
class AccessListEndpoint {
  private final AccessCheckView view;
  private final AuditPages pages;
  private final Records records;

  AccessListEndpoint(AccessCheckView view, AuditPages pages, Records records) {
    this.view = view;
    this.pages = pages;
    this.records = records;
  }

  @GetMapping("/access-checks")
  @Operation(
      summary =
          "Who opened what, who was refused and by which rules (auditors, officers,"
              + " investigators)")
  ResponseEntity<Page<Checked>> checks(
      @RequestParam(name = "package", required = false) @Nullable PackageId technology,
      @RequestParam(required = false) @Nullable RevisionLabel revision,
      @RequestParam(required = false) @Nullable TransferId transfer,
      @Parameter(description = "The holder.") @RequestParam(required = false) @Nullable FirmId firm,
      @Parameter(description = "Token subject of who wanted to open it.")
          @RequestParam(required = false)
          @Nullable String person,
      @Parameter(description = "One of the person's, as they were on record then.")
          @RequestParam(required = false)
          @Nullable Country nationality,
      @RequestParam(required = false) @Nullable Boolean granted,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, technology));
    var filter =
        new Filter(
            technology == null ? null : technology.value(),
            revision == null ? null : revision.value(),
            transfer == null ? null : transfer.value(),
            firm == null ? null : firm.value(),
            person,
            nationality == null ? null : nationality.code(),
            granted);
    return pages.page(
        caller,
        AccessCheckProjector.VIEW,
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.checks(filter, at, after, limit),
        Checked::position);
  }

  @GetMapping("/access-checks/packages")
  @Operation(
      summary =
          "Each package that people of a nationality opened, once (auditors, officers,"
              + " investigators)")
  ResponseEntity<Page<OpenedPackage>> packages(
      @RequestParam Country nationality,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller);
    return pages.page(
        caller,
        AccessCheckProjector.VIEW,
        "packages " + nationality,
        query,
        consistencyToken,
        (at, after, limit) -> view.packages(nationality, at, after, limit),
        OpenedPackage::firstPosition);
  }
}
