package org.transferledger.custody.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.TransferId;
import org.transferledger.custody.read.ChainView;
import org.transferledger.custody.read.ChainView.Bound;
import org.transferledger.custody.read.ChainView.Direction;
import org.transferledger.custody.read.ChainView.Link;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferTerms;

/** To whom technology was passed on, and from whom it came, over HTTP. */
@RestController
@Tag(name = "audit")
class ChainEndpoint {
  private final ChainView view;
  private final AuditPages pages;
  private final Records records;

  ChainEndpoint(ChainView view, AuditPages pages, Records records) {
    this.view = view;
    this.pages = pages;
    this.records = records;
  }

  private record Filter(Direction direction, ChainQuery query) {}

  @GetMapping("/custody/downstream")
  @Operation(
      summary =
          "All holders to whom it was passed on, to any depth, with the consents (auditors,"
              + " officers, investigators)")
  ResponseEntity<ChainPage> downstream(
      @ParameterObject ChainQuery asked,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    return page(caller, new Filter(Direction.DOWNSTREAM, asked), query, consistencyToken);
  }

  @GetMapping("/custody/upstream")
  @Operation(
      summary =
          "All holders from whom it came, to any depth, with the consents (auditors, officers,"
              + " investigators)")
  ResponseEntity<ChainPage> upstream(
      @ParameterObject ChainQuery asked,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    return page(caller, new Filter(Direction.UPSTREAM, asked), query, consistencyToken);
  }

  private ResponseEntity<ChainPage> page(
      Actor caller, Filter filter, AuditQuery query, @Nullable String consistencyToken) {
    var asked = filter.query();
    requireOffice(caller, asked);
    List<Bound> bounds = new ArrayList<>();
    var found =
        pages.<Link>page(
            caller,
            CustodyProjector.VIEW,
            filter,
            query,
            consistencyToken,
            (at, after, limit) -> {
              var part =
                  view.links(asked.origin(), filter.direction(), asked.steps(), at, after, limit);
              bounds.addAll(part.bounds());
              return part.links();
            },
            it -> it.holding().sincePosition());
    var page = found.getBody();
    if (page == null) {
      throw new IllegalStateException("a page has a body");
    }
    return ResponseEntity.status(found.getStatusCode())
        .headers(found.getHeaders())
        .body(
            new ChainPage(
                page.asOfPosition(),
                bounds,
                asked.asGraph() ? null : page.items(),
                asked.asGraph() ? graph(page) : null,
                page.nextPageToken()));
  }

  private ChainGraph graph(Page<Link> page) {
    var packages = page.items().stream().map(it -> it.holding().packageId()).distinct().toList();
    return ChainGraph.of(page.items(), view.derivations(packages, page.asOfPosition()));
  }

  /** A mandate for one of the firms of a transfer, or for its package, covers it. */
  private void requireOffice(Actor caller, ChainQuery asked) {
    TransferId transfer = asked.transfer();
    if (transfer == null) {
      records.requireOffice(caller, Concern.of(asked.firm(), asked.technology()));
      return;
    }
    if (!(caller instanceof Actor.Auditor)) {
      records.requireOffice(caller);
    }
    records.require(Transfer.STREAM, transfer, it -> records.byOffice(caller, concern(it.terms())));
  }

  private static Concern concern(TransferTerms terms) {
    return new Concern(List.of(terms.from().firm(), terms.to().firm()), List.of(terms.packageId()));
  }
}
