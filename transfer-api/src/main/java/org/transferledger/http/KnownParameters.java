package org.transferledger.http;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.transferledger.core.InvalidFields;

/**
 * Refuses query parameters that the endpoint does not have: a misspelt filter must not mean "all".
 */
final class KnownParameters implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getPackageName().startsWith("org.transferledger")) {
      Set<String> known =
          Arrays.stream(method.getMethodParameters())
              .flatMap(KnownParameters::names)
              .collect(Collectors.toSet());
      List<InvalidFields.Fault> unknown =
          request.getParameterMap().keySet().stream()
              .filter(it -> !known.contains(it))
              .map(it -> new InvalidFields.Fault(it, null, "no such parameter"))
              .toList();
      if (!unknown.isEmpty()) {
        throw new InvalidFields(unknown);
      }
    }
    return true;
  }

  private static Stream<String> names(MethodParameter parameter) {
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    if (named != null) {
      return Stream.of(named.name().isEmpty() ? parameter.getParameter().getName() : named.name());
    }
    return parameter.hasParameterAnnotation(ParameterObject.class)
        ? Arrays.stream(parameter.getParameterType().getRecordComponents())
            .map(KnownParameters::name)
        : Stream.empty();
  }

  private static String name(RecordComponent component) {
    var named = component.getAccessor().getAnnotation(Parameter.class);
    return named == null || named.name().isEmpty() ? component.getName() : named.name();
  }
}
