package org.transferledger.shipment.read;

import java.time.LocalDate;
import java.util.List;
import org.transferledger.correction.RecordCorrected;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.projection.Write;
import org.transferledger.shipment.Batch;
import org.transferledger.shipment.BatchEvent.BatchRecorded;

/** Keeps what was made, and when, also as that is corrected. A batch is never disposed of. */
public final class ProductionProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "production";

  private static final String DAY = "details.madeOn";

  private enum Change implements Write {
    BATCH(
        "copy production.batch (batch_id, position, version, firm, site, package_id, revision,"
            + " holding, production_licence, quantity) from stdin"),
    MADE("copy production.made (batch_id, from_position, made_on) from stdin"),
    CORRECTED(
        """
        insert into production.made (batch_id, from_position, made_on)
        select b.batch_id, ?::bigint, ?::date from production.batch b where b.batch_id = ?::uuid and b.version = ?
        """);

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
    switch (projected.event()) {
      case BatchRecorded e -> {
        var made = e.details();
        rows.add(
            Change.BATCH,
            e.batchId().value(),
            projected.position(),
            projected.version(),
            made.firm().value(),
            made.site().value(),
            e.packageId().value(),
            e.revision().value(),
            made.holding().value(),
            made.productionLicence().value(),
            made.quantity());
        rows.add(Change.MADE, e.batchId().value(), projected.position(), made.madeOn());
      }
      case RecordCorrected e
          when projected.streamType().equals(Batch.STREAM.name()) && e.field().equals(DAY) ->
          rows.add(
              Change.CORRECTED,
              projected.position(),
              LocalDate.parse(e.value()),
              projected.streamId(),
              e.version());
      default -> {
        // The other events make nothing.
      }
    }
  }
}
