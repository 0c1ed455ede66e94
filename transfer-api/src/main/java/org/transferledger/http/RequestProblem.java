package org.transferledger.http;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * What can be wrong with a request whatever it asks for, or with the server that should answer it.
 */
public enum RequestProblem {
  INVALID_REQUEST(
      HttpStatus.BAD_REQUEST, "The request does not have the form that the documentation gives."),
  INVALID_FIELDS(
      HttpStatus.BAD_REQUEST,
      "A field has a value that cannot be; each fault names field, value and rule."),
  IDEMPOTENCY_KEY_REQUIRED(
      HttpStatus.BAD_REQUEST,
      "A request that changes something carries the header Idempotency-Key, a quoted string of 1 to"
          + " 255 printable ASCII characters, the same on every repeat."),
  MOMENT_NOT_PAST(
      HttpStatus.BAD_REQUEST,
      "A view is asked as of a moment that has passed or a position that exists."),
  PAGE_TOKEN_FOREIGN(
      HttpStatus.BAD_REQUEST, "A page token goes with the request whose answer contained it."),
  UNAUTHENTICATED(
      HttpStatus.UNAUTHORIZED,
      "A bearer token of a trusted issuer is needed, valid and not expired."),
  ROLE_NOT_ADMITTED(
      HttpStatus.FORBIDDEN, "The role in the token is not one that this resource is for."),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address that the caller may see."),
  RECORD_DISPOSED(
      HttpStatus.GONE,
      "The record was disposed of after the time that it must be kept; that it existed, and when it"
          + " was disposed of, is in the history."),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The resource does not have this method."),
  NOT_ACCEPTABLE(
      HttpStatus.NOT_ACCEPTABLE, "Answers are application/json or application/problem+json."),
  UPLOAD_UNDER_WAY(
      HttpStatus.CONFLICT,
      "Another upload of the same import moved on meanwhile; once that has ended, sending it again"
          + " goes on where it stopped."),
  REBUILD_UNDER_WAY(HttpStatus.CONFLICT, "A view is built anew by one rebuild at a time."),
  REBUILD_STATUS(
      HttpStatus.CONFLICT,
      "A rebuild is stopped while it runs, resumed once it stands still, and switched or discarded"
          + " by an operator once it differs."),
  CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is larger than the server takes."),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE,
      "A body is application/json, unless the documentation of its path names other types."),
  TOO_MANY_STREAMS(
      HttpStatus.TOO_MANY_REQUESTS,
      "As many streams are open as this node has room for; try again later."),
  VERSION_REQUIRED(
      HttpStatus.PRECONDITION_REQUIRED,
      "A change of an existing record carries the header If-Match with the ETag of the version that"
          + " the caller has seen."),
  INTERNAL_ERROR(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "The server failed. Send the same request with the same Idempotency-Key again to learn its"
          + " outcome."),
  LOG_UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The log cannot be reached just now. Send the same request with the same Idempotency-Key"
          + " again to learn its outcome."),
  EVENT_TYPE_UNKNOWN(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The record holds an event of a newer version of the software than this node runs."),
  PROJECTION_BEHIND(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The view has not caught up with the moment that it was asked for; try again."),
  EVENT_MISSING(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The view could not take an event that the answer would need; operators see why.");

  private final HttpStatus status;
  private final String text;

  RequestProblem(HttpStatus status, String text) {
    this.status = status;
    this.text = text;
  }

  /** The problem that a bare status stands for. */
  static RequestProblem of(int status) {
    return Stream.of(values())
        .filter(it -> it.status.value() == status)
        .findFirst()
        .orElse(status >= 400 && status < 500 ? INVALID_REQUEST : INTERNAL_ERROR);
  }

  public HttpStatus status() {
    return status;
  }

  public String text() {
    return text;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The problem with a detail for this one request. */
  public ProblemException because(String detail) {
    return new ProblemException(this, detail);
  }
}
