package org.transferledger.transfer;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Rule;
import org.transferledger.core.Violation;

/** The rules that a policy has looked at, and how they are broken. */
final class Checks {
  private final Set<Rule> rules = new LinkedHashSet<>();
  private final List<Violation> violations = new ArrayList<>();

  /** Looks at a rule. */
  @FormatMethod
  void holds(
      boolean holds,
      Rule rule,
      @Nullable String field,
      @FormatString String detail,
      @Nullable Object... arguments) {
    rules.add(rule);
    if (!holds) {
      violations.add(rule.violation(field, detail, arguments));
    }
  }

  /** Takes over what was looked at elsewhere. */
  void add(Collection<Rule> looked, Collection<Violation> broken) {
    rules.addAll(looked);
    violations.addAll(broken);
  }

  /** Each rule once, in the order in which they were looked at. */
  List<Rule> rules() {
    return List.copyOf(rules);
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }
}
