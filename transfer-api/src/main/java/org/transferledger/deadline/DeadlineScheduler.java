package org.transferledger.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Picks the tasks that are due and has their commands sent. It runs on every node; the nodes pick
 * optimistically, and if a task runs twice nevertheless, its command has the same id both times.
 */
public final class DeadlineScheduler implements SmartLifecycle {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int THREADS = 4;

  /** A node that died while at it is found out after six of these, and another does its work. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  /** Longer than a command waits for its place in a commit. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LAST_RETRY = Duration.ofMinutes(5);

  private final Supplier<Scheduler> schedulers;

  /** One that was stopped does not start again, so each start takes a new one. */
  private volatile @Nullable Scheduler scheduler;

  /**
   * A scheduler, not started.
   *
   * @param node its name, for who looks into the table
   * @param send does what is due, or throws if it is to be tried again
   */
  public DeadlineScheduler(DataSource dataSource, Clock clock, String node, Consumer<String> send) {
    var task =
        Tasks.oneTime(DeadlineTask.NAME)
            .onFailure(DeadlineScheduler::retry)
            .execute((instance, _) -> send.accept(instance.getId()));
    this.schedulers =
        () ->
            Scheduler.create(dataSource, task)
                .tableName(DeadlineTask.TABLE)
                .serializer(new DeadlineTask.NoData())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .schedulerName(new SchedulerName.Fixed(node))
                .clock(clock::instant)
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .threads(THREADS)
                .shutdownMaxWait(LONGEST_STOP)
                .failureLogging(LogLevel.WARN, false)
                .build();
  }

  /** Looks for what is due now, without waiting for the next second. */
  public void look() {
    Scheduler running = scheduler;
    if (running != null) {
      running.triggerCheckForDueExecutions();
    }
  }

  private static void retry(ExecutionComplete failed, ExecutionOperations<Void> task) {
    int failures = Math.min(failed.getExecution().consecutiveFailures, 10);
    Duration delay = FIRST_RETRY.multipliedBy(1L << failures);
    task.reschedule(
        failed, failed.getTimeDone().plus(delay.compareTo(LAST_RETRY) < 0 ? delay : LAST_RETRY));
  }

  @Override
  public void start() {
    Scheduler started = schedulers.get();
    started.start();
    scheduler = started;
  }

  @Override
  public void stop() {
    Scheduler running = scheduler;
    if (running != null) {
      running.stop();
    }
  }

  @Override
  public boolean isRunning() {
    Scheduler running = scheduler;
    return running != null
        && running.getSchedulerState().isStarted()
        && !running.getSchedulerState().isShuttingDown();
  }

  /** After the views and before the web server; stopped the other way round, while the log runs. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 3072;
  }
}
