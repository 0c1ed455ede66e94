package org.transferledger.app;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.transferledger.licence.read.BalanceView;
import org.transferledger.licence.read.LicenceProjector;
import org.transferledger.licence.read.ProvisoView;
import org.transferledger.roles.read.DualRoleView;
import org.transferledger.roles.read.RoleProjector;
import org.transferledger.shipment.read.BatchView;
import org.transferledger.shipment.read.ProductionProjector;
import org.transferledger.standing.read.StandingProjector;
import org.transferledger.standing.read.StandingView;

/** The views that only auditors' lists are read from. */
@Configuration(proxyBeanMethods = false)
class AuditViewConfiguration {
  @Bean
  LicenceProjector licenceProjector() {
    return new LicenceProjector();
  }

  @Bean
  BalanceView balanceView(DataSource dataSource) {
    return new BalanceView(dataSource);
  }

  @Bean
  ProvisoView provisoView(DataSource dataSource) {
    return new ProvisoView(dataSource);
  }

  @Bean
  ProductionProjector productionProjector() {
    return new ProductionProjector();
  }

  @Bean
  BatchView batchView(DataSource dataSource) {
    return new BatchView(dataSource);
  }

  @Bean
  RoleProjector roleProjector() {
    return new RoleProjector();
  }

  @Bean
  DualRoleView dualRoleView(DataSource dataSource) {
    return new DualRoleView(dataSource);
  }

  @Bean
  StandingProjector standingProjector() {
    return new StandingProjector();
  }

  @Bean
  StandingView standingView(DataSource dataSource) {
    return new StandingView(dataSource);
  }
}
