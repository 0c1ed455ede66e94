package org.transferledger.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent.CaseClosed;
import org.transferledger.misuse.MisuseEvent.CaseDisposed;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseEvent.CaseReopened;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.misuse.MisuseEvent.MisuseDisclosed;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportTriaged;
import org.transferledger.misuse.MisuseEvent.ReporterDisposed;
import org.transferledger.model.MemoryLedger.Recorded;
import org.transferledger.retention.HoldEvent.HoldLifted;
import org.transferledger.retention.HoldEvent.HoldPlaced;
import org.transferledger.transfer.TransferEvent.HoldingRetransferred;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferDisposed;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferRequested;
import org.transferledger.transfer.TransferEvent.TransferReturned;
import org.transferledger.transfer.TransferTerms;

/** Nothing is disposed of under a legal hold, before its time, or before all of it has ended. */
final class KeepingInvariant implements Invariant {
  private static final int YEARS = 10;

  /** The names of what each hold in force is on. */
  private final Map<Object, String> holds = new HashMap<>();

  /** What each record is about, its own id among it. */
  private final Map<Object, Set<String>> about = new HashMap<>();

  /** The package of the last containment of a case. */
  private final Map<Object, String> contained = new HashMap<>();

  private final Map<Object, @Nullable Instant> ended = new HashMap<>();
  private final Map<Object, List<Object>> children = new HashMap<>();

  @Override
  public @Nullable String wrong(Recorded next) {
    var at = next.cause().act().at();
    return switch (next.event()) {
      case HoldPlaced it -> {
        holds.put(it.holdId(), String.valueOf(it.subject().value()));
        yield null;
      }
      case HoldLifted it -> {
        holds.remove(it.holdId());
        yield null;
      }
      case MisuseReported it -> begins(it.caseId(), it.allegation());
      case CaseOpened it -> begins(it.caseId(), it.allegation());
      case MisuseDisclosed it -> {
        begins(it.caseId(), it.allegation());
        yield names(it.caseId(), it.firm());
      }
      case ReportTriaged it -> names(it.caseId(), it.triage().accused());
      case ContainmentOrdered it -> {
        contained.put(it.caseId(), it.packageId().toString());
        yield null;
      }
      case CaseClosed it -> ends(it.caseId(), at);
      case CaseReopened it -> ends(it.caseId(), null);
      case TransferRequested it -> begins(it.transferId(), it.terms());
      case PastReleaseRecorded it -> begins(it.transferId(), it.release().terms());
      case HoldingRetransferred it -> {
        children.computeIfAbsent(it.transferId(), _ -> new ArrayList<>()).add(it.child());
        yield null;
      }
      case TransferReturned it -> ends(it.transferId(), at);
      case TransferDestroyed it -> ends(it.transferId(), at);
      case TransferLost it -> ends(it.transferId(), at);
      case ReporterDisposed it -> held(it.caseId());
      case CaseDisposed it -> disposed(it.caseId(), at);
      case TransferDisposed it -> disposed(it.transferId(), at);
      default -> null;
    };
  }

  private @Nullable String begins(Object id, Allegation allegation) {
    names(id, allegation.transferId());
    names(id, allegation.packageId());
    return names(id, allegation.firm());
  }

  private @Nullable String begins(Object id, TransferTerms terms) {
    names(id, terms.packageId());
    names(id, terms.from().firm());
    return names(id, terms.to().firm());
  }

  private @Nullable String names(Object id, @Nullable Object named) {
    var all = about.computeIfAbsent(id, _ -> new HashSet<>(Set.of(String.valueOf((Object) null))));
    all.add(id.toString());
    if (named != null) {
      all.add(named.toString());
    }
    return null;
  }

  private @Nullable String ends(Object id, @Nullable Instant at) {
    ended.put(id, at);
    return null;
  }

  private @Nullable String held(Object id) {
    var names = new HashSet<>(Objects.requireNonNull(about.get(id)));
    if (contained.containsKey(id)) {
      names.add(contained.get(id));
    }
    return holds.values().stream().anyMatch(names::contains)
        ? "disposed of under a legal hold"
        : null;
  }

  private @Nullable String disposed(Object id, Instant at) {
    var all = new ArrayList<>(List.of(id));
    for (int i = 0; i < all.size(); i++) {
      var last = ended.get(all.get(i));
      if (last == null || year(at) - year(last) <= YEARS) {
        return "disposed of before its time";
      }
      all.addAll(children.getOrDefault(all.get(i), List.of()));
    }
    return held(id);
  }

  private static int year(Instant at) {
    return at.atOffset(ZoneOffset.UTC).getYear();
  }
}
