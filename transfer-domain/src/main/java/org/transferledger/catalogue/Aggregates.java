package org.transferledger.catalogue;

import java.util.List;
import java.util.function.Function;
import org.transferledger.access.AccessCheck;
import org.transferledger.access.AccessCheckAggregate;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityAggregate;
import org.transferledger.controllist.ControlListAggregate;
import org.transferledger.controllist.ControlListEdition;
import org.transferledger.core.StreamType;
import org.transferledger.correction.Correction;
import org.transferledger.correction.CorrectionAggregate;
import org.transferledger.export.HistoryExport;
import org.transferledger.export.HistoryExportAggregate;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmAggregate;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceAggregate;
import org.transferledger.misuse.CaseExport;
import org.transferledger.misuse.CaseExportAggregate;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCaseAggregate;
import org.transferledger.retention.LegalHolds;
import org.transferledger.retention.LegalHoldsAggregate;
import org.transferledger.shipment.Batch;
import org.transferledger.shipment.BatchAggregate;
import org.transferledger.shipment.Shipment;
import org.transferledger.shipment.ShipmentAggregate;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.technology.TechnologyPackageAggregate;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferAggregate;

/** The aggregates, each the decisions of one stream type. */
public final class Aggregates {
  private Aggregates() {}

  /**
   * An aggregate and what it is made of.
   *
   * @param <T> the aggregate
   * @param <S> its state
   * @param of makes an aggregate of a state
   */
  public record Aggregate<T, S>(Class<T> type, StreamType<S, ?> stream, Function<S, T> of) {}

  public static List<Aggregate<?, ?>> all() {
    return List.of(
        new Aggregate<>(AuthorityAggregate.class, Authority.STREAM, AuthorityAggregate::new),
        new Aggregate<>(
            ControlListAggregate.class, ControlListEdition.STREAM, ControlListAggregate::new),
        new Aggregate<>(FirmAggregate.class, Firm.STREAM, FirmAggregate::new),
        new Aggregate<>(
            TechnologyPackageAggregate.class,
            TechnologyPackage.STREAM,
            TechnologyPackageAggregate::new),
        new Aggregate<>(LicenceAggregate.class, Licence.STREAM, LicenceAggregate::new),
        new Aggregate<>(TransferAggregate.class, Transfer.STREAM, TransferAggregate::new),
        new Aggregate<>(BatchAggregate.class, Batch.STREAM, BatchAggregate::new),
        new Aggregate<>(ShipmentAggregate.class, Shipment.STREAM, ShipmentAggregate::new),
        new Aggregate<>(AccessCheckAggregate.class, AccessCheck.STREAM, AccessCheckAggregate::new),
        new Aggregate<>(MisuseCaseAggregate.class, MisuseCase.STREAM, MisuseCaseAggregate::new),
        new Aggregate<>(CaseExportAggregate.class, CaseExport.STREAM, CaseExportAggregate::new),
        new Aggregate<>(
            HistoryExportAggregate.class, HistoryExport.STREAM, HistoryExportAggregate::new),
        new Aggregate<>(LegalHoldsAggregate.class, LegalHolds.STREAM, LegalHoldsAggregate::new),
        new Aggregate<>(CorrectionAggregate.class, Correction.STREAM, CorrectionAggregate::new));
  }
}
