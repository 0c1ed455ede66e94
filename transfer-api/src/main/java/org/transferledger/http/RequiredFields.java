package org.transferledger.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Marks the components of a record as required unless they are annotated as nullable. */
@Component
class RequiredFields implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    JavaType javaType = Json31.mapper().constructType(type.getType());
    if (resolved != null && javaType != null && javaType.getRawClass().isRecord()) {
      Schema<?> model =
          resolved.get$ref() == null ? resolved : definition(resolved.get$ref(), context);
      if (model != null && model.getProperties() != null) {
        model.setRequired(required(javaType.getRawClass()));
      }
    }
    return resolved;
  }

  @Override
  public boolean isOpenapi31() {
    return true;
  }

  private static @Nullable Schema<?> definition(String reference, ModelConverterContext context) {
    return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static List<String> required(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(it -> !it.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(RecordComponent::getName)
        .toList();
  }
}
