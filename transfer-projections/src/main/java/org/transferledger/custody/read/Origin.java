package org.transferledger.custody.read;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Where a chain of holdings begins. */
public sealed interface Origin {
  /** Downstream at all that the firm has released, upstream at all that it has held. */
  record OfFirm(String firm) implements Origin {}

  /** At the holding that the transfer brought, which is in the chain at depth 0. */
  record OfTransfer(UUID transferId) implements Origin {}

  /**
   * Downstream at the first holdings of the package and of all that was derived from it. Upstream
   * at what the owner of the package held of the one that it is derived from, and so on.
   */
  record OfPackage(UUID packageId) implements Origin {}

  /** The query with what it asks about. */
  default StatementSpec bind(StatementSpec query) {
    return switch (this) {
      case OfFirm it -> query.param("firm", it.firm);
      case OfTransfer it -> query.param("transfer", it.transferId);
      case OfPackage it -> query.param("package", it.packageId);
    };
  }
}
