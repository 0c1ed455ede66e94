package org.transferledger.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Rewriting;
import org.transferledger.core.StreamType;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.RestrictionExpired;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.PurposeEnded;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;

/**
 * What had taken effect at a time, by all that is known of it. Most of what is recorded takes
 * effect as it is recorded. Some was true before: a restriction that is meant to apply since an
 * earlier time, a release that comes to light, a destruction that somebody saw.
 */
public final class Effective {
  /** Where a day ends last. */
  private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

  private Effective() {}

  /**
   * An event and when it was recorded.
   *
   * @param recordedAt by the clock of the log
   */
  public record Recorded(DomainEvent event, Instant recordedAt) {}

  /**
   * The part of a stream that had taken effect at the time, with corrections, whenever they were
   * made. What a stream begins with stays, since the rest makes no sense without it; and what was
   * noted only because its time had come is left out, since the time itself tells.
   *
   * @param known the stream from its first event on
   */
  public static List<DomainEvent> at(Instant time, List<Recorded> known) {
    var counting = StreamType.effective(known.stream().map(Recorded::event).toList());
    List<DomainEvent> effective = new ArrayList<>();
    IntStream.range(0, counting.size())
        .filter(i -> i == 0 || tookEffect(counting.get(i), known.get(i).recordedAt(), time))
        .forEach(i -> effective.add(counting.get(i)));
    return List.copyOf(effective);
  }

  private static boolean tookEffect(DomainEvent event, Instant recordedAt, Instant time) {
    if (event instanceof Rewriting
        || event instanceof PurposeEnded
        || event instanceof RestrictionExpired) {
      return false;
    }
    return !since(event, recordedAt).isAfter(time);
  }

  /** Since when an event counts: since it was recorded, or since an earlier time that it names. */
  public static Instant since(DomainEvent event, Instant recordedAt) {
    Instant named = named(event);
    return named != null && named.isBefore(recordedAt) ? named : recordedAt;
  }

  private static @Nullable Instant named(DomainEvent event) {
    return switch (event) {
      case AccessRestricted it -> it.order().effective();
      case PastReleaseRecorded it -> it.release().releasedOn();
      case TransferDestroyed it -> over(it.certificate().witnessedOn());
      default -> null;
    };
  }

  /** When a day is over everywhere. */
  private static Instant over(LocalDate day) {
    return day.plusDays(1).atStartOfDay().toInstant(LATEST);
  }
}
