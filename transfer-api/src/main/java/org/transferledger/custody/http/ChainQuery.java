package org.transferledger.custody.http;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.custody.read.Origin;

/**
 * Which chain of holdings is asked for: of one firm, of one transfer or of one package.
 *
 * @param depth how many steps at most
 * @param as in which form
 */
record ChainQuery(
    @Parameter(description = "What the firm released, or what it has held.") @Nullable FirmId firm,
    @Parameter(description = "The holding that this transfer brought.")
        @Nullable TransferId transfer,
    @BindParam("package")
        @Parameter(
            name = "package",
            description = "This package, and what was derived from it or what it is derived from.")
        @Nullable PackageId technology,
    @Parameter(description = "How many steps at most, 1 to 100; 100 if it is not given.")
        @Nullable Integer depth,
    @Parameter(description = "Rows, or a graph of sites and packages; rows if it is not given.")
        @Nullable Form as) {
  private static final int DEEPEST = 100;

  /** How a chain is told. */
  enum Form {
    rows,
    graph
  }

  ChainQuery {
    Fields.check()
        .holds(
            "firm",
            Stream.of(firm, transfer, technology).filter(it -> it != null).count() == 1,
            firm,
            "exactly one of firm, transfer and package")
        .holds("depth", depth == null || (depth >= 1 && depth <= DEEPEST), depth, "1 to " + DEEPEST)
        .orThrow();
  }

  int steps() {
    return depth == null ? DEEPEST : depth;
  }

  boolean asGraph() {
    return as == Form.graph;
  }

  Origin origin() {
    if (transfer != null) {
      return new Origin.OfTransfer(transfer.value());
    }
    if (technology != null) {
      return new Origin.OfPackage(technology.value());
    }
    if (firm != null) {
      return new Origin.OfFirm(firm.value());
    }
    throw new IllegalStateException("one of them is given");
  }
}
