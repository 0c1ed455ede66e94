package org.transferledger.roles.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.roles.read.DualRoleView;
import org.transferledger.roles.read.DualRoleView.DualRole;
import org.transferledger.roles.read.DualRoleView.Filter;
import org.transferledger.roles.read.DualRoleView.Kind;
import org.transferledger.roles.read.RoleProjector;

/** Decisions in which two roles were one person, over HTTP. */
@RestController
@Tag(name = "audit")
class DualRoleEndpoint {
  private final DualRoleView view;
  private final AuditPages pages;
  private final Records records;

  DualRoleEndpoint(DualRoleView view, AuditPages pages, Records records) {
    this.view = view;
    this.pages = pages;
    this.records = records;
  }

  @GetMapping("/dual-roles")
  @Operation(
      summary =
          "Releases and decisions on licences in which one person stood in two roles (auditors,"
              + " officers, investigators)")
  ResponseEntity<Page<DualRole>> dualRoles(
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(required = false) @Nullable UUID id,
      @RequestParam(required = false) @Nullable String subject,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller);
    var filter = new Filter(kind, id, subject);
    return pages.page(
        caller,
        RoleProjector.VIEW,
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.dualRoles(filter, at, after, limit),
        DualRole::number);
  }
}
