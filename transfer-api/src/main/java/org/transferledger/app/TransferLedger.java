package org.transferledger.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: partner firms' API, auditors' views, and the log behind both. */
@SpringBootApplication(scanBasePackages = "org.transferledger")
@ConfigurationPropertiesScan("org.transferledger.app")
public class TransferLedger {
  public static void main(String[] args) {
    SpringApplication.run(TransferLedger.class, args);
  }
}
