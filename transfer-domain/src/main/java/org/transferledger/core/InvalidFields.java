package org.transferledger.core;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value that cannot be, whatever the state of the records: each fault names field, value and
 * rule.
 */
public final class InvalidFields extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  public InvalidFields(List<Fault> faults) {
    this(faults, null);
  }

  public InvalidFields(List<Fault> faults, @Nullable Throwable cause) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")), cause);
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }

  /**
   * One field at fault.
   *
   * @param field path of the field, dots between levels; empty for the value itself
   * @param value what was given, shortened; null where nothing was
   * @param rule what it has to be
   */
  public record Fault(String field, @Nullable String value, String rule) {
    private static final int LONGEST = 80;

    /** A fault whose value is shortened to what a person can read. */
    public static Fault of(String field, @Nullable String value, String rule) {
      return value == null || value.length() <= LONGEST
          ? new Fault(field, value, rule)
          : new Fault(field, value.substring(0, LONGEST) + "…", rule);
    }

    /** The same fault of a part of a larger value. */
    public Fault within(String parent) {
      String separator = field.isEmpty() || field.startsWith("[") || parent.isEmpty() ? "" : ".";
      return new Fault(parent + separator + field, value, rule);
    }

    @Override
    public String toString() {
      return (field.isEmpty() ? "value" : field)
          + ": "
          + rule
          + (value == null ? "" : ", was " + value);
    }
  }
}
