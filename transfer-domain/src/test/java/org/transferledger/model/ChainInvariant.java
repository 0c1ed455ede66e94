package org.transferledger.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Purpose;
import org.transferledger.model.MemoryLedger.Recorded;
import org.transferledger.transfer.HeldPurpose;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferRecalled;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferEvent.TransferReturned;

/**
 * A release was approved and happens once; what is passed on rests on something that is still held
 * and permits no more than that; a recall leaves nothing held further down.
 */
final class ChainInvariant implements Invariant {
  private final Set<TransferId> approved = new HashSet<>();
  private final Map<TransferId, TransferReleased> released = new HashMap<>();
  private final Set<TransferId> ended = new HashSet<>();
  private final Set<TransferId> recalled = new HashSet<>();
  private int recall = -1;

  @Override
  public @Nullable String wrong(Recorded next) {
    String open = next.command() == recall ? null : heldBelowRecalled();
    switch (next.event()) {
      case TransferApproved it -> approved.add(it.transferId());
      case TransferReleased it -> {
        String wrong = released(it);
        released.put(it.transferId(), it);
        return wrong;
      }
      case TransferRecalled it -> {
        ended.add(it.transferId());
        recalled.add(it.transferId());
        recall = next.command();
      }
      case TransferReturned it -> end(it);
      case TransferDestroyed it -> end(it);
      case TransferLost it -> end(it);
      default -> {}
    }
    return open;
  }

  private void end(TransferEvent event) {
    ended.add(event.transferId());
  }

  private @Nullable String released(TransferReleased it) {
    if (!approved.contains(it.transferId())) {
      return "released without an approval";
    }
    if (released.containsKey(it.transferId())) {
      return "released twice";
    }
    Set<Purpose> passed =
        it.purposes().stream().map(HeldPurpose::purpose).collect(Collectors.toSet());
    for (var id = it.terms().parent(); id != null; ) {
      var parent = released.get(id);
      if (parent == null || ended.contains(id)) {
        return "passed on from what is not held";
      }
      if (!parent.purposes().stream().map(HeldPurpose::purpose).toList().containsAll(passed)) {
        return "passed on for more than it was received for";
      }
      id = parent.terms().parent();
    }
    return null;
  }

  /** Looked at once after each recall, when all of its events are there. */
  private @Nullable String heldBelowRecalled() {
    if (recall < 0) {
      return null;
    }
    recall = -1;
    for (var it : List.copyOf(released.values())) {
      var parent = it.terms().parent();
      if (!ended.contains(it.transferId()) && parent != null && recalled.contains(parent)) {
        return it.transferId() + " is still held below what was recalled";
      }
    }
    return null;
  }
}
