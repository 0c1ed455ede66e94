package org.transferledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.Refused;
import org.transferledger.core.Rule;

/**
 * A refusal after RFC 9457.
 *
 * @param type address of a page that explains the kind of problem
 * @param title the rule, in one sentence
 * @param status the HTTP status, again
 * @param detail what was found in this request
 * @param violations every rule that was broken and every field at fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, @Nullable String detail, List<Violation> violations) {
  static final String PAGES = "/problems/";

  /** The address of the page of a rule. */
  public static String page(String slug) {
    return PAGES + slug;
  }

  /**
   * One thing wrong.
   *
   * @param type address of the page of the rule
   * @param field path of the field at fault, if it is a field
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Violation(String type, @Nullable String field, String detail) {}

  static Problem of(RequestProblem problem, @Nullable String detail) {
    return new Problem(
        PAGES + problem.slug(), problem.text(), problem.status().value(), detail, List.of());
  }

  static Problem of(Refused refused, ProblemCatalogue catalogue) {
    var first = refused.violations().getFirst();
    return new Problem(
        PAGES + first.rule(),
        catalogue.text(first.rule()),
        status(first.kind()).value(),
        first.detail(),
        refused.violations().stream()
            .map(it -> new Violation(PAGES + it.rule(), it.field(), it.detail()))
            .toList());
  }

  static Problem of(List<InvalidFields.Fault> faults) {
    var problem = RequestProblem.INVALID_FIELDS;
    return new Problem(
        PAGES + problem.slug(),
        problem.text(),
        problem.status().value(),
        faults.getFirst().toString(),
        faults.stream()
            .map(it -> new Violation(PAGES + problem.slug(), it.field(), it.toString()))
            .toList());
  }

  /** How a broken rule is answered; a new kind of rule does not compile until it has an answer. */
  static HttpStatus status(Rule.Kind kind) {
    return switch (kind) {
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
      case STALE -> HttpStatus.PRECONDITION_FAILED;
      case CONFLICT -> HttpStatus.CONFLICT;
    };
  }
}
