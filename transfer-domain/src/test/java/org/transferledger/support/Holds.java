package org.transferledger.support;

import java.util.List;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Grounds;
import org.transferledger.core.HoldId;
import org.transferledger.retention.HoldEvent;
import org.transferledger.retention.HoldEvent.HoldLifted;
import org.transferledger.retention.HoldEvent.HoldPlaced;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.LegalHolds;

/** Legal holds, and what they are placed for. */
public final class Holds {
  public static final HoldId HOLD = HoldId.of("00000000-0000-4000-8000-000000000801");
  public static final HoldId OTHER_HOLD = HoldId.of("00000000-0000-4000-8000-000000000802");
  public static final Grounds GROUNDS = new Grounds("A court has asked for it", "Order 17/2026");
  public static final HoldSubject EVERYTHING = new HoldSubject(HoldSubject.Kind.EVERYTHING, null);

  private Holds() {}

  public static HoldSubject on(HoldSubject.Kind kind, Object id) {
    return new HoldSubject(kind, id.toString());
  }

  public static HoldPlaced placed(HoldSubject subject, HoldId id, Officer by) {
    return new HoldPlaced(subject, id, by.state(), GROUNDS, by.person());
  }

  public static HoldLifted lifted(HoldSubject subject, HoldId id, Officer by) {
    return new HoldLifted(subject, id, "The proceedings are over", by.person());
  }

  /** Adds to what happened to the holds on a subject. */
  public static void given(World world, HoldEvent... events) {
    for (HoldEvent event : events) {
      world.given(LegalHolds.STREAM, event.subject(), List.of(event));
    }
  }
}
