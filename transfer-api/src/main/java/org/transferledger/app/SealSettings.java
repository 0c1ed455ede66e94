package org.transferledger.app;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is sealed and signed.
 *
 * @param keys folder of the signer's key and of what it has signed last; the same for all nodes
 *     that sign, and in no backup of the database; beside the data folder unless another is named
 * @param origin the name of the log, by which others know it for as long as it lasts; made up at
 *     the first start unless one is given
 * @param interval between checkpoints
 */
@ConfigurationProperties("ledger.seal")
record SealSettings(
    @Nullable Path keys, @Nullable String origin, @DefaultValue("1s") Duration interval) {
  private static final String BESIDE = "-signer";

  Path folder(Path data) {
    return keys == null ? data.toAbsolutePath().resolveSibling(data.getFileName() + BESIDE) : keys;
  }
}
