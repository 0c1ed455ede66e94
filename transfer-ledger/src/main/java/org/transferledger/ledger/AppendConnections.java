package org.transferledger.ledger;

import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The connections that an {@link AppendPipeline} wants: in autocommit, not pooled, since it keeps
 * the one that it has, and set up so that a node or network that hangs keeps nobody waiting for
 * long.
 */
public final class AppendConnections {
  /** Longer than any statement may take, so that an answer that comes is not missed. */
  private static final int SOCKET_TIMEOUT_SECONDS = 20;

  private static final int CONNECT_TIMEOUT_SECONDS = 2;

  private static final List<String> SETTINGS =
      List.of(
          "lock_timeout=10s",
          "statement_timeout=15s",
          "idle_in_transaction_session_timeout=10s",
          "tcp_user_timeout=10s",
          // The one statement looks up by keys only. Its plan is made once and must not be one for
          // the tables as they were when they were small.
          "plan_cache_mode=force_generic_plan",
          "enable_seqscan=off",
          "enable_hashjoin=off",
          "enable_mergejoin=off",
          "jit=off");

  private AppendConnections() {}

  public static DataSource to(String jdbcUrl, @Nullable String user, @Nullable String password) {
    var properties = new Properties();
    properties.setProperty("options", "-c " + String.join(" -c ", SETTINGS));
    properties.setProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_TIMEOUT_SECONDS));
    properties.setProperty("loginTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("prepareThreshold", "1");
    var dataSource = new DriverManagerDataSource(jdbcUrl);
    dataSource.setUsername(user);
    dataSource.setPassword(password);
    dataSource.setConnectionProperties(properties);
    return dataSource;
  }
}
