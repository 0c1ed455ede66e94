package org.transferledger.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Rule;

/**
 * What the model says of a command: accepted, and then what it does; or refused, by any of the
 * rules that it breaks. The model looks at every rule that it can, in no order.
 */
final class Verdict {
  private final Set<Rule> broken = new LinkedHashSet<>();
  private Runnable effect = () -> {};
  private String expected = "";
  private Predicate<List<DomainEvent>> test = _ -> true;

  /** Notes all the rules as broken unless they hold; says whether they do. */
  boolean needs(boolean holds, Rule... rules) {
    if (!holds) {
      broken.addAll(List.of(rules));
    }
    return holds;
  }

  /** What is to be on record if the command is accepted, in words and as a test of the events. */
  void expect(String said, Predicate<List<DomainEvent>> of) {
    expected = said;
    test = of;
  }

  /** What was expected and is not on record; null if all is well. */
  @Nullable String missing(List<DomainEvent> events) {
    return test.test(events) ? null : expected;
  }

  /** What the command does if it is accepted. */
  void then(Runnable does) {
    effect = does;
  }

  boolean accepted() {
    return broken.isEmpty();
  }

  Set<Rule> broken() {
    return broken;
  }

  void take() {
    effect.run();
  }
}
