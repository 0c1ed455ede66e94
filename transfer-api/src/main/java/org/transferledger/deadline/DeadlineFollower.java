package org.transferledger.deadline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.transferledger.catalogue.Deadlines;
import org.transferledger.projection.Follower;
import org.transferledger.projection.ProjectedEvent;

/**
 * Keeps a task for each deadline that an event sets, in the transaction of the token: none is lost,
 * and none is there that the log does not know of.
 */
public final class DeadlineFollower implements Follower {
  /** Under which name its progress is kept. */
  public static final String NAME = "deadlines";

  private final SchedulerClient tasks;

  public DeadlineFollower(DataSource dataSource) {
    this.tasks =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
            .tableName(DeadlineTask.TABLE)
            .serializer(new DeadlineTask.NoData())
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void follow(ProjectedEvent projected) {
    Deadlines.setBy(projected.event())
        .forEach(due -> tasks.scheduleIfNotExists(DeadlineTask.instance(due), due.at()));
  }
}
