package org.transferledger.retention;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;

/**
 * Which records a legal hold keeps.
 *
 * @param value the id of the firm, package, transfer or case; none for everything
 */
public record HoldSubject(Kind kind, @Nullable String value) {
  public HoldSubject {
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
        case TRANSFER -> TransferId.of(value).toString();
        case CASE -> CaseId.of(value).toString();
        case EVERYTHING -> value;
      };
    } catch (InvalidFields e) {
      throw new InvalidFields(e.faults().stream().map(it -> it.within("value")).toList(), e);
    }
  }

  /** What a hold names. */
  public enum Kind {
    EVERYTHING,
    FIRM,
    PACKAGE,
    TRANSFER,
    CASE
  }

  /** Everything, and each of these that is there. */
  public static HoldSubject[] covering(@Nullable Object... ids) {
    return Stream.concat(
            Stream.of(new HoldSubject(Kind.EVERYTHING, null)),
            Arrays.stream(ids).filter(it -> it != null).distinct().map(HoldSubject::of))
        .toArray(HoldSubject[]::new);
  }

  private static HoldSubject of(@Nullable Object id) {
    return switch (id) {
      case FirmId it -> new HoldSubject(Kind.FIRM, it.toString());
      case PackageId it -> new HoldSubject(Kind.PACKAGE, it.toString());
      case TransferId it -> new HoldSubject(Kind.TRANSFER, it.toString());
      case CaseId it -> new HoldSubject(Kind.CASE, it.toString());
      case null, default -> throw new IllegalArgumentException("no subject of a hold: " + id);
    };
  }

  /** The id of the stream that all holds on the subject are in. */
  @Override
  public String toString() {
    return "hold:" + kind + (value == null ? "" : ":" + value);
  }
}
