package org.transferledger.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses bodies of a type that is not JSON, or of none that can be told, unless the endpoint names
 * the types that it takes.
 */
final class JsonOnly implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String type = request.getContentType();
    if (type != null && !namesItsTypes(handler) && !isJson(type)) {
      throw RequestProblem.UNSUPPORTED_MEDIA_TYPE.because("The body is not application/json.");
    }
    return true;
  }

  private static boolean namesItsTypes(Object handler) {
    if (handler instanceof HandlerMethod method) {
      RequestMapping mapping =
          AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
      return mapping != null && mapping.consumes().length > 0;
    }
    return false;
  }

  private static boolean isJson(String type) {
    try {
      MediaType given = MediaType.parseMediaType(type);
      return given.isConcrete() && MediaType.APPLICATION_JSON.includes(given);
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
