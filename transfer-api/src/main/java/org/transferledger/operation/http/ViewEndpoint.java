package org.transferledger.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.http.LogMoments;
import org.transferledger.http.RequestProblem;
import org.transferledger.projection.ViewProgress;
import org.transferledger.projection.ViewProgress.ViewStanding;

/** The views over HTTP. */
@RestController
@Tag(name = "operation")
class ViewEndpoint {
  private final ViewProgress progress;
  private final LogMoments log;

  ViewEndpoint(ViewProgress progress, LogMoments log) {
    this.progress = progress;
    this.log = log;
  }

  /**
   * All views.
   *
   * @param lastPosition of the log
   */
  record Views(long lastPosition, List<ViewStanding> views) {}

  @GetMapping("/views")
  @Operation(
      summary = "How far each view has come, and how many events it could not take (operators)")
  Views views(Actor caller) {
    requireOperator(caller);
    long last = log.end();
    return new Views(last, progress.standings());
  }

  static Actor.Operator requireOperator(Actor caller) {
    if (caller instanceof Actor.Operator operator) {
      return operator;
    }
    throw RequestProblem.ROLE_NOT_ADMITTED.because("This is for operators.");
  }
}
