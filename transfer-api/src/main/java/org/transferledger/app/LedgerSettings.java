package org.transferledger.app;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.transferledger.core.Periods;

/**
 * Settings of this product; everything else is Spring Boot's.
 *
 * @param data folder of the embedded database, used unless spring.datasource.url names another
 *     database
 * @param node the name under which this node claims views; the same after a restart, another on
 *     each node
 * @param screening how old a firm's last screening may be when something is released
 * @param receipt until when a release is to be acknowledged
 * @param approval how long an approval may be used
 * @param identity how long a reporter's identity is kept after the case is closed
 * @param retention how many years records are kept after what they are about has ended
 * @param reporterKeys folder of the keys of reporters' identities; the same for all nodes, and in
 *     no backup of the database; beside the data folder unless another is named
 */
@ConfigurationProperties("ledger")
public record LedgerSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("node-1") String node,
    @DefaultValue("90d") Duration screening,
    @DefaultValue("30d") Duration receipt,
    @DefaultValue("180d") Duration approval,
    @DefaultValue("60d") Duration identity,
    @DefaultValue("10") int retention,
    @Nullable Path reporterKeys) {
  private static final String KEYS = "-keys";

  /** The folder that is named, or the one beside the data folder. */
  Path keyFolder() {
    return reporterKeys == null
        ? data.toAbsolutePath().resolveSibling(data.getFileName() + KEYS)
        : reporterKeys;
  }

  Periods periods() {
    return new Periods(screening, receipt, approval, identity, retention);
  }
}
