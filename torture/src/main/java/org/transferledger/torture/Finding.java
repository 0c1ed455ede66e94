package org.transferledger.torture;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one check has found. A check that has looked at nothing has not passed: it says why it could
 * not look, or it is a violation.
 */
final class Finding {
  private static final int SHOWN = 5;

  private final String promise;
  private final List<String> violations = new ArrayList<>();
  private final List<String> counts = new ArrayList<>();
  private long checked;
  private @Nullable String notChecked;

  /** A finding on something that was promised, as a sentence. */
  Finding(String promise) {
    this.promise = promise;
  }

  /** Looks at one thing more. */
  @FormatMethod
  void require(boolean holds, @FormatString String violation, @Nullable Object... arguments) {
    checked++;
    if (!holds) {
      violations.add(violation.formatted(arguments));
    }
  }

  /** A violation that was found elsewhere. */
  void violated(String violation) {
    checked++;
    violations.add(violation);
  }

  /** What was looked at, in words. */
  void counted(String what) {
    counts.add(what);
  }

  void notChecked(String reason) {
    notChecked = reason;
  }

  /** That there was nothing to look at is no violation, but no pass either. */
  void unlessNothing(String reason) {
    if (checked == 0) {
      notChecked(reason);
    }
  }

  boolean violated() {
    return !violations.isEmpty() || (checked == 0 && notChecked == null);
  }

  @Override
  public String toString() {
    String verdict = violated() ? "VIOLATED" : notChecked == null ? "PASS" : "NOT CHECKED";
    var text = new StringBuilder("%-11s %s".formatted(verdict, promise));
    text.append(" (%d checks".formatted(checked));
    counts.forEach(it -> text.append(", ").append(it));
    text.append(')');
    if (notChecked != null) {
      text.append(": ").append(notChecked);
    }
    violations.stream().limit(SHOWN).forEach(it -> text.append("\n              ").append(it));
    if (violations.size() > SHOWN) {
      text.append("\n              and %d more".formatted(violations.size() - SHOWN));
    }
    return text.toString();
  }
}
