package org.transferledger.history.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.export.HistoryExport;
import org.transferledger.history.read.HistoryFilter;
import org.transferledger.history.read.HistoryView;
import org.transferledger.history.read.HistoryView.HistoryEntry;
import org.transferledger.http.RecordedTimes;
import org.transferledger.http.Records;
import org.transferledger.misuse.CaseExport;
import org.transferledger.misuse.MisuseCase;

/** Who reads what of the history, by whatever way: as a list, as an export or as a feed. */
@Component
class HistoryReading {
  private final HistoryView view;
  private final Records records;
  private final RecordedTimes moments;

  HistoryReading(HistoryView view, Records records, RecordedTimes moments) {
    this.view = view;
    this.records = records;
    this.moments = moments;
  }

  /** What one caller may read of what they ask for. */
  final class Permitted {
    private final HistoryFilter filter;
    private final RecordedTimes.Span span;
    private final Function<HistoryEntry, @Nullable HistoryEntry> shown;

    private Permitted(
        HistoryFilter filter,
        RecordedTimes.Span span,
        Function<HistoryEntry, @Nullable HistoryEntry> shown) {
      this.filter = filter;
      this.span = span;
      this.shown = shown;
    }

    /**
     * What is found, in the order of the log; each goes through {@link #shown} before the caller
     * gets it.
     */
    List<HistoryEntry> found(long atPosition, long after, int limit) {
      return view.entries(
          filter, Math.min(atPosition, span.to()), Math.max(after, span.after()), limit);
    }

    /** As above, but an event concerns what it was known to concern when it was recorded. */
    List<HistoryEntry> told(long atPosition, long after, int limit) {
      return view.feed(
          filter, Math.min(atPosition, span.to()), Math.max(after, span.after()), limit);
    }

    /** What the caller is shown of an event; null if nothing. */
    @Nullable HistoryEntry shown(HistoryEntry entry) {
      return shown.apply(entry);
    }
  }

  /** What the caller may read; refused to those who do not read the history. */
  Permitted permitted(Actor caller, HistoryQuery asked) {
    records.requireOffice(caller, asked.concern());
    return new Permitted(
        asked.filter(showsCases(caller, asked.misuse())),
        moments.span(asked.recordedFrom(), asked.recordedTo()),
        hidingOwnCases(caller));
  }

  /** Refuses a case that is none for the caller. */
  void requireCase(Actor caller, @Nullable CaseId misuse) {
    if (misuse != null) {
      records.require(
          MisuseCase.STREAM, misuse, it -> !records.employs(it.accused(), caller.person()));
    }
  }

  /** Nobody reads of a case against the firm that they belong to. */
  private Function<HistoryEntry, @Nullable HistoryEntry> hidingOwnCases(Actor caller) {
    Map<String, Boolean> against = new HashMap<>();
    return it -> {
      String misuse = caseOf(it);
      return misuse != null && against.computeIfAbsent(misuse, id -> against(caller, id))
          ? null
          : it;
    };
  }

  private static @Nullable String caseOf(HistoryEntry entry) {
    String type = entry.streamType();
    if (type.equals(MisuseCase.STREAM.name())) {
      return entry.streamId();
    }
    if (type.equals(CaseExport.STREAM.name())) {
      return entry.payload().path("caseId").asString(null);
    }
    return type.equals(HistoryExport.STREAM.name())
        ? entry.payload().path("selection").path("caseId").asString(null)
        : null;
  }

  private boolean against(Actor caller, String id) {
    var accused = records.require(MisuseCase.STREAM, id, _ -> true).accused();
    return records.employs(accused, caller.person());
  }

  /** An investigator reads of the cases that are theirs or nobody's, one at a time. */
  private boolean showsCases(Actor caller, @Nullable CaseId misuse) {
    if (!(caller instanceof Actor.Investigator)) {
      return true;
    }
    if (misuse == null) {
      return false;
    }
    records.require(
        MisuseCase.STREAM,
        misuse,
        it ->
            (it.investigators().isEmpty() || it.investigators().contains(caller.person()))
                && !records.employs(it.accused(), caller.person()));
    return true;
  }
}
