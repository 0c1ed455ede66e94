package org.transferledger.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this product; everything else is Spring Boot's.
 *
 * @param data folder of the embedded database, used unless spring.datasource.url names another
 *     database
 * @param node the name under which this node claims views; the same after a restart, another on
 *     each node
 */
@ConfigurationProperties("ledger")
public record LedgerSettings(
    @DefaultValue("data") Path data, @DefaultValue("node-1") String node) {}
