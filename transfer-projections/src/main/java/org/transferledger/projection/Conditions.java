package org.transferledger.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query of a view is narrowed by. What was not asked for is not in the statement at all, so
 * that the database plans each question by itself.
 */
public final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /**
   * A condition with a value, which it names by a colon.
   *
   * @param value null if nothing was asked for
   */
  public Conditions and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** A condition that needs no value of its own. */
  public Conditions when(boolean asked, String condition) {
    if (asked) {
      conditions.add(condition);
    }
    return this;
  }

  /** All of them, to follow another condition; empty if there are none. */
  public String sql() {
    return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
  }

  /** The values by their names. */
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
