package org.transferledger.ledger.axon;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.transferledger.ledger.RecordedEvent;

/** A recorded event as Axon reads it. (Axon's own entries cut the time to milliseconds.) */
record StoredEventData(RecordedEvent event)
    implements TrackedEventData<byte[]>, DomainEventData<byte[]> {
  @Override
  public TrackingToken trackingToken() {
    return new GlobalSequenceTrackingToken(event.position());
  }

  @Override
  public String getEventIdentifier() {
    return event.eventId().toString();
  }

  @Override
  public Instant getTimestamp() {
    return event.recordedAt();
  }

  @Override
  public SerializedObject<byte[]> getPayload() {
    return new SimpleSerializedObject<>(
        event.payload(), byte[].class, event.type(), Integer.toString(event.revision()));
  }

  @Override
  public SerializedObject<byte[]> getMetaData() {
    return new SerializedMetaData<>(event.metadata(), byte[].class);
  }

  @Override
  public String getType() {
    return event.streamType();
  }

  @Override
  public String getAggregateIdentifier() {
    return event.streamId();
  }

  @Override
  public long getSequenceNumber() {
    return event.version();
  }
}
