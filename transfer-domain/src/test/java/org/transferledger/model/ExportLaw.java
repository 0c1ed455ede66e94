package org.transferledger.model;

import static org.transferledger.export.ExportRule.*;

import org.transferledger.core.Actor.Auditor;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.export.HistoryExportCommand.ExportHistory;

/** What the domain says of taking the history out. */
final class ExportLaw {
  private final Model model;
  private final Verdict verdict;

  ExportLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(ExportHistory it) {
    switch (it.act().actor()) {
      case Auditor auditor -> {
        // All mandates of the model are for everything.
        var authority = model.authority(auditor.state());
        verdict.needs(
            authority != null && authority.audits(auditor.person(), model.now),
            MANDATE_COVERS_EXPORT);
      }
      case Investigator _ -> {
        // They need nobody's leave.
      }
      default -> AuthorityLaw.anyOfficer(model, verdict, it.act());
    }
    verdict.needs(it.asOf() == null || !it.asOf().isAfter(model.now), EXPORT_AS_OF_PAST);
    verdict.needs(!model.historyExports.contains(it.exportId()), HISTORY_EXPORTED_ONCE);
    verdict.then(() -> model.historyExports.add(it.exportId()));
  }
}
