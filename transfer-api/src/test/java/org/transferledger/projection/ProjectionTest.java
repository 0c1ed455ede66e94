package org.transferledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.command.Commands;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.ledger.LogReader;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;

class ProjectionTest extends ServerTest {
  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;
  @Autowired private LogReader log;
  @Autowired private ViewProgress progress;

  @Test
  void eachEventIsInTheHistoryOnce() throws InterruptedException {
    new Ledger(commands, 1);
    long end = log.lastPosition();

    assertThat(progress.await(HistoryProjector.VIEW, end, Duration.ofSeconds(10))).isTrue();
    var jdbc = JdbcClient.create(dataSource);
    assertThat(count(jdbc, "select count(*) from history.event where position <= " + end))
        .isEqualTo(end);
    // The history leaves out who has reported misuse, and adds nothing.
    assertThat(
            jdbc.sql(
                    """
                    select h.position, h.type, h.payload
                      from history.event h
                      left join (select e.*, convert_from(e.payload, 'UTF8')::jsonb as told from event e) e
                        on e.position = h.position and e.stream_id = h.stream_id and e.type = h.type
                       and e.recorded_at = h.recorded_at
                       and (e.told = h.payload::jsonb
                            or (e.type = 'misuse-case.reported' and e.told @> h.payload::jsonb))
                     where e.position is null and h.position <= ?
                    """)
                .params(end)
                .query()
                .listOfRows())
        .isEmpty();
  }

  @Test
  void rowsAndTokenAreWrittenInOneTransaction() {
    var jdbc = JdbcClient.create(dataSource);
    var ledger = new Ledger(commands, 50);
    for (int i = 0; i < 50; i++) {
      ledger.release(ledger.approvedTransfer());
      // One statement, one snapshot: a reader that sees rows beyond the token, or a token beyond
      // the rows, sees a tear.
      assertThat(
              jdbc.sql(
                      "select (select max(position) from history.event) - position from"
                          + " view_progress where view = ?")
                  .params(HistoryProjector.VIEW)
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void aRevocationEndsTheHoldingsInItsScopeOnly() throws InterruptedException {
    var revoked = new Ledger(commands, 2);
    revoked.release(revoked.approvedTransfer());
    var kept = new Ledger(commands, 2);
    kept.release(kept.approvedTransfer());
    kept.restrict(RestrictionOrder.Kind.HOLD, Scope.everyone());
    revoked.restrict(RestrictionOrder.Kind.REVOKE, new Scope(Scope.Kind.FIRM, "SE-0000"));
    long stillHeld = log.lastPosition();
    revoked.restrict(RestrictionOrder.Kind.REVOKE, new Scope(Scope.Kind.STATE, "SE"));
    progress.await(CustodyProjector.VIEW, log.lastPosition(), Duration.ofSeconds(10));

    var jdbc = JdbcClient.create(dataSource);
    String ended =
        "select coalesce(max(from_position), 0) from custody.revocation"
            + " join custody.holding using (transfer_id) where package_id = ";
    assertThat(count(jdbc, ended + "'" + revoked.technology + "'")).isEqualTo(stillHeld + 1);
    assertThat(count(jdbc, ended + "'" + kept.technology + "'")).isZero();
  }

  private static long count(JdbcClient jdbc, String query) {
    return jdbc.sql(query).query(Long.class).single();
  }
}
