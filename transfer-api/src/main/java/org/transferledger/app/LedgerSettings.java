package org.transferledger.app;

import java.nio.file.Path;
import java.time.Duration;
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
 */
@ConfigurationProperties("ledger")
public record LedgerSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("node-1") String node,
    @DefaultValue("90d") Duration screening,
    @DefaultValue("30d") Duration receipt,
    @DefaultValue("180d") Duration approval) {
  Periods periods() {
    return new Periods(screening, receipt, approval);
  }
}
