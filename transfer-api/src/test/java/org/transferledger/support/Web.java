package org.transferledger.support;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as anybody calls it, of whatever issuer: everything but the check of the token's
 * signature. What is changed is changed whatever version it has.
 */
public final class Web {
  private static final JsonMapper JSON = new JsonMapper();
  private final MockMvc mvc;

  public Web(WebApplicationContext context) {
    this.mvc = MockMvcBuilders.webAppContextSetup(context).build();
  }

  /** An answer with its JSON body. */
  public record Answer(int status, JsonNode body, MockHttpServletResponse response) {
    /** The rule or problem that it names. */
    public String problem() {
      return body.path("type").asString("").replace("/problems/", "");
    }

    public String id() {
      return body.path("id").asString("");
    }

    /** Where the record is found. */
    public String location() {
      return String.valueOf(response.getHeader("Location"));
    }

    /** The body to the byte. */
    public String text() {
      return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public JsonNode items() {
      return body.path("items");
    }

    /** The same answer, of which it is certain that it is a yes. */
    public Answer accepted() {
      if (status >= 300) {
        throw new AssertionError("answered " + status + " " + body);
      }
      return this;
    }
  }

  public Answer get(Act by, String path) {
    return send(by, MockMvcRequestBuilders.get(URI.create(path)));
  }

  public Answer post(Act by, String path, @Nullable String body) {
    return post(by, path, body, UUID.randomUUID().toString());
  }

  public Answer post(Act by, String path, @Nullable String body, String key) {
    var request =
        MockMvcRequestBuilders.post(URI.create(path))
            .header("Idempotency-Key", "\"" + key + "\"")
            .header("If-Match", "*")
            .contentType(MediaType.APPLICATION_JSON);
    return send(by, body == null ? request : request.content(body));
  }

  /** A file, which the server writes while it answers. */
  public byte[] file(Act by, String path) {
    var response = perform(by, MockMvcRequestBuilders.get(URI.create(path)));
    if (response.getStatus() != HttpStatus.OK.value()) {
      throw new AssertionError("answered " + response.getStatus());
    }
    return response.getContentAsByteArray();
  }

  private Answer send(Act by, MockHttpServletRequestBuilder request) {
    var response = perform(by, request);
    return new Answer(response.getStatus(), json(response), response);
  }

  private MockHttpServletResponse perform(Act by, MockHttpServletRequestBuilder request) {
    SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token(by)));
    try {
      var result = mvc.perform(request).andReturn();
      if (result.getRequest().isAsyncStarted()) {
        result.getAsyncResult();
        result = mvc.perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn();
      }
      return result.getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static JsonNode json(MockHttpServletResponse response) {
    byte[] body = response.getContentAsByteArray();
    return JSON.readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body);
  }

  private static Jwt token(Act by) {
    Actor actor = by.actor();
    Person person = actor.person();
    var token =
        Jwt.withTokenValue("token")
            .header("alg", "none")
            .claim("iss", person.issuer())
            .claim("sub", person.subject());
    var claims =
        switch (actor) {
          case Actor.Officer it -> token.claim("role", "officer").claim("state", it.state().code());
          case Actor.FirmMember it ->
              token
                  .claim("role", it.role().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                  .claim("firm", it.firm().value());
          case Actor.Investigator _ -> token.claim("role", "investigator");
          case Actor.Auditor it -> token.claim("role", "auditor").claim("state", it.state().code());
          case Actor.Custodian it ->
              token.claim("role", "custodian").claim("state", it.state().code());
          case Actor.Operator _ -> token.claim("role", "operator");
          case Actor.Reporter _, Actor.Deadline _ ->
              throw new IllegalArgumentException("not one of those who call here: " + actor);
        };
    return claims.build();
  }
}
