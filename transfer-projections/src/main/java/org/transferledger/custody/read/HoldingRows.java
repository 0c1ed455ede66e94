package org.transferledger.custody.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.transferledger.custody.read.CustodyView.Disposal;
import org.transferledger.custody.read.CustodyView.Holding;
import org.transferledger.custody.read.CustodyView.Receipt;
import org.transferledger.transfer.HeldPurpose;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads holdings from rows, which have what stands about them in other tables too. */
final class HoldingRows {
  /** The columns of those other tables. */
  static final String COLUMNS =
      "r.restriction_id, r.from_position, r.from_time, q.receipt, q.received_digest, e.due,"
          + " e.manufacture_end";

  /** What stands about a holding {@code h} in other tables, as of {@code :at}. */
  static final String JOINS =
      """
      left join lateral (
             select * from custody.revocation r
              where r.transfer_id = h.transfer_id and r.from_position <= :at
                and (r.to_position is null or r.to_position > :at)
              order by r.from_position limit 1) r on true
      left join lateral (
             select * from custody.receipt q
              where q.transfer_id = h.transfer_id and q.position <= :at
              order by q.position desc limit 1) q on true
      cross join lateral (
             select case when h.recalled_position <= :at then h.return_due else r.from_time end as due,
                    case when h.manufacture then least(
                      h.manufacture_until, r.from_time,
                      case when h.recalled_position <= :at then h.recalled end,
                      case when h.disposal_position <= :at then h.disposed end) end as manufacture_end) e
      """;

  private final JsonMapper json;

  HoldingRows(JsonMapper json) {
    this.json = json;
  }

  /** What is true of the holding as of a position. */
  Holding holding(ResultSet row, long at) throws SQLException {
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
        row.getString("receipt") == null
            ? Receipt.NONE_YET
            : Receipt.valueOf(row.getString("receipt")),
        revoked
            ? Long.valueOf(row.getLong("from_position"))
            : disposed ? Long.valueOf(row.getLong("disposal_position")) : null,
        revoked ? time(row, "from_time") : disposed ? time(row, "disposed") : null,
        row.getObject("restriction_id", UUID.class),
        row.getObject("parent", UUID.class),
        row.getBoolean("unauthorised"),
        timeIfAny(row, "due"),
        disposed ? Disposal.valueOf(row.getString("disposal")) : null,
        disposed ? time(row, "disposed") : null,
        row.getString("received_digest"),
        timeIfAny(row, "receipt_due"),
        timeIfAny(row, "manufacture_end"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant timeIfAny(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static boolean reached(ResultSet row, String column, long at) throws SQLException {
    long position = row.getLong(column);
    return !row.wasNull() && position <= at;
  }
}
