package org.transferledger.shipment.read;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.projection.Conditions;

/**
 * Asks what was made under which holding, as of any position. It reads the custody view as well.
 */
public final class BatchView {
  private final JdbcClient jdbc;

  public BatchView(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Which batches to show; null for all.
   *
   * @param firm that has made them
   * @param afterManufactureEnd only those made on a day that began after the holding's MANUFACTURE
   *     had ended
   */
  public record Filter(
      @Nullable String firm, @Nullable UUID packageId, boolean afterManufactureEnd) {}

  /**
   * One batch.
   *
   * @param holding the transfer by which the firm holds what it was made from
   * @param madeOn in UTC, as corrected
   * @param manufactureEnd when the holding's MANUFACTURE ends or has ended, by its term or with the
   *     holding; null where nothing ends it, or where the record of the transfer was disposed of
   * @param position of its record
   */
  public record Made(
      UUID batchId,
      String firm,
      UUID site,
      UUID packageId,
      String revision,
      UUID holding,
      UUID productionLicence,
      BigDecimal quantity,
      LocalDate madeOn,
      @Nullable Instant manufactureEnd,
      long position) {}

  /**
   * Batches in the order of their records.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only those recorded after this position
   * @param limit at most so many
   */
  public List<Made> batches(Filter filter, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and("b.firm = :firm", "firm", filter.firm())
            .and("b.package_id = :package", "package", filter.packageId())
            .when(
                filter.afterManufactureEnd(),
                "m.made_on::timestamp at time zone 'UTC' >= e.manufacture_end");
    return jdbc.sql(
            """
            select b.*, m.made_on, e.manufacture_end
              from production.batch b
              join lateral (
                     select m.made_on from production.made m
                      where m.batch_id = b.batch_id and m.from_position <= :at
                      order by m.from_position desc limit 1) m on true
              left join custody.holding h on h.transfer_id = b.holding
              left join lateral (
                     select min(r.from_time) as revoked from custody.revocation r
                      where r.transfer_id = b.holding and r.from_position <= :at
                        and (r.to_position is null or r.to_position > :at)) r on true
              cross join lateral (
                     select least(h.manufacture_until, r.revoked,
                                  case when h.recalled_position <= :at then h.recalled end,
                                  case when h.disposal_position <= :at then h.disposed end) as manufacture_end) e
             where b.position > :after and b.position <= :at%s
             order by b.position limit :limit
            """
                .formatted(asked.sql()))
        .params(asked.values())
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) -> made(row))
        .list();
  }

  private static Made made(ResultSet row) throws SQLException {
    OffsetDateTime end = row.getObject("manufacture_end", OffsetDateTime.class);
    return new Made(
        row.getObject("batch_id", UUID.class),
        row.getString("firm"),
        row.getObject("site", UUID.class),
        row.getObject("package_id", UUID.class),
        row.getString("revision"),
        row.getObject("holding", UUID.class),
        row.getObject("production_licence", UUID.class),
        row.getBigDecimal("quantity"),
        row.getObject("made_on", LocalDate.class),
        end == null ? null : end.toInstant(),
        row.getLong("position"));
  }
}
