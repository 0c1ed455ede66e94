package org.transferledger.http;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.Refused;
import org.transferledger.ledger.LogUnavailable;
import org.transferledger.ledger.event.UnknownEventType;
import tools.jackson.core.JacksonException;

/** Turns everything that can go wrong into a problem after RFC 9457. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {
  private static final Logger LOGGER = LoggerFactory.getLogger(ProblemHandler.class);
  private static final String RETRY_AFTER_SECONDS = "1";

  private final ProblemCatalogue catalogue;

  ProblemHandler(ProblemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(Refused refused) {
    return answer(Problem.of(refused, catalogue));
  }

  @ExceptionHandler
  ResponseEntity<Object> invalid(InvalidFields invalid) {
    return answer(Problem.of(invalid.faults()));
  }

  /** Parameters that make one object, which refuses what it is given. */
  @ExceptionHandler
  ResponseEntity<Object> parameters(BeanInstantiationException e) {
    return e.getCause() instanceof InvalidFields invalid ? invalid(invalid) : failure(e);
  }

  @ExceptionHandler
  ResponseEntity<Object> problem(ProblemException e) {
    return answer(Problem.of(e.problem(), e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<Object> logUnavailable(LogUnavailable e) {
    LOGGER.error("the log is unavailable: {}", e.getMessage());
    return answer(
        Problem.of(
            RequestProblem.LOG_UNAVAILABLE,
            e.outcomeKnown()
                ? "Nothing was recorded."
                : "Whether it was recorded is not known yet."));
  }

  /** Parameters that cannot be read at all. */
  @ExceptionHandler
  ResponseEntity<Object> unreadable(InvalidParameterException e) {
    return answer(Problem.of(RequestProblem.INVALID_REQUEST, "A parameter cannot be read."));
  }

  /** The database is away; a read may be tried again as it is. */
  @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class})
  ResponseEntity<Object> databaseUnavailable(DataAccessException e) {
    LOGGER.error("the database is unavailable: {}", e.getMessage());
    return answer(Problem.of(RequestProblem.LOG_UNAVAILABLE, null));
  }

  @ExceptionHandler
  ResponseEntity<Object> unknownEvent(UnknownEventType e) {
    LOGGER.error("a record cannot be read", e);
    return answer(Problem.of(RequestProblem.EVENT_TYPE_UNKNOWN, null));
  }

  @ExceptionHandler
  ResponseEntity<Object> failure(Exception e) {
    LOGGER.error("a request failed", e);
    return answer(Problem.of(RequestProblem.INTERNAL_ERROR, null));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (JsonFaults.cause(e, BodyLimit.Exceeded.class) != null) {
      return answer(Problem.of(RequestProblem.CONTENT_TOO_LARGE, null));
    }
    if (e.getCause() instanceof JacksonException json) {
      return answer(Problem.of(JsonFaults.of(json)));
    }
    return answer(
        Problem.of(RequestProblem.INVALID_REQUEST, "The body is missing or cannot be read."));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String field =
        e instanceof MethodArgumentTypeMismatchException it
            ? it.getName()
            : String.valueOf(e.getPropertyName());
    return answer(Problem.of(faults(field, e.getValue(), e)));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        Problem.of(List.of(new InvalidFields.Fault(e.getParameterName(), null, "must be given"))));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Problem.of(faults(e)));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    RequestProblem problem = RequestProblem.of(status.value());
    if (problem == RequestProblem.INTERNAL_ERROR) {
      LOGGER.error("a request failed", e);
    }
    return answer(Problem.of(problem, null));
  }

  private static List<InvalidFields.Fault> faults(
      String field, @Nullable Object value, Exception e) {
    InvalidFields invalid = JsonFaults.cause(e, InvalidFields.class);
    return invalid == null
        ? List.of(InvalidFields.Fault.of(field, String.valueOf(value), JsonFaults.TYPE))
        : invalid.faults().stream().map(it -> it.within(field)).toList();
  }

  private static List<InvalidFields.Fault> faults(BindException e) {
    return e.getFieldErrors().stream()
        .map(it ->
            InvalidFields.Fault.of(
                it.getField(), String.valueOf(it.getRejectedValue()), JsonFaults.TYPE))
        .toList();
  }

  private static ResponseEntity<Object> answer(Problem problem) {
    var answer =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.status() == RequestProblem.LOG_UNAVAILABLE.status().value()) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.body(problem);
  }
}
