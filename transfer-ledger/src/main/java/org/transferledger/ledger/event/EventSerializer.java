package org.transferledger.ledger.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON under stable names. Absent values are left out and properties keep the order in
 * which the class declares them, so that what is stored is small and the same every time; unknown
 * properties are skipped, so that an older node can read what a newer one wrote with an optional
 * field more. Payloads of older revisions are brought up to date as they are read.
 */
public final class EventSerializer extends Jackson3Serializer {
  private static final String FRAMEWORK = "org.axonframework.";

  private final EventTypes types;

  public EventSerializer(EventTypes types) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json ->
                json.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                        it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))));
    this.types = types;
  }

  /** The mapper behind it. */
  public JsonMapper json() {
    return (JsonMapper) getObjectMapper();
  }

  /**
   * The event that a payload stands for.
   *
   * @throws UnknownEventType if this version of the software does not know it
   */
  public Object event(String name, int revision, byte[] payload) {
    EventType type = types.named(name, revision);
    if (revision == type.revision()) {
      return json().readValue(payload, type.type());
    }
    ObjectNode tree = (ObjectNode) json().readTree(payload);
    for (Upcaster upcaster : types.upcasters(type, revision)) {
      tree = upcaster.change().apply(tree);
    }
    return json().treeToValue(tree, type.type());
  }

  /**
   * Checks that an event can be read.
   *
   * @throws UnknownEventType if this version of the software does not know it
   */
  public void requireKnown(String name, int revision) {
    types.named(name, revision);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
  public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
    SerializedType type = serialized.getType();
    if (isFramework(type) || !(serialized.getData() instanceof byte[] payload)) {
      return super.deserialize(serialized);
    }
    return (T) event(type.getName(), Integer.parseInt(type.getRevision()), payload);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public SerializedType typeForClass(Class type) {
    EventType known = type == null ? null : types.of(type);
    return known == null
        ? super.typeForClass(type)
        : new SimpleSerializedType(known.name(), Integer.toString(known.revision()));
  }

  @Override
  protected String resolveClassName(SerializedType type) {
    return isFramework(type)
        ? type.getName()
        : types.named(type.getName(), Integer.parseInt(type.getRevision())).type().getName();
  }

  private static boolean isFramework(SerializedType type) {
    return type.getName().startsWith(FRAMEWORK);
  }
}
