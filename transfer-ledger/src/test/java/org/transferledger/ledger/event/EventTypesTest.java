package org.transferledger.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EventTypesTest {
  /** Since revision 2 the amount has a unit, since revision 3 it is called quantity. */
  record Shipped(int quantity, String unit, @Nullable String note) {}

  record Other(int n) {}

  private static final EventType SHIPPED = new EventType("thing.shipped", 3, Shipped.class);
  private static final Upcaster UNIT = upcaster(1, it -> it.put("unit", "piece"));
  private static final Upcaster QUANTITY =
      upcaster(
          2,
          it -> {
            it.set("quantity", it.remove("amount"));
            return it;
          });

  private static Upcaster upcaster(int from, UnaryOperator<ObjectNode> change) {
    return new Upcaster("thing.shipped", from, change);
  }

  private final EventSerializer serializer =
      new EventSerializer(new EventTypes(List.of(SHIPPED), List.of(QUANTITY, UNIT)));

  @Test
  void everyOlderRevisionIsReadAsTodays() {
    assertThat(read(1, "{\"amount\":7}")).isEqualTo(new Shipped(7, "piece", null));
    assertThat(read(2, "{\"amount\":7,\"unit\":\"kg\"}")).isEqualTo(new Shipped(7, "kg", null));
    assertThat(read(3, "{\"quantity\":7,\"unit\":\"kg\",\"note\":\"x\"}"))
        .isEqualTo(new Shipped(7, "kg", "x"));
  }

  @Test
  void axonReadsOlderRevisionsThroughTheSameDoor() {
    Object event =
        serializer.deserialize(
            new SimpleSerializedObject<>(
                bytes("{\"amount\":7}"), byte[].class, "thing.shipped", "1"));
    assertThat(event).isEqualTo(new Shipped(7, "piece", null));
  }

  @Test
  void whatANewerVersionAddsIsSkippedButANewerRevisionIsNot() {
    assertThat(read(3, "{\"quantity\":7,\"unit\":\"kg\",\"later\":true}"))
        .isEqualTo(new Shipped(7, "kg", null));
    assertThatThrownBy(() -> read(4, "{}"))
        .isInstanceOf(UnknownEventType.class)
        .hasMessageContaining("thing.shipped of revision 4");
    assertThatThrownBy(() -> serializer.event("thing.lost", 1, bytes("{}")))
        .isInstanceOf(UnknownEventType.class)
        .hasMessageContaining("thing.lost");
  }

  @Test
  void aNameBelongsToOneClassAndAClassToOneName() {
    refused(List.of(SHIPPED, new EventType("thing.shipped", 1, Other.class)), UNIT, QUANTITY);
    refused(List.of(SHIPPED, new EventType("thing.sent", 1, Shipped.class)), UNIT, QUANTITY);
  }

  @Test
  void thereIsOneWayFromEachRevisionToTheNext() {
    refused(List.of(SHIPPED), UNIT);
    refused(List.of(SHIPPED), QUANTITY);
    refused(List.of(SHIPPED), UNIT, QUANTITY, upcaster(2, it -> it));
    refused(List.of(SHIPPED), UNIT, QUANTITY, upcaster(3, it -> it));
    refused(List.of(SHIPPED), UNIT, QUANTITY, new Upcaster("thing.lost", 1, it -> it));
  }

  private static void refused(List<EventType> types, Upcaster... upcasters) {
    assertThatThrownBy(() -> new EventTypes(types, List.of(upcasters)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Object read(int revision, String json) {
    return serializer.event("thing.shipped", revision, bytes(json));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
