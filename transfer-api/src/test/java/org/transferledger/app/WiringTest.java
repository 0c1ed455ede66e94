package org.transferledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.app.ProjectionConfiguration.Views;
import org.transferledger.command.Commands;
import org.transferledger.deadline.DeadlineScheduler;
import org.transferledger.ledger.AppendPipeline;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;

/** What runs is what was put together, and nothing else. */
class WiringTest extends ServerTest {
  private static final int WAITING = 12;

  @Autowired private ApplicationContext context;
  @Autowired private Views views;
  @Autowired private Commands commands;
  @Autowired private DataSource readers;

  @Autowired private AppendPipeline appender;

  @Autowired
  @Qualifier("appendDataSource")
  private DataSource appenders;

  @Test
  void theViewsAreTheOnlyProcessorsAndTheirTokensArePersistent() {
    assertThat(views.processors())
        .allMatch(PooledStreamingEventProcessor::isRunning)
        .extracting(PooledStreamingEventProcessor::getName)
        .containsExactlyInAnyOrder(
            "history",
            "custody",
            "reratings",
            "deadlines",
            "misuse_cases",
            "retention",
            "access_checks",
            "restrictions",
            "screenings",
            "licences",
            "production",
            "roles",
            "standing",
            "reporter-keys");
    assertThat(context.getBeansOfType(EventProcessor.class)).isEmpty();
    assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    assertThat(
            JdbcClient.create(readers)
                .sql("select count(*) from token_entry where owner = 'node-1'")
                .query(Long.class)
                .single())
        .isEqualTo(views.processors().size());
  }

  @Test
  void deadlinesAreLookedFor() {
    assertThat(context.getBean(DeadlineScheduler.class).isRunning()).isTrue();
  }

  @Test
  void commandsThatWaitForTheLogKeepNoReaderWaiting() throws Exception {
    var ledger = new Ledger(commands, WAITING);
    var transfers = IntStream.range(0, WAITING).mapToObj(_ -> ledger.approvedTransfer()).toList();
    var pool = ((HikariDataSource) readers).getHikariPoolMXBean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection blocker = appenders.getConnection()) {
      blocker.setAutoCommit(false);
      blocker.createStatement().execute("select * from log_head for update");
      List<Future<?>> answers = new ArrayList<>();
      transfers.forEach(it -> answers.add(threads.submit(() -> ledger.release(it))));
      // All have decided: one is on its way to the database, the rest wait for the next batch.
      while (appender.waiting() < WAITING - 1) {
        Thread.onSpinWait();
      }
      int viewsWatchAndDeadlines = views.processors().size() + 2;

      assertThat(answers).noneMatch(Future::isDone);
      assertThat(pool.getActiveConnections()).isLessThanOrEqualTo(viewsWatchAndDeadlines);
      blocker.rollback();
    }
  }
}
