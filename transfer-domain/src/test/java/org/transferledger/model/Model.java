package org.transferledger.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.transferledger.access.AccessCommand.CheckAccess;
import org.transferledger.authority.AuthorityCommand;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.controllist.ControlListCommand.LoadListEdition;
import org.transferledger.controllist.ControlListRule;
import org.transferledger.controllist.EditionId;
import org.transferledger.controllist.Entry;
import org.transferledger.core.AccessId;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Operator;
import org.transferledger.core.BatchId;
import org.transferledger.core.CaseId;
import org.transferledger.core.Command;
import org.transferledger.core.CorrectionId;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.ExportId;
import org.transferledger.core.FirmId;
import org.transferledger.core.HoldId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.TransferId;
import org.transferledger.correction.CorrectionCommand;
import org.transferledger.export.HistoryExportCommand.ExportHistory;
import org.transferledger.firm.FirmCommand;
import org.transferledger.licence.LicenceCommand;
import org.transferledger.misuse.CaseExportCommand.ExportCaseFile;
import org.transferledger.misuse.MisuseCommand;
import org.transferledger.model.CorrectionLaw.CorrectionModel;
import org.transferledger.model.CorrectionLaw.Place;
import org.transferledger.model.MemoryLedger.Recorded;
import org.transferledger.model.RetentionLaw.HoldModel;
import org.transferledger.retention.HoldCommand;
import org.transferledger.retention.HoldSubject;
import org.transferledger.shipment.BatchCommand.RecordBatch;
import org.transferledger.shipment.ShipmentCommand;
import org.transferledger.technology.TechnologyCommand;
import org.transferledger.transfer.TransferCommand;

/** All that the model knows, and the time. Plain and mutable. */
final class Model {
  final Map<Country, AuthorityModel> authorities = new LinkedHashMap<>();
  final Map<FirmId, FirmModel> firms = new LinkedHashMap<>();
  final Map<PackageId, PackageModel> packages = new LinkedHashMap<>();
  final Map<LicenceId, LicenceModel> licences = new LinkedHashMap<>();
  final Map<TransferId, TransferModel> transfers = new LinkedHashMap<>();
  final Map<BatchId, BatchModel> batches = new LinkedHashMap<>();
  final Map<ShipmentId, ShipmentModel> shipments = new LinkedHashMap<>();
  final Set<AccessId> accesses = new LinkedHashSet<>();
  final Map<CaseId, MisuseModel> cases = new LinkedHashMap<>();
  final Set<ExportId> exports = new LinkedHashSet<>();
  final Set<ExportId> historyExports = new LinkedHashSet<>();
  final Map<HoldSubject, Map<HoldId, HoldModel>> holds = new LinkedHashMap<>();
  final Map<CorrectionId, CorrectionModel> corrections = new LinkedHashMap<>();

  /** What fields say by now that were corrected. */
  final Map<Place, String> corrected = new HashMap<>();

  private final Map<String, List<DomainEvent>> records = new HashMap<>();

  /** What was recorded that can be corrected, wherever it stands. */
  final List<Correctable> correctable = new ArrayList<>();

  /** The codes of each edition that is loaded. */
  final Map<EditionId, Set<String>> editions = new LinkedHashMap<>();

  /** Times at which something ends, for a clock that looks for them. */
  final TreeSet<Instant> times = new TreeSet<>();

  /** Times from which on records are no longer kept. */
  final TreeSet<Instant> retentions = new TreeSet<>();

  Instant now = Instant.parse("2026-03-02T09:00:00Z");

  /** What the model says of a command, at its time. */
  Verdict judge(Command command) {
    var verdict = new Verdict();
    switch (command) {
      case AuthorityCommand it -> new AuthorityLaw(this, verdict).judge(it);
      case FirmCommand it -> new FirmLaw(this, verdict).judge(it);
      case LoadListEdition it -> load(it, verdict);
      case TechnologyCommand it -> new PackageLaw(this, verdict).judge(it);
      case LicenceCommand it -> new LicenceLaw(this, verdict).judge(it);
      case TransferCommand it -> new TransferLaw(this, verdict).judge(it);
      case RecordBatch it -> new BatchLaw(this, verdict).judge(it);
      case ShipmentCommand it -> new ShipmentLaw(this, verdict).judge(it);
      case CheckAccess it -> new AccessLaw(this, verdict).judge(it);
      case MisuseCommand it -> new MisuseLaw(this, verdict).judge(it);
      case ExportCaseFile it -> new ConclusionLaw(this, verdict).judge(it);
      case ExportHistory it -> new ExportLaw(this, verdict).judge(it);
      case HoldCommand it -> new RetentionLaw(this, verdict).judge(it);
      case CorrectionCommand it -> new CorrectionLaw(this, verdict).judge(it);
      default -> throw new IllegalStateException("not in the model: " + command);
    }
    return verdict;
  }

  private void load(LoadListEdition it, Verdict verdict) {
    verdict.needs(it.act().actor() instanceof Operator, AuthorityRule.OPERATOR_ACTS);
    verdict.needs(!editions.containsKey(it.editionId()), ControlListRule.EDITION_LOADED_ONCE);
    verdict.then(() ->
        editions.put(
            it.editionId(),
            it.edition().entries().stream().map(Entry::code).collect(Collectors.toSet())));
  }

  @Nullable AuthorityModel authority(Country state) {
    return authorities.get(state);
  }

  @Nullable FirmModel firm(FirmId firm) {
    return firms.get(firm);
  }

  /** Whether the two count as one pair of eyes of the state. */
  boolean one(Country state, Person first, Person second) {
    var authority = authority(state);
    return authority == null ? first.equals(second) : authority.one(first, second, now);
  }

  /** A case begins. */
  void open(MisuseModel made) {
    cases.put(made.id, made);
    noted(made.acknowledgeBy);
    if (made.feedbackBy != null) {
      noted(made.feedbackBy);
    }
  }

  /** What has ended is kept for some years. */
  void retained(Instant ended, Act act) {
    retentions.add(RetentionLaw.until(ended, act.periods().retention()));
  }

  /** What was recorded can be read, and corrected. */
  void recorded(Recorded it) {
    var history = records.computeIfAbsent(it.type() + " " + it.stream(), _ -> new ArrayList<>());
    if (CorrectionLaw.field(it.event()) != null) {
      correctable.add(new Correctable(it.type(), it.stream(), history.size(), it.event()));
    }
    history.add(it.event());
  }

  /** An event that can be corrected, and where it stands. */
  record Correctable(String type, String stream, long version, DomainEvent event) {}

  /** All that was recorded of something. */
  List<DomainEvent> history(String type, String stream) {
    return records.getOrDefault(type + " " + stream, List.of());
  }

  /** A time that comes up again. */
  Instant noted(Instant at) {
    times.add(at);
    return at;
  }

  List<Country> established() {
    var states = new ArrayList<Country>();
    authorities.forEach((state, it) -> {
      if (it.established) {
        states.add(state);
      }
    });
    return states;
  }
}
