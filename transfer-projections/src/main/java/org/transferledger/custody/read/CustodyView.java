package org.transferledger.custody.read;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.core.Fields;
import org.transferledger.projection.Conditions;
import org.transferledger.transfer.HeldPurpose;
import tools.jackson.databind.json.JsonMapper;

/** Asks who holds what, as of any position. */
public final class CustodyView {
  private final JdbcClient jdbc;
  private final HoldingRows rows;

  public CustodyView(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.rows = new HoldingRows(json);
  }

  /**
   * Which holdings to show; null for all.
   *
   * @param firm the holder
   * @param licence the export or production licence
   * @param current whether to leave out holdings that have ended
   * @param receipt what the holder says of it
   * @param unacknowledgedDays only releases at least so many days old of which nobody has
   *     acknowledged the receipt; a disputed one is not acknowledged
   * @param returnDue only what should have been returned or destroyed by the moment that is asked
   *     for, and was not
   * @param manufactureEnded only those who might manufacture and may not any more at the moment
   *     that is asked for
   */
  public record Filter(
      @Nullable UUID packageId,
      @Nullable String revision,
      @Nullable String firm,
      @Nullable UUID licence,
      boolean current,
      @Nullable Receipt receipt,
      @Nullable Integer unacknowledgedDays,
      boolean returnDue,
      boolean manufactureEnded) {
    private static final int MOST_DAYS = 36_500;

    public Filter {
      Fields.check()
          .holds(
              "unacknowledgedDays",
              unacknowledgedDays == null
                  || (unacknowledgedDays >= 0 && unacknowledgedDays <= MOST_DAYS),
              unacknowledgedDays,
              "from 0 to " + MOST_DAYS)
          .orThrow();
    }

    /** Holdings whatever is due of them. */
    public Filter(
        @Nullable UUID packageId,
        @Nullable String revision,
        @Nullable String firm,
        @Nullable UUID licence,
        boolean current) {
      this(packageId, revision, firm, licence, current, null, null, false, false);
    }
  }

  /**
   * One holding.
   *
   * @param transferId the transfer that brought it
   * @param manifestDigest of what was released
   * @param fromFirm who released it
   * @param firm who holds it
   * @param purposes what the holder may do, each until its own end
   * @param sincePosition the position of the release
   * @param since when the release was recorded
   * @param receipt whether the holder has acknowledged or disputed it
   * @param endedPosition the position of the event that ended it, if it has ended
   * @param endedBy the restriction that ended it, if one did
   * @param parent the transfer whose holding this one rests on, for a retransfer
   * @param unauthorised whether it was brought by a release that happened outside the system
   * @param returnDue until when it is to be returned or destroyed: as its recall says, and if it
   *     was revoked only, since then
   * @param disposal how it left the holder's hands, if it has
   * @param disposed when that was recorded
   * @param receivedDigest of what has arrived, as the holder says
   * @param receiptDue until when the receipt is to be acknowledged
   * @param manufactureEnd when the holder's right to manufacture ends or has ended, by its term or
   *     with the holding; null without that right, or where nothing ends it
   */
  public record Holding(
      UUID transferId,
      UUID packageId,
      String revision,
      String manifestDigest,
      String fromFirm,
      UUID fromSite,
      String firm,
      UUID site,
      @Nullable UUID licence,
      @Nullable UUID productionLicence,
      List<HeldPurpose> purposes,
      long sincePosition,
      Instant since,
      Receipt receipt,
      @Nullable Long endedPosition,
      @Nullable Instant ended,
      @Nullable UUID endedBy,
      @Nullable UUID parent,
      boolean unauthorised,
      @Nullable Instant returnDue,
      @Nullable Disposal disposal,
      @Nullable Instant disposed,
      @Nullable String receivedDigest,
      @Nullable Instant receiptDue,
      @Nullable Instant manufactureEnd) {}

  /** How a holding leaves the holder's hands. */
  public enum Disposal {
    RETURNED,
    DESTROYED,
    LOST
  }

  /** What the holder says of the receipt. */
  public enum Receipt {
    NONE_YET,
    ACKNOWLEDGED,
    DISPUTED
  }

  /** As {@link #holdings(Filter, Instant, long, long, int)}, whatever is due. */
  public List<Holding> holdings(Filter filter, long atPosition, long after, int limit) {
    return holdings(filter, Instant.EPOCH, atPosition, after, limit);
  }

  /**
   * Holdings in the order in which they began.
   *
   * @param moment by which something is due or has ended
   * @param atPosition what was recorded later does not exist
   * @param after only holdings that began after this position
   * @param limit at most so many
   */
  public List<Holding> holdings(
      Filter filter, Instant moment, long atPosition, long after, int limit) {
    Integer days = filter.unacknowledgedDays();
    var asked =
        new Conditions()
            .and("h.package_id = :package", "package", filter.packageId())
            .and("h.revision = :revision", "revision", filter.revision())
            .and("h.firm = :firm", "firm", filter.firm())
            .and(
                "(h.licence = :licence or h.production_licence = :licence)",
                "licence",
                filter.licence())
            .when(
                filter.current(),
                "r.from_position is null and (h.disposal_position is null or h.disposal_position >"
                    + " :at)")
            .and(
                "coalesce(q.receipt, 'NONE_YET') = :receipt",
                "receipt",
                filter.receipt() == null ? null : filter.receipt().name())
            .and(
                "h.since <= :released and q.receipt is distinct from 'ACKNOWLEDGED'",
                "released",
                days == null ? null : utc(moment.minus(Duration.ofDays(days))))
            .and(
                """
                e.due <= :due
                and (h.disposal_position is null or h.disposal_position > :at or h.disposal = 'LOST')\
                """,
                "due",
                filter.returnDue() ? utc(moment) : null)
            .and(
                "e.manufacture_end <= :ended",
                "ended",
                filter.manufactureEnded() ? utc(moment) : null);
    return jdbc.sql(
            """
            select h.*, %s
              from custody.holding h
              %s
             where h.since_position > :after and h.since_position <= :at%s
             order by h.since_position limit :limit
            """
                .formatted(HoldingRows.COLUMNS, HoldingRows.JOINS, asked.sql()))
        .params(asked.values())
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) -> rows.holding(row, atPosition))
        .list();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
