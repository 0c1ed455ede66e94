package org.transferledger.retention.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.controllist.ControlListCode;
import org.transferledger.core.CaseId;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
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
  public static final String VIEW = "retention-v1";

  private final JdbcClient jdbc;

  public RetentionProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(ProjectedEvent projected) {
    long position = projected.position();
    switch (projected.event()) {
      case TransferReleased e -> released(e.transferId(), e.terms(), position);
      case PastReleaseRecorded e -> released(e.transferId(), e.release().terms(), position);
      case TransferReturned e -> end(Kind.TRANSFER, e.transferId().value(), e.at(), null, position);
      case TransferDestroyed e ->
          end(Kind.TRANSFER, e.transferId().value(), e.at(), null, position);
      case TransferLost e -> end(Kind.TRANSFER, e.transferId().value(), e.at(), null, position);
      case TransferDisposed e -> dispose(Kind.TRANSFER, e.transferId().value(), position);
      case RevisionRated e -> rated(e.packageId(), e.revision(), e.rating(), position);
      case RevisionRerated e -> rated(e.packageId(), e.revision(), e.rating(), position);
      case HoldPlaced e ->
          jdbc.sql(
                  "insert into retention_hold (hold_id, kind, value, legal_basis, placed_position)"
                      + " values (:id, :kind, :value, :basis, :position)")
              .param("id", e.holdId().value())
              .param("kind", e.subject().kind().name())
              .param("value", e.subject().value())
              .param("basis", e.grounds().legalBasis())
              .param("position", position)
              .update();
      case HoldLifted e ->
          jdbc.sql("update retention_hold set lifted_position = ? where hold_id = ?")
              .params(position, e.holdId().value())
              .update();
      case MisuseEvent e -> project(e, position);
      default -> {
        // The others begin and end nothing that is kept.
      }
    }
  }

  private void project(MisuseEvent event, long position) {
    switch (event) {
      case MisuseEvent.MisuseReported e -> {
        opened(e.caseId(), e.allegation(), e.allegation().firm(), position);
        if (e.identity() != null) {
          jdbc.sql("insert into retention_identity (case_id) values (?)")
              .params(e.caseId().value())
              .update();
        }
      }
      case MisuseEvent.MisuseDisclosed e -> opened(e.caseId(), e.allegation(), e.firm(), position);
      case MisuseEvent.CaseOpened e ->
          opened(e.caseId(), e.allegation(), e.allegation().firm(), position);
      case MisuseEvent.ReportTriaged e when e.triage().accused() != null ->
          jdbc.sql(
                  "update retention_record set firms = array_append(array_remove(firms, :firm),"
                      + " :firm) where kind = :kind and id = :id")
              .param("firm", e.triage().accused().value())
              .param("kind", Kind.CASE.name())
              .param("id", e.caseId().value())
              .update();
      // It is the package of the allegation, unless that names none.
      case MisuseEvent.ContainmentOrdered e ->
          jdbc.sql("update retention_record set package_id = ? where kind = ? and id = ?")
              .params(e.packageId().value(), Kind.CASE.name(), e.caseId().value())
              .update();
      case MisuseEvent.CaseClosed e ->
          end(Kind.CASE, e.caseId().value(), e.at(), e.identityUntil(), position);
      case MisuseEvent.CaseReopened e ->
          jdbc.sql(
                  "update retention_end set to_position = ?"
                      + " where kind = ? and id = ? and to_position is null")
              .params(position, Kind.CASE.name(), e.caseId().value())
              .update();
      case MisuseEvent.ReporterDisposed e -> forget(e.caseId(), position);
      case MisuseEvent.CaseDisposed e -> {
        dispose(Kind.CASE, e.caseId().value(), position);
        forget(e.caseId(), position);
      }
      default -> {
        // The others are on the way.
      }
    }
  }

  private void released(TransferId id, TransferTerms terms, long position) {
    record(
        Kind.TRANSFER,
        id.value(),
        terms.parent() == null ? null : terms.parent().value(),
        terms.packageId().value(),
        terms.revision().value(),
        null,
        position,
        terms.from().firm(),
        terms.to().firm());
  }

  private void opened(CaseId id, Allegation allegation, @Nullable FirmId accused, long position) {
    record(
        Kind.CASE,
        id.value(),
        null,
        allegation.packageId() == null ? null : allegation.packageId().value(),
        null,
        allegation.transferId() == null ? null : allegation.transferId().value(),
        position,
        accused);
  }

  private void record(
      Kind kind,
      UUID id,
      @Nullable UUID parent,
      @Nullable UUID technology,
      @Nullable String revision,
      @Nullable UUID transfer,
      long position,
      @Nullable FirmId... firms) {
    jdbc.sql(
            """
            insert into retention_record (kind, id, position, parent, package_id, revision, firms, transfer_id)
            values (:kind, :id, :position, :parent, :package, :revision, :firms, :transfer)
            """)
        .param("kind", kind.name())
        .param("id", id)
        .param("position", position)
        .param("parent", parent)
        .param("package", technology)
        .param("revision", revision)
        .param(
            "firms",
            Stream.of(firms)
                .filter(it -> it != null)
                .map(String::valueOf)
                .distinct()
                .toArray(String[]::new))
        .param("transfer", transfer)
        .update();
  }

  /** What has ended without a time on record is kept until somebody finds that out. */
  private void end(
      Kind kind, UUID id, @Nullable Instant at, @Nullable Instant identityUntil, long position) {
    if (at != null) {
      jdbc.sql(
              "insert into retention_end (kind, id, from_position, ended, identity_until)"
                  + " values (:kind, :id, :position, :ended, :identity)")
          .param("kind", kind.name())
          .param("id", id)
          .param("position", position)
          .param("ended", time(at))
          .param("identity", identityUntil == null ? null : time(identityUntil))
          .update();
    }
  }

  private void dispose(Kind kind, UUID id, long position) {
    jdbc.sql("update retention_record set disposed_position = ? where kind = ? and id = ?")
        .params(position, kind.name(), id)
        .update();
  }

  private void forget(CaseId reported, long position) {
    jdbc.sql(
            "update retention_identity set disposed_position = ?"
                + " where case_id = ? and disposed_position is null")
        .params(position, reported.value())
        .update();
  }

  private void rated(PackageId technology, RevisionLabel revision, Rating rating, long position) {
    jdbc.sql(
            "update retention_dual_use set to_position = ? where package_id = ? and revision = ?"
                + " and state = ? and to_position is null")
        .params(position, technology.value(), revision.value(), rating.state().code())
        .update();
    if (rating.list().equals(ControlListCode.EU_DUAL_USE)) {
      jdbc.sql(
              "insert into retention_dual_use (package_id, revision, state, from_position)"
                  + " values (?, ?, ?, ?)")
          .params(technology.value(), revision.value(), rating.state().code(), position)
          .update();
    }
  }

  private static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
