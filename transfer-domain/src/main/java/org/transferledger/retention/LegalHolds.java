package org.transferledger.retention;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Grounds;
import org.transferledger.core.HoldId;
import org.transferledger.core.Person;
import org.transferledger.core.Refused;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;

/**
 * All legal holds on one subject. While one of them is in force, nothing that it covers is disposed
 * of.
 */
public record LegalHolds(HoldSubject subject, List<Hold> holds) {
  public static final StreamType<LegalHolds, HoldEvent> STREAM =
      new StreamType<>("legal-holds", LegalHolds.class, HoldEvent.class, LegalHolds::after);

  /**
   * A hold on record.
   *
   * @param state whose officer placed it, and whose officers lift it
   */
  public record Hold(HoldId id, Country state, Grounds grounds, Person placedBy, boolean lifted) {}

  static LegalHolds after(@Nullable LegalHolds before, HoldEvent event) {
    return switch (event) {
      case HoldEvent.HoldPlaced e -> {
        var hold = new Hold(e.holdId(), e.state(), e.grounds(), e.by(), false);
        var others = before == null ? Stream.<Hold>empty() : before.holds.stream();
        yield new LegalHolds(e.subject(), Stream.concat(others, Stream.of(hold)).toList());
      }
      case HoldEvent.HoldLifted e ->
          new LegalHolds(
              e.subject(),
              requireNonNull(before).holds.stream()
                  .map(it -> it.id.equals(e.holdId()) ? lifted(it) : it)
                  .toList());
    };
  }

  private static Hold lifted(Hold hold) {
    return new Hold(hold.id, hold.state, hold.grounds, hold.placedBy, true);
  }

  @Nullable Hold hold(HoldId id) {
    return holds.stream().filter(it -> it.id.equals(id)).findAny().orElse(null);
  }

  /** Refuses while a hold on any of these is in force. */
  public static void requireNone(Streams streams, HoldSubject... subjects) {
    List<Violation> held = new ArrayList<>();
    for (HoldSubject subject : subjects) {
      var holds = streams.find(STREAM, subject.toString());
      if (holds != null) {
        holds.holds.stream()
            .filter(it -> !it.lifted)
            .map(it ->
                RetentionRule.NOT_UNDER_HOLD.violation(
                    null, "Hold %s: %s.", it.id, it.grounds.legalBasis()))
            .forEach(held::add);
      }
    }
    Refused.ifAny(held);
  }
}
