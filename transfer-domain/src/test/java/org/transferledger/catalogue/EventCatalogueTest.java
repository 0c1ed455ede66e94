package org.transferledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.access.AccessEvent;
import org.transferledger.authority.AuthorityEvent;
import org.transferledger.catalogue.EventCatalogue.Name;
import org.transferledger.controllist.ControlListEvent;
import org.transferledger.core.DomainEvent;
import org.transferledger.correction.CorrectionEvent;
import org.transferledger.correction.RecordCorrected;
import org.transferledger.export.HistoryExportEvent;
import org.transferledger.firm.FirmEvent;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.misuse.CaseExportEvent;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.retention.HoldEvent;
import org.transferledger.shipment.BatchEvent;
import org.transferledger.shipment.ShipmentEvent;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.transfer.TransferEvent;

class EventCatalogueTest {
  @ParameterizedTest
  @MethodSource("events")
  void everyEventHasAName(Class<?> event) {
    assertThat(event).isRecord();
    assertThat(EventCatalogue.names()).containsKey(event.asSubclass(DomainEvent.class));
  }

  static Stream<Class<?>> events() {
    return Stream.of(
            AuthorityEvent.class,
            ControlListEvent.class,
            FirmEvent.class,
            TechnologyEvent.class,
            LicenceEvent.class,
            TransferEvent.class,
            BatchEvent.class,
            ShipmentEvent.class,
            AccessEvent.class,
            MisuseEvent.class,
            CaseExportEvent.class,
            HistoryExportEvent.class,
            HoldEvent.class,
            CorrectionEvent.class,
            RecordCorrected.class)
        .flatMap(it -> it.isSealed() ? Stream.of(it.getPermittedSubclasses()) : Stream.of(it));
  }

  @Test
  void nothingElseHasAName() {
    assertThat(EventCatalogue.names()).hasSize((int) events().count());
  }

  @Test
  void namesAreUniqueAndPlain() {
    assertThat(EventCatalogue.names().values())
        .extracting(Name::name)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[a-z][a-z0-9.-]*"));
  }

  @Test
  void revisionsCountFromOne() {
    assertThat(EventCatalogue.names().values()).extracting(Name::revision).allMatch(it -> it >= 1);
  }
}
