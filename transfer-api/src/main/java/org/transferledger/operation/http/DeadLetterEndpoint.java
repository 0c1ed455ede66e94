package org.transferledger.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.Reason;
import org.transferledger.http.CommandCall;
import org.transferledger.http.RequestProblem;
import org.transferledger.projection.DeadLetter;
import org.transferledger.projection.DeadLetterBox;

/** The events that views could not take, over HTTP. */
@RestController
@Tag(name = "operation")
@RequestMapping("/dead-letters")
class DeadLetterEndpoint {
  private static final int MOST = 500;

  private final DeadLetterBox box;

  DeadLetterEndpoint(DeadLetterBox box) {
    this.box = box;
  }

  @GetMapping
  @Operation(summary = "Events that views could not take, in the order of the log (operators)")
  List<DeadLetter> list(
      @RequestParam(required = false) @Nullable String view,
      @RequestParam(defaultValue = "0") long after,
      Actor caller) {
    ViewEndpoint.requireOperator(caller);
    return box.letters(view, after, MOST);
  }

  @GetMapping("/{view}/{position}")
  @Operation(summary = "One of them, with what failed and where (operators)")
  DeadLetter get(@PathVariable String view, @PathVariable long position, Actor caller) {
    ViewEndpoint.requireOperator(caller);
    return require(view, position);
  }

  /**
   * How a try went.
   *
   * @param written whether nothing of the event's stream is missing in the view any more
   */
  record Tried(boolean written) {}

  @PostMapping("/{view}/{position}/retry")
  @Operation(summary = "Try it again now, with all that waits for it (operators)")
  Tried retry(@PathVariable String view, @PathVariable long position, CommandCall.Bulk call) {
    ViewEndpoint.requireOperator(call.act().actor());
    return new Tried(box.retry(require(view, position)));
  }

  @PostMapping("/{view}/{position}/discard")
  @Operation(summary = "Let the view do without it; what waited for it is tried (operators)")
  DeadLetter discard(
      @PathVariable String view,
      @PathVariable long position,
      @RequestBody Reason reason,
      CommandCall.Bulk call) {
    var operator = ViewEndpoint.requireOperator(call.act().actor());
    box.discard(require(view, position), operator.person().subject(), reason.reason());
    return require(view, position);
  }

  private DeadLetter require(String view, long position) {
    return box.find(view, position)
        .orElseThrow(() -> RequestProblem.NOT_FOUND.because("There is no such dead letter."));
  }
}
