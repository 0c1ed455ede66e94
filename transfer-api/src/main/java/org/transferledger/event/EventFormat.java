package org.transferledger.event;

import java.util.List;
import org.transferledger.catalogue.EventCatalogue;
import org.transferledger.ledger.event.EventSerializer;
import org.transferledger.ledger.event.EventType;
import org.transferledger.ledger.event.EventTypes;
import org.transferledger.ledger.event.Upcaster;

/** The events of the domain as they are stored. */
public final class EventFormat {
  /**
   * How each older revision becomes the next one. So far every event is written as it was from the
   * first.
   */
  private static final List<Upcaster> UPCASTERS = List.of();

  private EventFormat() {}

  public static EventSerializer serializer() {
    var types =
        EventCatalogue.names().entrySet().stream()
            .map(it -> new EventType(it.getValue().name(), it.getValue().revision(), it.getKey()))
            .toList();
    return new EventSerializer(new EventTypes(types, UPCASTERS));
  }
}
