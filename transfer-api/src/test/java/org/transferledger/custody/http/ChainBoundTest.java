package org.transferledger.custody.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.command.Commands;
import org.transferledger.core.TransferId;
import org.transferledger.custody.read.ChainView;
import org.transferledger.custody.read.ChainView.Bound;
import org.transferledger.custody.read.ChainView.Direction;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.custody.read.Origin;
import org.transferledger.ledger.LogReader;
import org.transferledger.projection.ViewProgress;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import tools.jackson.databind.json.JsonMapper;

/** A chain of more holdings than are told. */
class ChainBoundTest extends ServerTest {
  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;
  @Autowired private JsonMapper json;
  @Autowired private LogReader log;
  @Autowired private ViewProgress progress;

  @Test
  void theNearestAreFoundAndTheAnswerSaysThatThereAreMore() throws InterruptedException {
    var ledger = new Ledger(commands, 1);
    var past = new PastReleases(ledger);
    TransferId first = ledger.retransferable();
    TransferId second = past.past(first, false);
    TransferId third = past.past(second, true);
    past.past(third, false);
    TransferId branch = past.past(first, false);
    long end = log.lastPosition();
    assertThat(progress.await(CustodyProjector.VIEW, end, Duration.ofSeconds(20))).isTrue();
    var origin = new Origin.OfTransfer(first.value());

    var narrow =
        new ChainView(dataSource, json, 4).links(origin, Direction.DOWNSTREAM, 100, end, 0, 100);
    var wide =
        new ChainView(dataSource, json, 5).links(origin, Direction.DOWNSTREAM, 100, end, 0, 100);

    assertThat(narrow.links())
        .extracting(it -> it.holding().transferId())
        .containsExactly(first.value(), second.value(), third.value(), branch.value());
    assertThat(narrow.bounds()).containsExactly(Bound.ROWS);
    assertThat(wide.links()).hasSize(5);
    assertThat(wide.bounds()).isEmpty();
  }
}
