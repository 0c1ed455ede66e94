package org.transferledger.custody.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.transfer.HeldPurpose;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks who holds what, as of any position. */
public final class CustodyView {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  public CustodyView(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.json = json;
  }

  /**
   * Which holdings to show; null for all.
   *
   * @param firm the holder
   * @param licence the export or production licence
   * @param current whether to leave out holdings that have ended
   */
  public record Filter(
      @Nullable UUID packageId,
      @Nullable String revision,
      @Nullable String firm,
      @Nullable UUID licence,
      boolean current) {}

  /**
   * One holding.
   *
   * @param transferId the transfer that brought it
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
   * @param returnDue until when it is to be returned or destroyed, if it was recalled
   * @param disposal how it left the holder's hands, if it has
   * @param disposed when that was recorded
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
      @Nullable Instant disposed) {}

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

  /**
   * Holdings in the order in which they began.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only holdings that began after this position
   * @param limit at most so many
   */
  public List<Holding> holdings(Filter filter, long atPosition, long after, int limit) {
    return jdbc.sql(
            """
            select h.*, r.restriction_id, r.from_position, r.from_time
              from custody_holding h
              left join lateral (
                     select * from custody_revocation r
                      where r.transfer_id = h.transfer_id and r.from_position <= :at
                        and (r.to_position is null or r.to_position > :at)
                      order by r.from_position limit 1) r on true
             where h.since_position > :after and h.since_position <= :at
               and (:package::uuid is null or h.package_id = :package)
               and (:revision::text is null or h.revision = :revision)
               and (:firm::text is null or h.firm = :firm)
               and (:licence::uuid is null or h.licence = :licence or h.production_licence = :licence)
               and (not :current or (r.from_position is null
                    and (h.disposal_position is null or h.disposal_position > :at)))
             order by h.since_position limit :limit
            """)
        .param("after", after)
        .param("at", atPosition)
        .param("package", filter.packageId())
        .param("revision", filter.revision())
        .param("firm", filter.firm())
        .param("licence", filter.licence())
        .param("current", filter.current())
        .param("limit", limit)
        .query((row, _) -> holding(row, atPosition))
        .list();
  }

  private Holding holding(ResultSet row, long at) throws SQLException {
    boolean revoked = row.getObject("from_position") != null;
    boolean disposed = reached(row, "disposal_position", at);
    return new Holding(
        row.getObject("transfer_id", UUID.class),
        row.getObject("package_id", UUID.class),
        row.getString("revision"),
        row.getString("manifest_digest"),
        row.getString("from_firm"),
        row.getObject("from_site", UUID.class),
        row.getString("firm"),
        row.getObject("site", UUID.class),
        row.getObject("licence", UUID.class),
        row.getObject("production_licence", UUID.class),
        json.readValue(row.getString("purposes"), new TypeReference<List<HeldPurpose>>() {}),
        row.getLong("since_position"),
        time(row, "since"),
        receipt(row, at),
        revoked
            ? Long.valueOf(row.getLong("from_position"))
            : disposed ? Long.valueOf(row.getLong("disposal_position")) : null,
        revoked ? time(row, "from_time") : disposed ? time(row, "disposed") : null,
        row.getObject("restriction_id", UUID.class),
        row.getObject("parent", UUID.class),
        row.getBoolean("unauthorised"),
        reached(row, "recalled_position", at) ? time(row, "return_due") : null,
        disposed ? Disposal.valueOf(row.getString("disposal")) : null,
        disposed ? time(row, "disposed") : null);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Receipt receipt(ResultSet row, long at) throws SQLException {
    if (reached(row, "acknowledged_position", at)) {
      return Receipt.ACKNOWLEDGED;
    }
    return reached(row, "disputed_position", at) ? Receipt.DISPUTED : Receipt.NONE_YET;
  }

  private static boolean reached(ResultSet row, String column, long at) throws SQLException {
    long position = row.getLong(column);
    return !row.wasNull() && position <= at;
  }
}
