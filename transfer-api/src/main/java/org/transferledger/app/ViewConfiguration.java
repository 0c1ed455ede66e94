package org.transferledger.app;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.transferledger.access.read.AccessCheckProjector;
import org.transferledger.access.read.AccessCheckView;
import org.transferledger.custody.read.ChainView;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.custody.read.CustodyView;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.history.read.HistoryView;
import org.transferledger.licence.read.BalanceView;
import org.transferledger.licence.read.LicenceProjector;
import org.transferledger.licence.read.ProvisoView;
import org.transferledger.misuse.read.CaseProjector;
import org.transferledger.misuse.read.CaseView;
import org.transferledger.rerating.read.ReratingProjector;
import org.transferledger.rerating.read.ReratingView;
import org.transferledger.restriction.read.LateReleaseView;
import org.transferledger.restriction.read.RestrictionProjector;
import org.transferledger.restriction.read.RestrictionView;
import org.transferledger.retention.read.RetentionProjector;
import org.transferledger.retention.read.RetentionView;
import org.transferledger.roles.read.DualRoleView;
import org.transferledger.roles.read.RoleProjector;
import org.transferledger.screening.read.ScreeningProjector;
import org.transferledger.screening.read.ScreeningView;
import org.transferledger.shipment.read.BatchView;
import org.transferledger.shipment.read.ProductionProjector;
import org.transferledger.standing.read.StandingProjector;
import org.transferledger.standing.read.StandingView;
import tools.jackson.databind.json.JsonMapper;

/** The views: what writes each of them, and what asks it. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {
  @Bean
  HistoryProjector historyProjector(@Qualifier("eventJson") JsonMapper json) {
    return new HistoryProjector(json);
  }

  @Bean
  CustodyProjector custodyProjector(@Qualifier("eventJson") JsonMapper json) {
    return new CustodyProjector(json);
  }

  @Bean
  ReratingProjector reratingProjector(@Qualifier("eventJson") JsonMapper json) {
    return new ReratingProjector(json);
  }

  @Bean
  CaseProjector caseProjector(@Qualifier("eventJson") JsonMapper json) {
    return new CaseProjector(json);
  }

  @Bean
  RetentionProjector retentionProjector() {
    return new RetentionProjector();
  }

  @Bean
  RetentionView retentionView(DataSource dataSource) {
    return new RetentionView(dataSource);
  }

  @Bean
  CaseView caseView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new CaseView(dataSource, json);
  }

  @Bean
  ReratingView reratingView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new ReratingView(dataSource, json);
  }

  @Bean
  HistoryView historyView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new HistoryView(dataSource, json);
  }

  @Bean
  CustodyView custodyView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new CustodyView(dataSource, json);
  }

  @Bean
  ChainView chainView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new ChainView(dataSource, json);
  }

  @Bean
  AccessCheckProjector accessCheckProjector(@Qualifier("eventJson") JsonMapper json) {
    return new AccessCheckProjector(json);
  }

  @Bean
  AccessCheckView accessCheckView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new AccessCheckView(dataSource, json);
  }

  @Bean
  RestrictionProjector restrictionProjector(@Qualifier("eventJson") JsonMapper json) {
    return new RestrictionProjector(json);
  }

  @Bean
  RestrictionView restrictionView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new RestrictionView(dataSource, json);
  }

  @Bean
  LateReleaseView lateReleaseView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new LateReleaseView(dataSource, json);
  }

  @Bean
  ScreeningProjector screeningProjector() {
    return new ScreeningProjector();
  }

  @Bean
  ScreeningView screeningView(DataSource dataSource) {
    return new ScreeningView(dataSource);
  }

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
