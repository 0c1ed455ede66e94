package org.transferledger.authority;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.PackageId;

/**
 * What an audit mandate lets its auditor read.
 *
 * @param value the id of the firm or package; none for everything
 */
public record MandateScope(Kind kind, @Nullable String value) {
  public MandateScope {
    Fields.check()
        .present("kind", kind)
        .holds(
            "value",
            kind == null || (kind == Kind.EVERYTHING) == (value == null),
            value,
            "an id unless for EVERYTHING")
        .orThrow();
    if (value != null) {
      value = normalised(kind, value);
    }
  }

  private static String normalised(Kind kind, String value) {
    try {
      return switch (kind) {
        case FIRM -> new FirmId(value).toString();
        case PACKAGE -> PackageId.of(value).toString();
        case EVERYTHING -> value;
      };
    } catch (InvalidFields e) {
      throw new InvalidFields(e.faults().stream().map(it -> it.within("value")).toList(), e);
    }
  }

  public static MandateScope everything() {
    return new MandateScope(Kind.EVERYTHING, null);
  }

  /** What a mandate is about. */
  public enum Kind {
    EVERYTHING,
    FIRM,
    PACKAGE
  }

  /** Whether a record that concerns these firms and packages may be read. */
  public boolean covers(Collection<FirmId> firms, Collection<PackageId> packages) {
    return switch (kind) {
      case EVERYTHING -> true;
      case FIRM -> firms.contains(new FirmId(Objects.requireNonNull(value)));
      case PACKAGE -> packages.contains(PackageId.of(Objects.requireNonNull(value)));
    };
  }
}
