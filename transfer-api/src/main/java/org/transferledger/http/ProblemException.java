package org.transferledger.http;

import org.jspecify.annotations.Nullable;

/** A request that cannot be answered as asked. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final RequestProblem problem;

  ProblemException(RequestProblem problem, @Nullable String detail) {
    super(detail, null, false, false);
    this.problem = problem;
  }

  public RequestProblem problem() {
    return problem;
  }
}
