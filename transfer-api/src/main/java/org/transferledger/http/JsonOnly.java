package org.transferledger.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses bodies of a type that is not JSON, or of none that can be told. */
final class JsonOnly implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String type = request.getContentType();
    if (type != null && !isJson(type)) {
      throw RequestProblem.UNSUPPORTED_MEDIA_TYPE.because("The body is not application/json.");
    }
    return true;
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
