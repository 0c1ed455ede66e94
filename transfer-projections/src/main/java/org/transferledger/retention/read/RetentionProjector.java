package org.transferledger.retention.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.controllist.ControlListCode;
import org.transferledger.core.CaseId;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.projection.Write;
import org.transferledger.retention.HoldEvent.HoldLifted;
import org.transferledger.retention.HoldEvent.HoldPlaced;
import org.transferledger.retention.read.RetentionView.Kind;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.TechnologyEvent.RevisionRated;
import org.transferledger.technology.TechnologyEvent.RevisionRerated;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferDisposed;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferEvent.TransferReturned;
import org.transferledger.transfer.TransferTerms;

/** Keeps what there is to dispose of: holdings and cases, their ends, and legal holds. */
public final class RetentionProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "retention";

  private enum Change implements Write {
    RECORD(
        "copy retention.record (kind, id, position, parent, package_id, revision, firms,"
            + " transfer_id) from stdin"),
    IDENTITY("copy retention.identity (case_id) from stdin"),
    HOLD(
        "copy retention.legal_hold (hold_id, kind, value, legal_basis, placed_position) from"
            + " stdin"),
    LIFTED("update retention.legal_hold set lifted_position = ? where hold_id = ?"),
    DUAL_USE("copy retention.dual_use (package_id, revision, state, from_position) from stdin"),
    RATED_OTHERWISE(
        "update retention.dual_use set to_position = ? where package_id = ? and revision = ? and"
            + " state = ? and to_position is null and from_position < ?"),
    ACCUSED(
        "update retention.record set firms = array_append(array_remove(firms, ?), ?) where kind = ?"
            + " and id = ?"),
    CONTAINED("update retention.record set package_id = ? where kind = ? and id = ?"),
    ENDED(
        "insert into retention.ending (kind, id, from_position, ended, identity_until) values (?,"
            + " ?, ?, ?, ?)"),
    GOES_ON(
        "update retention.ending set to_position = ? where kind = ? and id = ? and to_position is"
            + " null and from_position < ?"),
    DISPOSED("update retention.record set disposed_position = ? where kind = ? and id = ?"),
    FORGOTTEN(
        "update retention.identity set disposed_position = ? where case_id = ? and"
            + " disposed_position is null");

    private final String sql;

    Change(String sql) {
      this.sql = sql;
    }

    @Override
    public String sql() {
      return sql;
    }
  }

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(List<ProjectedEvent> events, Rows rows) {
    events.forEach(it -> project(it, rows));
  }

  private static void project(ProjectedEvent projected, Rows rows) {
    long position = projected.position();
    switch (projected.event()) {
      case TransferReleased e -> released(e.transferId(), e.terms(), position, rows);
      case PastReleaseRecorded e -> released(e.transferId(), e.release().terms(), position, rows);
      case TransferReturned e -> ended(e.transferId(), e.at(), position, rows);
      case TransferDestroyed e -> ended(e.transferId(), e.at(), position, rows);
      case TransferLost e -> ended(e.transferId(), e.at(), position, rows);
      case TransferDisposed e ->
          rows.add(Change.DISPOSED, position, Kind.TRANSFER, e.transferId().value());
      case RevisionRated e -> rated(e.packageId(), e.revision(), e.rating(), position, rows);
      case RevisionRerated e -> rated(e.packageId(), e.revision(), e.rating(), position, rows);
      case HoldPlaced e ->
          rows.add(
              Change.HOLD,
              e.holdId().value(),
              e.subject().kind(),
              e.subject().value(),
              e.grounds().legalBasis(),
              position);
      case HoldLifted e -> rows.add(Change.LIFTED, position, e.holdId().value());
      case MisuseEvent e -> project(e, position, rows);
      default -> {
        // The others begin and end nothing that is kept.
      }
    }
  }

  private static void project(MisuseEvent event, long position, Rows rows) {
    UUID id = event.caseId().value();
    switch (event) {
      case MisuseEvent.MisuseReported e -> {
        opened(e.caseId(), e.allegation(), e.allegation().firm(), position, rows);
        if (e.identity() != null) {
          rows.add(Change.IDENTITY, id);
        }
      }
      case MisuseEvent.MisuseDisclosed e ->
          opened(e.caseId(), e.allegation(), e.firm(), position, rows);
      case MisuseEvent.CaseOpened e ->
          opened(e.caseId(), e.allegation(), e.allegation().firm(), position, rows);
      case MisuseEvent.ReportTriaged e when e.triage().accused() != null -> {
        String accused = e.triage().accused().value();
        rows.add(Change.ACCUSED, accused, accused, Kind.CASE, id);
      }
      // It is the package of the allegation, unless that names none.
      case MisuseEvent.ContainmentOrdered e ->
          rows.add(Change.CONTAINED, e.packageId().value(), Kind.CASE, id);
      case MisuseEvent.CaseClosed e -> {
        if (e.at() != null) {
          rows.add(Change.ENDED, Kind.CASE, id, position, e.at(), e.identityUntil());
        }
      }
      case MisuseEvent.CaseReopened _ ->
          rows.add(Change.GOES_ON, position, Kind.CASE, id, position);
      case MisuseEvent.ReporterDisposed _ -> rows.add(Change.FORGOTTEN, position, id);
      case MisuseEvent.CaseDisposed _ -> {
        rows.add(Change.DISPOSED, position, Kind.CASE, id);
        rows.add(Change.FORGOTTEN, position, id);
      }
      default -> {
        // The others are on the way.
      }
    }
  }

  private static void released(TransferId id, TransferTerms terms, long position, Rows rows) {
    rows.add(
        Change.RECORD,
        Kind.TRANSFER,
        id.value(),
        position,
        terms.parent() == null ? null : terms.parent().value(),
        terms.packageId().value(),
        terms.revision().value(),
        Stream.of(terms.from().firm(), terms.to().firm()).map(FirmId::value).distinct().toList(),
        null);
  }

  private static void opened(
      CaseId id, Allegation allegation, @Nullable FirmId accused, long position, Rows rows) {
    rows.add(
        Change.RECORD,
        Kind.CASE,
        id.value(),
        position,
        null,
        allegation.packageId() == null ? null : allegation.packageId().value(),
        null,
        accused == null ? List.of() : List.of(accused.value()),
        allegation.transferId() == null ? null : allegation.transferId().value());
  }

  /** What has ended without a time on record is kept until somebody finds that out. */
  private static void ended(TransferId id, @Nullable Instant at, long position, Rows rows) {
    if (at != null) {
      rows.add(Change.ENDED, Kind.TRANSFER, id.value(), position, at, null);
    }
  }

  private static void rated(
      PackageId technology, RevisionLabel revision, Rating rating, long position, Rows rows) {
    String state = rating.state().code();
    rows.add(
        Change.RATED_OTHERWISE, position, technology.value(), revision.value(), state, position);
    if (rating.list().equals(ControlListCode.EU_DUAL_USE)) {
      rows.add(Change.DUAL_USE, technology.value(), revision.value(), state, position);
    }
  }
}
