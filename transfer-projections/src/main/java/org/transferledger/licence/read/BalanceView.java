package org.transferledger.licence.read;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.core.Fields;
import org.transferledger.licence.Licence.Status;
import org.transferledger.licence.LicenceTerms.Kind;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.projection.Conditions;

/** Asks how much of each licence is drawn, as of any position. */
public final class BalanceView {
  private static final int SHARE_DIGITS = 4;

  private final JdbcClient jdbc;

  public BalanceView(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Which licences to show; null for all.
   *
   * @param share of one of its limits that is drawn at least, from 0 to 1; licences without limits
   *     are left out then
   * @param firm the applicant, or one that has registered its use of a general licence
   * @param state the issuing one
   */
  public record Filter(
      @Nullable BigDecimal share,
      @Nullable String firm,
      @Nullable String state,
      @Nullable Status status) {
    public Filter {
      Fields.check()
          .holds(
              "share",
              share == null || (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0),
              share,
              "from 0 to 1")
          .orThrow();
    }
  }

  /**
   * What was granted of something, and what is drawn of it.
   *
   * @param granted null where it is not limited
   * @param left null where it is not limited
   * @param share drawn of granted, rounded down to four digits, so that 1 means that nothing is
   *     left; null where it is not limited
   */
  public record Used(
      @Nullable BigDecimal granted,
      BigDecimal drawn,
      @Nullable BigDecimal left,
      @Nullable BigDecimal share) {
    static Used of(@Nullable BigDecimal granted, @Nullable BigDecimal drawn) {
      BigDecimal used = requireNonNullElse(drawn, BigDecimal.ZERO);
      return granted == null
          ? new Used(null, used, null, null)
          : new Used(
              granted,
              used,
              granted.subtract(used),
              used.divide(granted, SHARE_DIGITS, RoundingMode.DOWN));
    }
  }

  /**
   * One licence.
   *
   * @param firm the applicant; null for a general licence
   * @param reference the number that the authority gave it, once it is issued
   * @param value in the currency of the limit; null where values are not limited
   * @param currency of the limit
   * @param position of the application, or of the publication of a general licence
   */
  public record Balance(
      UUID licenceId,
      @Nullable String firm,
      String issuingState,
      Permits permits,
      Kind kind,
      Status status,
      @Nullable String reference,
      Instant validFrom,
      Instant validUntil,
      Used transfers,
      Used quantity,
      @Nullable Used value,
      @Nullable String currency,
      long position) {}

  /**
   * Licences in the order of their applications.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only those that were applied for after this position
   * @param limit at most so many
   */
  public List<Balance> balances(Filter filter, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and(
                """
                (s.firm = :firm or (s.firm is null and exists (
                  select 1 from licences.usage u
                   where u.licence_id = s.licence_id and u.firm = :firm and u.position <= :at)))\
                """,
                "firm",
                filter.firm())
            .and("s.issuing_state = :state", "state", filter.state())
            .and(
                "s.status = :status",
                "status",
                filter.status() == null ? null : filter.status().name())
            .and(
                """
                (coalesce(t.transfers, 0) >= :share * s.limit_transfers
                 or coalesce(t.quantity, 0) >= :share * s.limit_quantity
                 or coalesce(v.value, 0) >= :share * s.limit_value)\
                """,
                "share",
                filter.share());
    return jdbc.sql(
            """
            select s.*, i.reference, t.transfers, t.quantity, v.value
              from licences.state s
              left join lateral (
                     select i.reference from licences.issue i
                      where i.licence_id = s.licence_id and i.issue_position = s.issue_position
                        and i.from_position <= :at
                      order by i.from_position desc limit 1) i on true
              left join lateral (
                     select d.transfers, d.quantity from licences.drawn d
                      where d.licence_id = s.licence_id and d.position <= :at
                      order by d.position desc limit 1) t on true
              left join lateral (
                     select d.value from licences.drawn d
                      where d.licence_id = s.licence_id and d.currency = s.limit_currency and d.position <= :at
                      order by d.position desc limit 1) v on true
             where s.applied_position > :after and s.applied_position <= :at
               and s.from_position <= :at and (s.to_position is null or s.to_position > :at)%s
             order by s.applied_position limit :limit
            """
                .formatted(asked.sql()))
        .params(asked.values())
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) -> balance(row))
        .list();
  }

  private static Balance balance(ResultSet row) throws SQLException {
    String currency = row.getString("limit_currency");
    return new Balance(
        row.getObject("licence_id", UUID.class),
        row.getString("firm"),
        row.getString("issuing_state"),
        Permits.valueOf(row.getString("permits")),
        Kind.valueOf(row.getString("kind")),
        Status.valueOf(row.getString("status")),
        row.getString("reference"),
        time(row, "valid_from"),
        time(row, "valid_until"),
        Used.of(row.getBigDecimal("limit_transfers"), row.getBigDecimal("transfers")),
        Used.of(row.getBigDecimal("limit_quantity"), row.getBigDecimal("quantity")),
        currency == null
            ? null
            : Used.of(row.getBigDecimal("limit_value"), row.getBigDecimal("value")),
        currency,
        row.getLong("applied_position"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
