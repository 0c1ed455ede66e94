package org.transferledger.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.Fields;
import org.transferledger.http.CommandCall;
import org.transferledger.http.RequestProblem;
import org.transferledger.projection.rebuild.Rebuild;
import org.transferledger.projection.rebuild.Rebuild.Status;
import org.transferledger.projection.rebuild.Rebuild.ViewStatus;
import org.transferledger.projection.rebuild.Rebuilder;
import org.transferledger.projection.rebuild.Rebuilds;

/**
 * The rebuilding of views over HTTP. Reads go on all the while; what is built takes the place of
 * the view in use when it is equal to it, or when an operator decides so.
 */
@RestController
@Tag(name = "operation")
@RequestMapping("/rebuilds")
class RebuildEndpoint {
  private static final int LATEST = 100;

  private final Rebuilder rebuilder;
  private final Rebuilds rebuilds;

  RebuildEndpoint(Rebuilder rebuilder, Rebuilds rebuilds) {
    this.rebuilder = rebuilder;
    this.rebuilds = rebuilds;
  }

  /**
   * What to build anew.
   *
   * @param views names of views; without it all of them
   */
  record Order(@Nullable List<String> views) {
    Order {
      Fields.check().distinct("views", views == null ? List.of() : views, 100).orThrow();
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Build views anew beside those in use; without names all of them (operators)")
  ResponseEntity<Rebuild> start(@RequestBody Order order, CommandCall.Bulk call) {
    var operator = ViewEndpoint.requireOperator(call.act().actor());
    List<String> views =
        order.views == null || order.views.isEmpty() ? rebuilder.views() : order.views;
    Fields.check()
        .holds(
            "views",
            rebuilder.views().containsAll(views),
            views,
            "names of views: " + String.join(", ", rebuilder.views()))
        .orThrow();
    UUID id = call.newId();
    try {
      if (rebuilds.find(id).isEmpty()) {
        rebuilder.start(id, views, operator.person().subject());
      }
    } catch (DuplicateKeyException e) {
      if (rebuilds.find(id).isEmpty()) {
        throw RequestProblem.REBUILD_UNDER_WAY.because(
            "One of " + String.join(", ", views) + " is being built already.");
      }
    }
    return accepted(id);
  }

  @GetMapping
  @Operation(summary = "The latest rebuilds (operators)")
  List<Rebuild> latest(Actor caller) {
    ViewEndpoint.requireOperator(caller);
    return rebuilds.latest(LATEST);
  }

  @GetMapping("/{rebuildId}")
  @Operation(
      summary = "How far a rebuild has come, how fast, and how long it still takes (operators)")
  Rebuild get(@PathVariable UUID rebuildId, Actor caller) {
    ViewEndpoint.requireOperator(caller);
    return require(rebuildId);
  }

  @PostMapping("/{rebuildId}/stop")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Stop a rebuild; it can be resumed where it was (operators)")
  ResponseEntity<Rebuild> stop(@PathVariable UUID rebuildId, CommandCall.Bulk call) {
    ViewEndpoint.requireOperator(call.act().actor());
    requireStatus(rebuildId, Status.RUNNING, Status.STOPPED, Status.INTERRUPTED, Status.FAILED);
    rebuilds.stop(rebuildId);
    return accepted(rebuildId);
  }

  @PostMapping("/{rebuildId}/resume")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Go on with a rebuild that was stopped or interrupted (operators)")
  ResponseEntity<Rebuild> resume(@PathVariable UUID rebuildId, CommandCall.Bulk call) {
    ViewEndpoint.requireOperator(call.act().actor());
    requireStatus(rebuildId, Status.STOPPED, Status.INTERRUPTED, Status.FAILED, Status.RUNNING);
    rebuilder.resume(rebuildId);
    return accepted(rebuildId);
  }

  @PostMapping("/{rebuildId}/switch")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Put new views in the place of those that they differ from (operators)",
      description =
          "That they differ means that the view in use has lost or changed rows, or that the"
              + " software reads events otherwise than it did: look at the parity first.")
  ResponseEntity<Rebuild> switchOver(@PathVariable UUID rebuildId, CommandCall.Bulk call) {
    ViewEndpoint.requireOperator(call.act().actor());
    var rebuild = requireStatus(rebuildId, Status.DIFFERENT, Status.DONE);
    if (rebuild.views().stream().anyMatch(it -> it.status() == ViewStatus.DIFFERENT)) {
      rebuilder.switchDifferent(rebuildId);
    }
    return accepted(rebuildId);
  }

  @PostMapping("/{rebuildId}/discard")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Drop the new views that are not in use (operators)")
  ResponseEntity<Rebuild> discard(@PathVariable UUID rebuildId, CommandCall.Bulk call) {
    ViewEndpoint.requireOperator(call.act().actor());
    requireStatus(
        rebuildId,
        Status.STOPPED,
        Status.INTERRUPTED,
        Status.FAILED,
        Status.DIFFERENT,
        Status.DONE);
    rebuilder.discard(rebuildId);
    return accepted(rebuildId);
  }

  private ResponseEntity<Rebuild> accepted(UUID id) {
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create("/rebuilds/" + id))
        .body(require(id));
  }

  private Rebuild require(UUID id) {
    return rebuilds
        .find(id)
        .orElseThrow(() -> RequestProblem.NOT_FOUND.because("There is no such rebuild."));
  }

  private Rebuild requireStatus(UUID id, Status... admitted) {
    var rebuild = require(id);
    if (!List.of(admitted).contains(rebuild.status())) {
      throw RequestProblem.REBUILD_STATUS.because("The rebuild is " + rebuild.status() + ".");
    }
    return rebuild;
  }
}
