package org.transferledger.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.transferledger.core.Actor;
import org.transferledger.core.BatchId;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.TransferId;

/**
 * What the generated OpenAPI document says beyond paths and schemas: headers, problems, security.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  private static final String SECURITY = "token";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            CommandCall.Creation.class,
            CommandCall.Change.class,
            CommandCall.Addition.class,
            CommandCall.Bulk.class,
            Actor.class)
        .addSimpleTypesForParameterObject(
            BatchId.class,
            CaseId.class,
            Country.class,
            FirmId.class,
            LicenceId.class,
            PackageId.class,
            ShipmentId.class,
            TransferId.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Transfer Ledger")
                .version("1")
                .description("Technology-transfer records of the partner firms of two states.")
                .license(new License().name("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSecuritySchemes(
                    SECURITY,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")))
        .security(List.of(new SecurityRequirement().addList(SECURITY)));
  }

  @Bean
  OpenApiCustomizer problemSchema() {
    return api ->
        ModelConverters.getInstance(true)
            .readAll(Problem.class)
            .forEach(api.getComponents()::addSchemas);
  }

  @Bean
  OperationCustomizer protocol() {
    return (operation, method) -> {
      if (has(method, CommandCall.Creation.class)) {
        command(operation, HttpStatus.CREATED);
      } else if (has(method, CommandCall.Addition.class)) {
        command(operation, HttpStatus.CREATED);
        change(operation);
      } else if (has(method, CommandCall.Change.class)) {
        command(operation, HttpStatus.OK);
        change(operation);
      } else if (has(method, CommandCall.Bulk.class)) {
        key(operation);
        problems(operation, HttpStatus.BAD_REQUEST, HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
        problems(
            operation,
            HttpStatus.NOT_FOUND,
            HttpStatus.CONFLICT,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.UNPROCESSABLE_CONTENT,
            HttpStatus.SERVICE_UNAVAILABLE);
      } else if (has(method, Actor.class)) {
        problems(operation, HttpStatus.BAD_REQUEST, HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
        problems(operation, HttpStatus.NOT_FOUND, HttpStatus.SERVICE_UNAVAILABLE);
      } else if (Arrays.stream(method.getMethodParameters())
          .anyMatch(it -> it.hasParameterAnnotation(RequestHeader.class))) {
        operation.setSecurity(List.of());
        problems(operation, HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND);
        problems(operation, HttpStatus.SERVICE_UNAVAILABLE);
      }
      return operation;
    };
  }

  private static void command(Operation operation, HttpStatus success) {
    key(operation);
    ApiResponse answer =
        Objects.requireNonNull(operation.getResponses().remove("200"), "a generated answer");
    answer
        .description(success.getReasonPhrase())
        .addHeaderObject(HttpHeaders.ETAG, text("The version that the record has now."))
        .addHeaderObject(
            ConsistencyToken.HEADER, text("Send it with a read that must contain this change."));
    if (success == HttpStatus.CREATED) {
      answer.addHeaderObject(HttpHeaders.LOCATION, text("Where the record is found."));
    }
    operation.getResponses().addApiResponse(Integer.toString(success.value()), answer);
    problems(
        operation,
        HttpStatus.BAD_REQUEST,
        HttpStatus.UNAUTHORIZED,
        HttpStatus.FORBIDDEN,
        HttpStatus.NOT_FOUND);
    problems(
        operation,
        HttpStatus.CONFLICT,
        HttpStatus.UNPROCESSABLE_CONTENT,
        HttpStatus.SERVICE_UNAVAILABLE);
  }

  private static void key(Operation operation) {
    operation.addParametersItem(
        header(
            CommandCalls.IDEMPOTENCY_KEY,
            "A quoted string, the same on every repeat of this request."));
  }

  private static void change(Operation operation) {
    operation.addParametersItem(
        header(HttpHeaders.IF_MATCH, "The ETag of the record as the caller has seen it."));
    problems(operation, HttpStatus.PRECONDITION_FAILED, HttpStatus.PRECONDITION_REQUIRED);
  }

  private static void problems(Operation operation, HttpStatus... statuses) {
    for (HttpStatus status : statuses) {
      var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
      operation
          .getResponses()
          .addApiResponse(
              Integer.toString(status.value()),
              new ApiResponse()
                  .description(status.getReasonPhrase())
                  .content(new Content().addMediaType("application/problem+json", problem)));
    }
  }

  private static HeaderParameter header(String name, String description) {
    var parameter = new HeaderParameter();
    parameter.name(name).description(description).required(true).schema(new StringSchema());
    return parameter;
  }

  private static Header text(String description) {
    return new Header().description(description).schema(new StringSchema());
  }

  private static boolean has(HandlerMethod method, Class<?> parameter) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(it -> it.getParameterType() == parameter);
  }
}
