package org.transferledger.deadline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.transferledger.catalogue.Deadlines;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;

/**
 * Keeps a task for each deadline that an event sets, in the transaction of the token: none is lost,
 * and none is there that the log does not know of.
 */
public final class DeadlineProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "deadlines-v1";

  private final SchedulerClient tasks;

  public DeadlineProjector(DataSource dataSource) {
    this.tasks =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
            .tableName(DeadlineTask.TABLE)
            .serializer(new DeadlineTask.NoData())
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .build();
  }

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(ProjectedEvent projected) {
    Deadlines.setBy(projected.event())
        .forEach(due -> tasks.scheduleIfNotExists(DeadlineTask.instance(due), due.at()));
  }
}
