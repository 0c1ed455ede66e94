package org.transferledger.deadline;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.catalogue.Deadline;
import org.transferledger.catalogue.Deadlines.Due;

/** A deadline as a task in the database: its instance says all of it, so two of them are one. */
final class DeadlineTask {
  static final String NAME = "deadline";
  static final String TABLE = "deadline_task";

  private DeadlineTask() {}

  static TaskInstance<Void> instance(Due due) {
    return new TaskInstance<>(
        NAME,
        String.join("/", due.kind().name(), due.streamId(), due.at().toString(), due.detail()));
  }

  static Due due(String instance) {
    String[] parts = instance.split("/", 4);
    return new Due(Deadline.valueOf(parts[0]), parts[1], parts[3], Instant.parse(parts[2]));
  }

  /** Tasks carry no data, so nothing that stands in the database is ever taken for an object. */
  static final class NoData implements Serializer {
    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
      return null;
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
      return null;
    }
  }
}
