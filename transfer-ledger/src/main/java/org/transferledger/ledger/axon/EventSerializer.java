package org.transferledger.ledger.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;

/**
 * Events as JSON under stable names. Absent values are left out and properties keep the order in
 * which the class declares them, so that what is stored is small and the same every time; unknown
 * properties are skipped, so that an older node can read what a newer one wrote with an optional
 * field more.
 */
public final class EventSerializer extends Jackson3Serializer {
  private final EventNames names;

  public EventSerializer(EventNames names) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json ->
                json.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                        it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))));
    this.names = names;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public SerializedType typeForClass(Class type) {
    EventNames.Name name = type == null ? null : names.of(type);
    return name == null
        ? super.typeForClass(type)
        : new SimpleSerializedType(name.name(), Integer.toString(name.revision()));
  }

  @Override
  protected String resolveClassName(SerializedType type) {
    return type.getName().startsWith("org.axonframework.")
        ? type.getName()
        : names.classOf(type.getName()).getName();
  }
}
