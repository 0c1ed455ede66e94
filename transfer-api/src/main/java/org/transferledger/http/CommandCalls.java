package org.transferledger.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Periods;
import tools.jackson.databind.json.JsonMapper;

/** Gives an endpoint its {@link CommandCall}. */
@Component
class CommandCalls implements HandlerMethodArgumentResolver {
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** An sf-string of RFC 9651 section 3.3.3, as the Idempotency-Key draft of the IETF asks. */
  private static final Pattern QUOTED =
      Pattern.compile("\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,255}\"");

  private final Callers callers;
  private final Clock clock;
  private final Periods periods;
  private final CommandCall.Parts parts;

  CommandCalls(
      Callers callers,
      Clock clock,
      Periods periods,
      Commands commands,
      OpaqueTokens tokens,
      ConsistencyToken consistency,
      @Qualifier("eventJson") JsonMapper json) {
    this.callers = callers;
    this.clock = clock;
    this.periods = periods;
    this.parts = new CommandCall.Parts(commands, tokens, consistency, json);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return CommandCall.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public CommandCall resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    Actor actor = callers.current();
    Act act = new Act(actor, clock.instant(), periods);
    UUID commandId = commandId(actor, request);
    Class<?> kind = parameter.getParameterType();
    if (kind == CommandCall.Creation.class) {
      return new CommandCall.Creation(parts, act, commandId);
    }
    if (kind == CommandCall.Bulk.class) {
      return new CommandCall.Bulk(parts, act, commandId);
    }
    return kind == CommandCall.Addition.class
        ? new CommandCall.Addition(parts, act, commandId, ifMatch(request))
        : new CommandCall.Change(parts, act, commandId, ifMatch(request));
  }

  private static String ifMatch(NativeWebRequest request) {
    String header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header == null) {
      throw RequestProblem.VERSION_REQUIRED.because("The header If-Match is missing.");
    }
    return header;
  }

  private UUID commandId(Actor actor, NativeWebRequest request) {
    String key = request.getHeader(IDEMPOTENCY_KEY);
    if (key == null || !QUOTED.matcher(key).matches()) {
      throw RequestProblem.IDEMPOTENCY_KEY_REQUIRED.because(
          key == null ? "The header is missing." : "The header is not a quoted string.");
    }
    var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    String operation =
        servlet.getMethod()
            + " "
            + servlet.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return parts
        .tokens()
        .id("command", actor.person().issuer(), actor.person().subject(), operation, key);
  }
}
