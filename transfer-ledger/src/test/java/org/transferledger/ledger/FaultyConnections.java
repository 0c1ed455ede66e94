package org.transferledger.ledger;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections whose statements fail as told, one after the other, and then work. */
final class FaultyConnections extends AbstractDataSource {
  private final DataSource real;
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

  FaultyConnections(DataSource real) {
    this.real = real;
  }

  private record Fault(Moment moment, String sqlState) {}

  private enum Moment {
    CONNECTING,
    BEFORE,
    AFTER,
    WARNING
  }

  /** The connection cannot be opened. */
  void failToConnect(int times) {
    for (int i = 0; i < times; i++) {
      faults.add(new Fault(Moment.CONNECTING, "08001"));
    }
  }

  /** The statement fails and does nothing. */
  void failInstead(String sqlState) {
    faults.add(new Fault(Moment.BEFORE, sqlState));
  }

  /** The statement is committed, and its answer lost. */
  void loseAnswer() {
    faults.add(new Fault(Moment.AFTER, "08006"));
  }

  /** The statement is committed, with a warning. */
  void warn() {
    faults.add(new Fault(Moment.WARNING, "01000"));
  }

  @Override
  public Connection getConnection() throws SQLException {
    Fault next = faults.peek();
    if (next != null && next.moment == Moment.CONNECTING) {
      faults.remove();
      throw new SQLException("no connection, as told", next.sqlState);
    }
    Connection connection = real.getConnection();
    return proxy(
        Connection.class,
        (_, method, arguments) ->
            method.getName().equals("prepareStatement")
                ? faulty((PreparedStatement) requireNonNull(call(connection, method, arguments)))
                : call(connection, method, arguments));
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  private PreparedStatement faulty(PreparedStatement statement) {
    var warning = new AtomicReference<@Nullable SQLWarning>();
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) -> {
          if (method.getName().equals("getWarnings")) {
            return warning.get();
          }
          if (!method.getName().equals("executeQuery")) {
            return call(statement, method, arguments);
          }
          warning.set(null);
          Fault fault = faults.poll();
          if (fault != null && fault.moment == Moment.BEFORE) {
            throw new SQLException("failed, as told", fault.sqlState);
          }
          Object result = call(statement, method, arguments);
          if (fault != null && fault.moment == Moment.AFTER) {
            throw new SQLException("answer lost, as told", fault.sqlState);
          }
          if (fault != null) {
            warning.set(new SQLWarning("not on the standby, as told", fault.sqlState));
          }
          return result;
        });
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @SuppressWarnings("unchecked") // a proxy of T is a T
  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return (T)
        Proxy.newProxyInstance(
            FaultyConnections.class.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
