package org.transferledger.http;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.Person;

/**
 * Who calls, from the verified token and from nothing else. Claims: {@code iss}, {@code sub},
 * {@code role}; {@code state} for officers and auditors; {@code firm} for persons of a firm.
 */
@Component
public class Callers implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Actor resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    return current();
  }

  /** The caller of the request that this thread serves. */
  public Actor current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
      throw RequestProblem.UNAUTHENTICATED.because("There is no token.");
    }
    try {
      return actor(token);
    } catch (InvalidFields e) {
      throw RequestProblem.ROLE_NOT_ADMITTED.because(
          "The claims of the token do not fit together.");
    }
  }

  /** Until when the token of this request is valid; null if it does not end. */
  public @Nullable Instant validUntil() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Jwt token
        ? token.getExpiresAt()
        : null;
  }

  private static Actor actor(Jwt token) {
    Person person = new Person(claim(token, "iss"), claim(token, "sub"));
    String role = claim(token, "role");
    return switch (role) {
      case "operator" -> new Actor.Operator(person);
      case "officer" -> new Actor.Officer(person, Country.of(claim(token, "state")));
      case "administrator", "export-control-officer", "engineer" ->
          new Actor.FirmMember(
              person,
              new FirmId(claim(token, "firm")),
              FirmRole.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_')));
      case "auditor" -> new Actor.Auditor(person, Country.of(claim(token, "state")));
      case "custodian" -> new Actor.Custodian(person, Country.of(claim(token, "state")));
      case "investigator" -> new Actor.Investigator(person);
      default ->
          throw RequestProblem.ROLE_NOT_ADMITTED.because(
              "The role in the token is not known here.");
    };
  }

  private static String claim(Jwt token, String name) {
    String value = token.getClaimAsString(name);
    if (value == null) {
      throw RequestProblem.ROLE_NOT_ADMITTED.because("The token has no claim " + name + ".");
    }
    return value;
  }
}
