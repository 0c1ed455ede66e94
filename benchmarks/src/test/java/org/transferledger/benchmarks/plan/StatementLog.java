package org.transferledger.benchmarks.plan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps what an application sends to its database and a plan is made for, with all values. */
public final class StatementLog implements BeanPostProcessor {
  private static final Pattern PLANNED = Pattern.compile("select|with|insert|update|delete");

  private Set<String> sent = new LinkedHashSet<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource it && name.equals("dataSource")
        ? listening(DataSource.class, it)
        : bean;
  }

  /** What was sent since this was called before, each statement once. */
  synchronized Set<String> take() {
    var taken = sent;
    sent = new LinkedHashSet<>();
    return taken;
  }

  /**
   * PostgreSQL's driver tells the values with the statement (all but arrays), after the name of
   * what wraps it. One of a batch stands for all of them.
   */
  private synchronized void keep(PreparedStatement statement) {
    String sql =
        statement
            .toString()
            .replaceFirst("^Hikari\\S+ wrapping ", "")
            .replaceFirst("(?s);\n.*", "")
            .strip();
    if (PLANNED.matcher(sql).lookingAt()) {
      sent.add(sql);
    }
  }

  private <T> T listening(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(target, method, arguments)));
  }

  private <T> @Nullable Object call(
      T target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (target instanceof PreparedStatement it && method.getName().startsWith("execute")) {
      keep(it);
    }
    try {
      return switch (method.invoke(target, arguments)) {
        case Connection it when target instanceof DataSource -> listening(Connection.class, it);
        case PreparedStatement it when target instanceof Connection ->
            listening(PreparedStatement.class, it);
        case null -> null;
        case Object it -> it;
      };
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
